// Which round a day belongs to, and what a rule may be.
#include <gtest/gtest.h>

#include "features/people/certification.hpp"

namespace renkei::people {
namespace {

// Due on 20 December, open since 20 November, ten days of grace.
const CertificationRuleDraft kYearsEnd{.valid_from = Date{2026, 11, 23},
                                       .month = 12,
                                       .day = 20,
                                       .open_days = 30,
                                       .grace_days = 10,
                                       .source = "利用規約 第3条"};

CertificationRule rule(CertificationRuleDraft draft) {
  return {.id = "r", .decided_at = Instant{}, .decided_by = "hub", .draft = std::move(draft)};
}

TEST(CertificationRule, ARoundOpensBeforeItsDayAndSuspendsAfterTheGrace) {
  const std::vector rules{rule(kYearsEnd)};
  EXPECT_FALSE(round_on(rules, Date{2026, 11, 19}));
  const CertificationRound round{.opens_on = Date{2026, 11, 20},
                                 .due_on = Date{2026, 12, 20},
                                 .suspends_on = Date{2026, 12, 31},
                                 .admins_suspend_on = Date{2027, 1, 10}};
  EXPECT_EQ(round_on(rules, Date{2026, 11, 20}), round);
  EXPECT_EQ(round_on(rules, Date{2027, 11, 19}), round) << "until the next one opens";
  EXPECT_EQ(round_on(rules, Date{2027, 11, 20})->due_on, (Date{2027, 12, 20}));
}

TEST(CertificationRule, AnotherDayHoldsFromItsOwnDayOnAndTheRoundBeforeStands) {
  CertificationRuleDraft spring = kYearsEnd;
  spring.valid_from = Date{2027, 2, 1};
  spring.month = 4;
  const std::vector rules{rule(kYearsEnd), rule(spring)};
  EXPECT_EQ(round_on(rules, Date{2027, 2, 20})->due_on, (Date{2026, 12, 20}));
  EXPECT_EQ(round_on(rules, Date{2027, 3, 21})->due_on, (Date{2027, 4, 20}));
  EXPECT_EQ(round_on(rules, Date{2027, 12, 1})->due_on, (Date{2027, 4, 20}))
      << "the day in December is no longer asked for";
}

TEST(CertificationRule, AllThatIsWrongIsSaidAtOnce) {
  const auto checked = check_rule({.valid_from = Date{2026, 11, 22},
                                   .month = 2,
                                   .day = 29,
                                   .open_days = 0,
                                   .grace_days = 400,
                                   .source = ""},
                                  Date{2026, 11, 23});
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().fields.size(), 5U);
  EXPECT_TRUE(check_rule(kYearsEnd, Date{2026, 11, 23}));
}

}  // namespace
}  // namespace renkei::people
