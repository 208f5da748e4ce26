// Joining by a link or a sheet, on both databases.
#include "platform/crypto/hash.hpp"

#include "features/people/tests/fixture.hpp"

namespace renkei::people {
namespace {

class InvitationTest : public PeopleTest {
 protected:
  Invited nurse() {
    return invite(hub, {.position = Position::visiting_nurse, .facility = kStation}).value();
  }
  Result<InvitationLook> look(const std::string& token) {
    return read<InvitationLook>([&](PeopleVerbs& verbs) { return verbs.invitations.look(token); });
  }
  std::int64_t rows(const std::string& table) {
    std::int64_t count = -1;
    EXPECT_TRUE(database->read([&](sql::Session& session) {
      return session.query("SELECT COUNT(*) FROM " + table,
                           [&](const sql::Row& row) -> Result<void> {
                             count = row.integer(0);
                             return {};
                           });
    }));
    return count;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, InvitationTest, testkit::each_engine(), testkit::engine_name);

TEST_P(InvitationTest, TellsItsHolderWhereAndAsWhat) {
  const auto seen = look(nurse().token);
  ASSERT_EQ(reason_of(seen), "");
  EXPECT_EQ(seen->facility_name, "みほん訪問看護ステーション");
  EXPECT_EQ(seen->invitation->position, Position::visiting_nurse);
}

TEST_P(InvitationTest, ItsTokenIsKeptAsAHashOnly) {
  const Invited invited = nurse();
  EXPECT_EQ(invited.invitation->token_hash, crypto::sha256_hex(invited.token));
  EXPECT_EQ(reason_of(look(invited.invitation->token_hash)), "people.invitation_unknown")
      << "what is stored opens nothing";
  EXPECT_EQ(reason_of(look("")), "people.invitation_unknown");
}

TEST_P(InvitationTest, MakesPersonAccountAndMembershipOnce) {
  const Invited invited = nurse();
  const auto joined = join(invited.token, "小野 幸", "Ono@Example.jp");
  ASSERT_EQ(reason_of(joined), "");
  EXPECT_EQ(joined->sign_in_name.reveal(), "ono@example.jp");
  EXPECT_EQ(actor_of(session_of("ono@example.jp")).facility, kStation);
  EXPECT_EQ(reason_of(join(invited.token, "だれか", "other@example.jp")), "people.invitation_over");
  EXPECT_EQ(rows("person"), 1);
  EXPECT_EQ(rows("account"), 1);
  EXPECT_EQ(rows("membership"), 1);
}

TEST_P(InvitationTest, OfTwoWhoUseOneSheetSideBySideOneJoins) {
  const Invited invited = nurse();
  const auto prepare = [&](const char* email) {
    return *read<PreparedJoining>([&](PeopleVerbs& verbs) {
      return verbs.invitations.prepare({.token = invited.token,
                                        .display_name = Private<std::string>{"小野 幸"},
                                        .email = Private<std::string>{email},
                                        .password = Private<std::string>{kPassword}});
    });
  };
  const PreparedJoining first = prepare("ono@example.jp");
  const PreparedJoining second = prepare("mori@example.jp");
  const auto apply = [&](const PreparedJoining& prepared) {
    return write<Joined>([&](PeopleVerbs& verbs) { return verbs.invitations.join(prepared); });
  };
  EXPECT_EQ(reason_of(apply(first)), "");
  EXPECT_EQ(reason_of(apply(second)), "people.invitation_over");
  EXPECT_EQ(rows("account"), 1) << "nothing of the second one stays";
}

TEST_P(InvitationTest, WhoHasNoAddressSignsInWithANumber) {
  const auto joined = join(nurse().token, "小野 幸");
  ASSERT_EQ(reason_of(joined), "");
  const std::string number = joined->sign_in_name.reveal();
  ASSERT_EQ(number.size(), 8U);
  EXPECT_EQ(number.find_first_not_of("0123456789"), std::string::npos);
  const std::string as_read_aloud = number.substr(0, 4) + "-" + number.substr(4);
  EXPECT_EQ(actor_of(session_of(as_read_aloud)).role, Role::facility_member);
}

TEST_P(InvitationTest, OpensNothingWhenWithdrawnOrOld) {
  const Invited withdrawn = nurse();
  ASSERT_TRUE(write<Invitation>([&](PeopleVerbs& verbs) {
    return verbs.invitations.withdraw(hub, withdrawn.invitation->id, 1);
  }));
  EXPECT_EQ(reason_of(look(withdrawn.token)), "people.invitation_over");
  const Invited old = nurse();
  const auto runs = passwords.runs();
  system_clock.forward(Invitation::kLife);
  EXPECT_EQ(reason_of(join(old.token, "小野 幸", "ono@example.jp")), "people.invitation_over");
  EXPECT_EQ(passwords.runs(), runs) << "a dead token costs no argon2";
}

TEST_P(InvitationTest, TellsAllThatIsWrongAndStaysOpen) {
  const Invited invited = nurse();
  const auto refused = join(invited.token, "小野 幸", "not an address");
  EXPECT_EQ(refused.error().kind, ErrorKind::invalid);
  EXPECT_EQ(reason_of(join(invited.token, " ", "ono@example.jp")), "people.person_invalid");
  EXPECT_EQ(reason_of(join(invited.token, "小野 幸", "ono@example.jp")), "");
}

TEST_P(InvitationTest, NeedsAFacilityThatIsThere) {
  EXPECT_EQ(reason_of(invite(hub, {.position = Position::dentist, .facility = kUnknown})),
            "people.facility_unknown");
}

TEST_P(InvitationTest, WhoHasAnAccountJoinsOneMorePlaceAndSwitches) {
  const auto first = join(nurse().token, "小野 幸", "ono@example.jp");
  ASSERT_TRUE(first);
  const std::string session = session_of("ono@example.jp");
  const Actor ono = actor_of(session);
  const auto clinic = invite(hub, {.position = Position::care_manager, .facility = kClinic});
  const auto second = write<Joined>(
      [&](PeopleVerbs& verbs) { return verbs.invitations.join_signed_in(ono, clinic->token); });
  ASSERT_EQ(reason_of(second), "");
  EXPECT_EQ(rows("person"), 1) << "the same person";
  EXPECT_EQ(rows("account"), 1);
  EXPECT_EQ(actor_of(session).facility, kStation) << "until they switch";

  const auto ended = take(hub, first->enrolment, 1, EnrolmentStep::leave, LeaveReason::moved);
  ASSERT_EQ(reason_of(ended), "");
  EXPECT_FALSE(actor_of(session).is_signed_in());
  EXPECT_EQ(actor_of(session_of("ono@example.jp")).facility, kClinic);
}

TEST_P(InvitationTest, TheLinkHidesItsTokenBehindTheHash) {
  EXPECT_EQ(invitation_link("https://hub.example/", "abc"), "https://hub.example/app/join#abc");
}

TEST_P(InvitationTest, OnlyWhoMayInviteThereMakesItsSheet) {
  const Actor clinic = admin_of(kClinic, "clinic@example.jp");
  const Invited invited = nurse();
  const auto sheet = [&](const Actor& by) {
    return read<InvitationLook>(
        [&](PeopleVerbs& verbs) { return verbs.invitations.sheet(by, invited.token); });
  };
  EXPECT_EQ(reason_of(sheet(hub)), "");
  EXPECT_EQ(reason_of(sheet(clinic)), "people.invitation_unknown");
}

}  // namespace
}  // namespace renkei::people
