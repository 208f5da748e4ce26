// What the hub does with a card, on both databases: versions, ends, levels, history and their
// faults.

#include "features/directory/tests/verbs_fixture.hpp"

namespace renkei::directory {
namespace {

class Verbs : public VerbsTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Verbs, testkit::each_engine(), testkit::engine_name);

TEST_P(Verbs, ACreatedFacilityIsStoredWholeAndAsTheHubsWord) {
  by.who = "account-1";
  const FacilityCard made = created();
  EXPECT_EQ(made.facility, clinic_draft());
  EXPECT_EQ(card(made.id), made);
  EXPECT_EQ(made.version, 1);
  EXPECT_EQ(made.assertion.source, "hub");
  EXPECT_EQ(made.assertion.confirmed_by, "account-1");
  EXPECT_EQ(made.assertion.confirmed_at, clock.now());
  EXPECT_EQ(count("outbox"), 1);
  EXPECT_EQ(trace.subjects(), std::vector<std::string>{made.id.text()});
}

TEST_P(Verbs, ANumberThatAnotherFacilityHasIsRefusedAndNothingStays) {
  created();
  const auto again =
      run([&](DirectoryVerbs& verbs) { return verbs.facilities.create(clinic_draft(), by); });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reason, Reason{"directory.identifier_taken"});
  EXPECT_EQ(count("facility"), 1);
  EXPECT_EQ(count("outbox"), 1);
}

TEST_P(Verbs, AnEditNamesTheChangedFieldsAndKeepsWhatStoodThere) {
  const FacilityCard made = created();
  FacilityDraft draft = made.facility;
  draft.phone = "0880-00-7777";
  draft.capabilities.clear();
  const FacilityCard now =
      done([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, draft, by); });
  EXPECT_EQ(now.version, 2);
  EXPECT_EQ(now.facility, draft);
  EXPECT_EQ(trace.fields(), (std::vector<std::string>{"phone", "capabilities.end_of_life_care",
                                                      "capabilities.tppv"}));
  EXPECT_EQ(now.field_assertions.size(), 3U);
  const FacilityCard back =
      done([&](DirectoryVerbs& v) { return v.facilities.undo(made.id, 2, 1, by); });
  EXPECT_EQ(back.version, 3);
  EXPECT_EQ(back.facility, made.facility);
  EXPECT_EQ(count("history"), 2);
}

TEST_P(Verbs, SavingWithoutAChangeIsNoNewVersion) {
  const FacilityCard made = created();
  done([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, made.facility, by); });
  EXPECT_EQ(card(made.id), made);
  EXPECT_EQ(count("history"), 0);
}

TEST_P(Verbs, NumbersStandInOneOrderWhetherTheyWereEnteredOrRead) {
  auto draft = clinic_draft();
  draft.identifiers = {{IdentifierSystem::local, "12"},
                       {IdentifierSystem::medical_code10, "3610112348"},
                       {IdentifierSystem::navii, "3610000001"}};
  const FacilityCard made = created(draft);
  EXPECT_EQ(card(made.id).facility.identifiers, made.facility.identifiers);
  done([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, made.facility, by); });
  EXPECT_EQ(count("history"), 0);
}

TEST_P(Verbs, WhoeverReadAnOlderVersionIsToldAndWritesNothing) {
  const FacilityCard made = created();
  FacilityDraft draft = made.facility;
  draft.phone = "0880-00-7777";
  done([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, draft, by); });
  draft.phone = "0880-00-8888";
  const auto late =
      run([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, draft, by); });
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, ErrorKind::stale);
  EXPECT_EQ(card(made.id).facility.phone, "0880-00-7777");
}

