// 市との契約: from which day to which a city's people act as its operator, on each database.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kernel/jst.hpp"

#include "platform/sql/outbox_sql.hpp"

#include "features/city_contract/city_contract.hpp"
#include "features/city_contract/contract_feature.hpp"
#include "features/identity/identity_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::city_contract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string refusal(const auto& result) {
  return result ? "done" : std::string{result.error().reason.key()};
}

std::vector<std::string> wrong(const auto& result) {
  std::vector<std::string> fields;
  if (!result) {
    for (const FieldError& each : result.error().fields) fields.push_back(each.field);
  }
  return fields;
}

// That night: 2026-11-23 22:14 in Japan.
constexpr Date kToday{2026, 11, 23};

class CityContractTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override { official = city_member("city@example.jp"); }

  template <class T>
  Result<T> write(const std::function<Result<T>(sql::Session&, Outbox&)>& change) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      auto done = change(session, outbox);
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }
  template <class T>
  Result<T> act(const std::function<Result<T>(CityActions&)>& verb) {
    trace = {};
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      CityContractFeature feature{session, {*ids, clock, system_clock}, outbox, trace};
      return verb(feature.verbs());
    });
  }
  Actor city_member(const char* email) {
    const auto added = write<identity::AccountWithMemberships>(
        [&](sql::Session& session, Outbox& outbox) -> Result<identity::AccountWithMemberships> {
          identity::IdentityFeature feature{
              session, {system_clock, *ids, passwords, keys, second_step}, facts, outbox, trace};
          auto prepared = feature.verbs().accounts.prepare_add(
              {.email = Private<std::string>{email},
               .display_name = Private<std::string>{"見本 市職員"},
               .password = Private<std::string>{"persimmons in late autumn"},
               .role = Role::city_member});
          if (!prepared) return pass_on(prepared);
          return feature.verbs().accounts.add(*prepared);
        });
    EXPECT_TRUE(added) << refusal(added);
    return {.who = added->account->id.text(),
            .membership = added->memberships.front()->id.text(),
            .role = Role::city_member};
  }
  static ContractDraft draft(CityMode mode, Date first, std::optional<Date> last = {},
                             const char* city = "見本市") {
    return {.municipality = city,
            .mode = mode,
            .first_day = first,
            .last_day = last,
            .note = "委託契約書 令和8年度"};
  }
  Result<Contract> add(ContractDraft what) {
    return act<Contract>(
        [&](CityActions& verbs) { return verbs.add(std::move(what), coordinator); });
  }
  Result<Contract> end(const Contract& contract, Date last) {
    return act<Contract>([&](CityActions& verbs) {
      return verbs.end(contract.id, contract.version, {last, "市の都合"}, coordinator);
    });
  }
  Result<int> seat(const Actor& who, std::optional<std::string> city = "見本市") {
    return act<int>([&](CityActions& verbs) -> Result<int> {
      auto done = verbs.seat(who.membership, city, coordinator);
      if (!done) return pass_on(done);
      return 0;
    });
  }
  // As what somebody acts at a request made now.
  Role acts_as(const Actor& who) {
    const auto now_acting = sql::read_for<Actor>(*database, [&](sql::Session& session) {
      return acting(session, who, japan_time(clock.now()).date);
    });
    EXPECT_TRUE(now_acting) << refusal(now_acting);
    return now_acting ? now_acting->role : Role::public_;
  }
  std::size_t told(const Actor& by) {
    return act<std::vector<Contract>>([&](CityActions& verbs) { return verbs.contracts(by); })
        ->size();
  }

  crypto::PasswordHasher passwords{{.memory_bytes = 8192, .passes = 1}};
  identity::Keys keys{crypto::Key::random()};
  identity::SecondStepRule second_step;
  identity::HubFacts facts{.name = "見本市"};
  Actor coordinator = hub_actor("coordinator-1");
  Actor official;
  Trace trace;
};
INSTANTIATE_TEST_SUITE_P(Engines, CityContractTest, testkit::each_engine(), testkit::engine_name);

