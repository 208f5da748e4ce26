// The rules of the network and who agreed to them, on both databases.
#include <gtest/gtest.h>

#include "platform/sql/outbox_sql.hpp"

#include "features/agreement/agreement_work_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::agreement {
namespace {

const std::string kStation = "019ab000-0000-7000-8000-000000000001";
const std::string kClinic = "019ab000-0000-7000-8000-000000000002";

Private<std::string> text(const char* words) { return Private{std::string{words}}; }

class AgreementTest : public testkit::DatabaseTest {
 protected:
  // The day of the standing clock is 2026-11-23.
  static PolicyDraft draft(Date from, std::int64_t grace_days = 30) {
    return {.title = "みほんネットワーク 利用規約",
            .text = "第1条 患者の情報は、ケアのためだけに使います。",
            .changes = std::nullopt,
            .in_force_from = from,
            .grace_days = grace_days};
  }
  static Actor admin_of(const std::string& facility) {
    return {.who = "account-1",
            .membership = "m",
            .role = Role::facility_member,
            .facility = facility,
            .session = "s"};
  }
  Neighbours neighbours() const {
    return {.facility_name = [](const std::string& id) -> Result<std::optional<std::string>> {
              if (id == kStation) return std::optional<std::string>{"みほん訪問看護ステーション"};
              if (id == kClinic) return std::optional<std::string>{"みほん内科"};
              return std::nullopt;
            },
            .facilities_with_people = [] { return Result<std::set<std::string>>{{kStation}}; },
            .may_sign = [this](const Actor&) { return Result<bool>{signs_}; }};
  }
  template <class T>
  Result<T> on(const std::function<Result<T>(AgreementActions&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      AgreementFeature feature{session, {*ids, clock, neighbours()}, outbox, trace};
      return verb(feature.verbs());
    });
  }
  Result<Policy> publish(PolicyDraft edition) {
    return on<Policy>([&](AgreementActions& verbs) {
      return verbs.publish(std::move(edition), hub_actor("account-hub"));
    });
  }
  Result<FacilityStanding> sign(std::int64_t number, const std::string& facility = kStation) {
    return on<FacilityStanding>([&](AgreementActions& verbs) {
      return verbs.sign({number, text("見本 花子"), "管理者", std::nullopt}, admin_of(facility));
    });
  }
  Result<FacilityStanding> file_paper(const std::string& facility, std::int64_t number,
                                      Date on_day) {
    return on<FacilityStanding>([&](AgreementActions& verbs) {
      return verbs.record(facility, {number, text("見本 一郎"), "院長", on_day},
                          hub_actor("account-hub"));
    });
  }
  Standing standing() {
    const auto own = on<OwnStanding>(
        [](AgreementActions& verbs) { return verbs.standings().own(admin_of(kStation)); });
    EXPECT_TRUE(own);
    return own.value().facility.standing;
  }
  bool is_bound(Date day) {
    const auto bound = sql::read_for<bool>(*database, [&](sql::Session& session) {
      return agreements(session)->is_bound(kStation, day);
    });
    EXPECT_TRUE(bound);
    return bound.value();
  }
  std::vector<WorkItem> waiting_for(const Actor& by) {
    const auto items = sql::write_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return AgreementWork{session, {*ids, clock, neighbours()}}.waiting(by, clock.now());
    });
    EXPECT_TRUE(items);
    return items.value();
  }
  static std::string refusal(const auto& result) {
    return result ? "done" : std::string{result.error().reason.key()};
  }

  Trace trace;
  bool signs_ = true;
};

class Agreement : public AgreementTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Agreement, testkit::each_engine(), testkit::engine_name);

TEST_P(Agreement, AHubThatPublishedNoRulesAsksNobody) {
  EXPECT_TRUE(is_bound(Date{2026, 11, 23}));
  EXPECT_EQ(standing(), Standing::not_asked);
  EXPECT_TRUE(waiting_for(admin_of(kStation)).empty());
}

TEST_P(Agreement, WhoHasNotAgreedIsBoundUntilTheGraceIsOver) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 20}, 30)));
  EXPECT_TRUE(is_bound(Date{2026, 12, 19})) << "the thirtieth day";
  EXPECT_FALSE(is_bound(Date{2026, 12, 20}));
  EXPECT_EQ(standing(), Standing::due);
}