TEST_P(Verbs, AClosedFacilityNamesItsSuccessorUntilThatIsHidden) {
  const FacilityCard old = created();
  FacilityDraft next = clinic_draft();
  next.identifiers = {{IdentifierSystem::medical_code10, "9910000002"}};
  next.name = "新見本さくら診療所";
  const FacilityCard successor = created(next);
  FacilityState state{.status = FacilityStatus::moved,
                      .closed_on = Date{2026, 12, 31},
                      .close_reason = "建て替え",
                      .successor = successor.id};
  done([&](DirectoryVerbs& v) { return v.facilities.end(old.id, 1, state, by); });
  EXPECT_EQ(redact(card(old.id), Level::public_)->successor->name, "新見本さくら診療所");
  const auto events = count("outbox");
  done([&](DirectoryVerbs& v) {
    return v.publication.set_level(successor.id, 1, {.level = Level::hub}, by);
  });
  EXPECT_EQ(count("outbox"), events + 2) << "the one that points to it is shown otherwise too";
  EXPECT_FALSE(redact(card(old.id), Level::desk)->successor);
  EXPECT_TRUE(redact(card(old.id), Level::hub)->successor);
  state.successor = FacilityId{id_text(77)};
  const auto nobody =
      run([&](DirectoryVerbs& v) { return v.facilities.end(old.id, 2, state, by); });
  EXPECT_EQ(nobody.error().fields.at(0).field, "successor");
  EXPECT_EQ(done([&](DirectoryVerbs& v) {
              return v.facilities.reopen(old.id, 2, "取り消し", by);
            }).state.status,
            FacilityStatus::active);
}

TEST_P(Verbs, LoweringIsAtOnceAndRaisingNeedsTheConsent) {
  const FacilityCard made = created();
  const auto set = [&](Level level, std::optional<Consent> consent) {
    return run([&](DirectoryVerbs& v) {
      return v.publication.set_level(made.id, 1,
                                     {.field = "phone", .level = level, .consent = consent}, by);
    });
  };
  EXPECT_TRUE(set(Level::hub, {}));
  EXPECT_FALSE(redact(card(made.id), Level::desk)->facility.phone);
  EXPECT_EQ(set(Level::public_, {}).error().reason, Reason{"directory.consent_missing"});
  EXPECT_FALSE(redact(card(made.id), Level::desk)->facility.phone);
  EXPECT_TRUE(set(Level::public_, Consent{"同意書綴り 12", Date{2026, 4, 1}}));
  EXPECT_TRUE(redact(card(made.id), Level::public_)->facility.phone);
  EXPECT_EQ(card(made.id).version, 1) << "a level is no content, so no version tells of it";
}

TEST_P(Verbs, AConsentThatNoLongerHoldsStaysProvable) {
  const FacilityCard made = created();
  for (const Level level : {Level::hub, Level::desk, Level::hub}) {
    done([&](DirectoryVerbs& v) {
      return v.publication.set_level(
          made.id, 1, {.level = level, .consent = Consent{"同意書綴り 12", Date{2026, 4, 1}}}, by);
    });
  }
  EXPECT_EQ(count("publication"), 1);
  EXPECT_EQ(count("publication_former"), 2);
}

TEST_P(Verbs, ABrokenRowIsAFaultAloneAndMissingInLists) {
  const FacilityCard made = created();
  auto broken = database->write({[&](sql::Session& session) -> Result<void> {
    auto run = session.run("UPDATE facility SET opened_on = 'yesterday' WHERE id = $1", made.id);
    if (!run) return pass_on(run);
    return {};
  }});
  ASSERT_TRUE(broken);
  const auto alone = run([&](DirectoryVerbs& v) { return v.facilities.see(made.id, by); });
  EXPECT_EQ(alone.error().kind, ErrorKind::fault);
  auto page = sql::read_for<FacilityCards::Page>(
      *database, [](sql::Session& session) { return facility_cards(session)->after({}, 10); });
  ASSERT_TRUE(page);
  EXPECT_TRUE(page->cards.empty());
}

TEST_P(Verbs, HiddenAndUnknownAreTheSameAnswer) {
  const FacilityCard made = created();
  done([&](DirectoryVerbs& v) {
    return v.publication.set_level(made.id, 1, {.level = Level::hub}, by);
  });
  const auto seen_by = [&](const Actor& actor, const FacilityId& id) {
    return run([&](DirectoryVerbs& v) { return v.facilities.see(id, actor); });
  };
  const Actor visitor;
  const auto hidden = seen_by(visitor, made.id);
  const auto unknown = seen_by(visitor, FacilityId{id_text(99)});
  ASSERT_FALSE(hidden);
  EXPECT_EQ(hidden.error(), unknown.error());
  const Actor own{.who = "a", .role = Role::facility_member, .facility = made.id.text()};
  EXPECT_EQ(seen_by(own, made.id)->facility, made.facility) << "one's own card is whole";
  const Actor other{.who = "b", .role = Role::facility_member, .facility = id_text(99)};
  EXPECT_FALSE(seen_by(other, made.id));
  EXPECT_TRUE(seen_by(by, made.id));
}