TEST_P(CityContractTest, WithoutAContractACityActsAsTheClientItWas) {
  EXPECT_EQ(acts_as(official), Role::city_member);
  ASSERT_TRUE(add(draft(CityMode::client, kToday)));
  ASSERT_TRUE(seat(official));
  EXPECT_EQ(acts_as(official), Role::city_member);
}

TEST_P(CityContractTest, AnOperatorActsFromTheFirstDayOnAndNoLongerOnTheDayAfterTheLast) {
  ASSERT_TRUE(add(draft(CityMode::operator_, Date{2026, 11, 24}, Date{2026, 11, 25})));
  ASSERT_TRUE(seat(official));
  EXPECT_EQ(acts_as(official), Role::city_member) << "the evening before";
  clock.forward(std::chrono::hours{2});  // 00:14 of the first day
  EXPECT_EQ(acts_as(official), Role::city_operator);
  clock.forward(std::chrono::hours{47});  // 23:14 of the last
  EXPECT_EQ(acts_as(official), Role::city_operator);
  clock.forward(std::chrono::hours{1});
  EXPECT_EQ(acts_as(official), Role::city_member);
}

TEST_P(CityContractTest, OnlyThePeopleOfThatMunicipalityOperate) {
  ASSERT_TRUE(add(draft(CityMode::operator_, kToday)));
  ASSERT_TRUE(add(draft(CityMode::client, kToday, {}, "見本町")));
  const Actor neighbour = city_member("town@example.jp");
  ASSERT_TRUE(seat(official));
  ASSERT_TRUE(seat(neighbour, "見本町"));
  const Actor nobodys = city_member("nobody@example.jp");
  EXPECT_EQ(acts_as(official), Role::city_operator);
  EXPECT_EQ(acts_as(neighbour), Role::city_member);
  EXPECT_EQ(acts_as(nobodys), Role::city_member);
  EXPECT_EQ(told(neighbour), 1U) << "its own";
  EXPECT_EQ(told(nobodys), 0U);
  EXPECT_EQ(told(coordinator), 2U);
}

TEST_P(CityContractTest, AContractMakesNobodyElseAnOperator) {
  ASSERT_TRUE(add(draft(CityMode::operator_, kToday)));
  ASSERT_TRUE(seat(official));
  Actor clerk = official;
  clerk.role = Role::clerk;
  EXPECT_EQ(acts_as(clerk), Role::clerk);
  EXPECT_EQ(refusal(seat({.membership = "0192f0aa-0000-7000-8000-000000000001"})),
            "city_contract.official_unknown");
}

TEST_P(CityContractTest, AMunicipalityHasOneContractAtATime) {
  ASSERT_TRUE(add(draft(CityMode::client, Date{2026, 4, 1}, Date{2027, 3, 31})));
  EXPECT_EQ(refusal(add(draft(CityMode::operator_, Date{2027, 3, 31}))), "city_contract.overlaps");
  EXPECT_EQ(refusal(add(draft(CityMode::operator_, Date{2026, 3, 1}))), "city_contract.overlaps");
  EXPECT_EQ(refusal(add(draft(CityMode::operator_, Date{2027, 4, 1}))), "done");
  EXPECT_EQ(refusal(add(draft(CityMode::operator_, kToday, {}, "見本町"))), "done");
}