TEST_P(Agreement, WithoutGraceItIsAskedForFromTheFirstDay) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 23}, 0)));
  EXPECT_TRUE(is_bound(Date{2026, 11, 22}));
  EXPECT_FALSE(is_bound(Date{2026, 11, 23}));
  EXPECT_EQ(standing(), Standing::late);
}

TEST_P(Agreement, TheEditionBeforeIsEnoughWhileTheNewOneHasTime) {
  ASSERT_TRUE(publish(draft(Date{2026, 4, 1}, 0)));
  ASSERT_TRUE(sign(1));
  ASSERT_TRUE(publish(draft(Date{2026, 11, 20}, 30)));
  EXPECT_TRUE(is_bound(Date{2026, 12, 19}));
  EXPECT_FALSE(is_bound(Date{2026, 12, 20}));
  ASSERT_TRUE(sign(2));
  EXPECT_TRUE(is_bound(Date{2026, 12, 20}));
  EXPECT_EQ(standing(), Standing::agreed);
}

TEST_P(Agreement, AgreeingBeforeTheDayItIsInForceCounts) {
  ASSERT_TRUE(publish(draft(Date{2027, 4, 1}, 0)));
  ASSERT_TRUE(sign(1));
  EXPECT_TRUE(is_bound(Date{2027, 4, 1}));
}

TEST_P(Agreement, OnlyTheFacilitysAdminSignsOnTheScreen) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 20})));
  signs_ = false;
  EXPECT_EQ(refusal(sign(1)), "agreement.admin_signs");
  EXPECT_TRUE(waiting_for(admin_of(kStation)).empty()) << "who cannot sign is not asked in time";
}

TEST_P(Agreement, WhoReadAnOlderEditionIsShownTheNewestBeforeSigning) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 20})));
  ASSERT_TRUE(publish(draft(Date{2026, 11, 23})));
  EXPECT_EQ(refusal(sign(1)), "agreement.newer_edition");
}

TEST_P(Agreement, APaperKeepsTheDayOnIt) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 1})));
  const auto filed = file_paper(kClinic, 1, Date{2026, 11, 10});
  ASSERT_TRUE(filed) << refusal(filed);
  EXPECT_EQ(filed->newest->agreed_on, (Date{2026, 11, 10}));
  EXPECT_EQ(filed->newest->form, AgreementForm::paper);
  EXPECT_EQ(refusal(file_paper(kClinic, 1, Date{2026, 11, 10})), "agreement.agreed_already");
  EXPECT_EQ(refusal(file_paper(kClinic, 2, Date{2026, 11, 10})), "agreement.edition_unknown");
  EXPECT_EQ(refusal(file_paper(kStation, 1, Date{2026, 11, 24})), "agreement.signature_wrong");
  EXPECT_EQ(refusal(file_paper("019ab000-0000-7000-8000-000000000009", 1, Date{2026, 11, 10})),
            "agreement.facility_unknown");
}

TEST_P(Agreement, AnEditionMayNotBeInForceBeforeTheFormer) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 20})));
  const auto overtaking = publish(draft(Date{2026, 11, 19}));
  ASSERT_FALSE(overtaking);
  EXPECT_EQ(overtaking.error().fields.front().field, "in_force_from");
}

TEST_P(Agreement, TheHubSeesWhoIsLateFirstAndHomeCountsThem) {
  ASSERT_TRUE(publish(draft(Date{2026, 11, 1}, 0)));
  ASSERT_TRUE(file_paper(kClinic, 1, Date{2026, 11, 10}));
  const auto all = on<std::vector<FacilityStanding>>(
      [](AgreementActions& verbs) { return verbs.standings().facilities(); });
  ASSERT_TRUE(all);
  ASSERT_EQ(all->size(), 2U);
  EXPECT_EQ(all->front().facility, kStation);
  EXPECT_EQ(all->front().standing, Standing::late);
  EXPECT_EQ(all->back().standing, Standing::agreed);
  const auto home = waiting_for(hub_actor("account-hub"));
  ASSERT_EQ(home.size(), 1U);
  EXPECT_EQ(home.front().count, 1);
  const auto own = waiting_for(admin_of(kStation));
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own.front().severity, Severity::critical);
}

TEST(PolicyRules, AllThatIsWrongIsSaidAtOnce) {
  const auto wrong = Policy::make({},
                                  {.title = " ",
                                   .text = "",
                                   .changes = std::nullopt,
                                   .in_force_from = Date{2026, 4, 1},
                                   .grace_days = 366},
                                  nullptr);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().fields.size(), 3U);
}

}  // namespace
}  // namespace renkei::agreement