TEST_P(Verbs, AServiceIsAddedChangedEndedAndRunsAgain) {
  const FacilityCard made = created();
  const auto draft = line_draft(made.id);
  const FacilityCard with = done([&](DirectoryVerbs& v) { return v.lines.add(draft, by); });
  ASSERT_EQ(with.lines.size(), 1U);
  EXPECT_EQ(with.lines[0].record.draft, draft);
  const ServiceLineId line = with.lines[0].record.id;
  EXPECT_EQ(run([&](DirectoryVerbs& v) { return v.lines.add(draft, by); }).error().reason,
            Reason{"directory.service_line_exists"});
  auto smaller = draft;
  smaller.capacity = 10;
  const FacilityCard less =
      done([&](DirectoryVerbs& v) { return v.lines.replace(line, 1, smaller, by); });
  EXPECT_EQ(less.lines[0].record.draft.capacity, 10);
  EXPECT_EQ(trace.fields(), std::vector<std::string>{"capacity"});
  EXPECT_TRUE(done([&](DirectoryVerbs& v) {
                return v.lines.end(line, 2, Date{2026, 12, 31}, "休止", by);
              }).lines.empty());
  const FacilityCard again = done([&](DirectoryVerbs& v) { return v.lines.add(draft, by); });
  ASSERT_EQ(again.lines.size(), 1U);
  EXPECT_EQ(again.lines[0].record.id, line);
  EXPECT_EQ(again.lines[0].record.version, 4);
}

TEST_P(Verbs, AConfirmedCardSaysWhoAndWhen) {
  const FacilityCard made = created();
  done([&](DirectoryVerbs& v) { return v.lines.add(line_draft(made.id), by); });
  clock.forward(std::chrono::hours{24});
  by.who = "account-2";
  const FacilityCard now =
      done([&](DirectoryVerbs& v) { return v.facilities.confirm(made.id, 1, by); });
  EXPECT_EQ(now.assertion.confirmed_by, "account-2");
  EXPECT_EQ(now.assertion.confirmed_at, clock.now());
  EXPECT_EQ(now.lines[0].assertion.confirmed_at, clock.now());
  EXPECT_EQ(now.version, 1);
}

TEST_P(Verbs, WhatIsNotThereIsNamedByItsField) {
  FacilityDraft draft = clinic_draft();
  draft.kind = "no_such_kind";
  draft.corporation = CorporationId{id_text(5)};
  draft.area = geography::AreaId{id_text(6)};
  const auto refused = run([&](DirectoryVerbs& v) { return v.facilities.create(draft, by); });
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.error().fields.size(), 3U);
  EXPECT_EQ(refused.error().fields[0].field, "kind");
  EXPECT_EQ(refused.error().fields[1].field, "corporation");
  EXPECT_EQ(refused.error().fields[2].field, "area");
  EXPECT_EQ(count("facility"), 0);
}

TEST_P(Verbs, AFacilityLiesInTheAreaThatHoldsItsPoint) {
  const auto area = write<geography::AreaId>([&](sql::Session& session, Outbox&) {
    return geography::store_area(
        session, *ids,
        {"01", "見本東", 1, {{{{34.0, 134.5}, {34.0, 134.6}, {34.1, 134.6}, {34.0, 134.5}}}}});
  });
  ASSERT_TRUE(area);
  FacilityDraft draft = clinic_draft();
  draft.point = Point{34.05, 134.57};
  const FacilityCard made = created(draft);
  EXPECT_EQ(made.facility.area, *area);
  EXPECT_EQ(made.area->name, "見本東");
}

}  // namespace
}  // namespace renkei::directory