TEST_P(CityContractTest, EndedTodayItHoldsUntilMidnightAndWhatWasAgreedStaysReadable) {
  const auto contract = add(draft(CityMode::operator_, Date{2026, 4, 1}, Date{2027, 3, 31}));
  ASSERT_TRUE(contract) << refusal(contract);
  ASSERT_TRUE(seat(official));
  const auto over = end(*contract, kToday);
  ASSERT_TRUE(over) << refusal(over);
  EXPECT_THAT(trace.subjects(), ElementsAre(contract->id.text()));
  EXPECT_EQ(over->draft, contract->draft);
  EXPECT_EQ(over->last_day(), kToday);
  EXPECT_EQ(over->end_reason, "市の都合");
  EXPECT_EQ(over->ended_by, "coordinator-1");
  EXPECT_EQ(acts_as(official), Role::city_operator);
  EXPECT_EQ(refusal(end(*contract, kToday)), "city_contract.changed_meanwhile");
  clock.forward(std::chrono::hours{2});
  EXPECT_EQ(acts_as(official), Role::city_member);
  EXPECT_EQ(refusal(end(*over, kToday)), "city_contract.is_over");
  EXPECT_EQ(told(coordinator), 1U) << "the history stays";
  EXPECT_TRUE(add(draft(CityMode::client, Date{2026, 11, 24})));
}

TEST_P(CityContractTest, EndedWithYesterdayItIsOverAtOnce) {
  const auto contract = add(draft(CityMode::operator_, Date{2026, 4, 1}));
  ASSERT_TRUE(seat(official));
  EXPECT_EQ(refusal(end(*contract, kToday.plus_days(-2))), "city_contract.end_invalid");
  ASSERT_TRUE(end(*contract, kToday.plus_days(-1)));
  EXPECT_EQ(acts_as(official), Role::city_member);
}

TEST_P(CityContractTest, OneThatNeverBeganIsInNobodysWay) {
  const auto coming = add(draft(CityMode::operator_, Date{2027, 4, 1}));
  ASSERT_TRUE(end(*coming, kToday));
  EXPECT_EQ(refusal(add(draft(CityMode::client, Date{2027, 4, 1}))), "done");
}

TEST_P(CityContractTest, WhoseOfficialSomebodyIsIsSaidAndTakenBack) {
  ASSERT_TRUE(add(draft(CityMode::operator_, kToday)));
  EXPECT_EQ(wrong(seat(official, "見知市")), std::vector<std::string>{"municipality"});
  ASSERT_TRUE(seat(official));
  const auto officials =
      act<std::vector<Official>>([](CityActions& verbs) { return verbs.officials(); });
  ASSERT_EQ(officials->size(), 1U);
  EXPECT_EQ(officials->front().name->reveal(), "見本 市職員");
  EXPECT_EQ(officials->front().municipality, "見本市");
  EXPECT_EQ(officials->front().mode, CityMode::operator_);
  ASSERT_TRUE(seat(official, std::nullopt));
  EXPECT_EQ(acts_as(official), Role::city_member);
}

TEST_P(CityContractTest, TheCityIsToldByWhichContractItActs) {
  ASSERT_TRUE(add(draft(CityMode::operator_, Date{2026, 4, 1}, Date{2027, 3, 31})));
  const auto own = [&] {
    return *act<OwnStanding>([&](CityActions& verbs) { return verbs.own(official); });
  };
  EXPECT_EQ(own().municipality, std::nullopt);
  ASSERT_TRUE(seat(official));
  EXPECT_EQ(own().mode, CityMode::operator_);
  EXPECT_EQ(own().contract->last_day(), (Date{2027, 3, 31}));
}

TEST(CityContract, SaysAllThatIsWrongAtOnceAndForgivesSpaces) {
  const ContractDraft empty = tidied({.municipality = " \u3000",
                                      .first_day = kToday,
                                      .last_day = kToday.plus_days(-1),
                                      .note = " "});
  EXPECT_THAT(wrong(check(empty)), ElementsAre("municipality", "last_day", "note"));
  const ContractDraft good = tidied(
      {.municipality = "\u3000見本市 ", .first_day = kToday, .last_day = kToday, .note = "契約書"});
  EXPECT_EQ(good.municipality, "見本市");
  EXPECT_THAT(wrong(check(good)), IsEmpty());
}

}  // namespace
}  // namespace renkei::city_contract
