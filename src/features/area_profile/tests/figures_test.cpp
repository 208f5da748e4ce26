// Required numbers and the figures of areas, on both databases.
#include "features/area_profile/tests/area_profile_fixture.hpp"

namespace renkei::area_profile {
namespace {

class FiguresTest : public AreaProfileTest {
 protected:
  AreaFigureDraft figure(const geography::AreaId& where, std::int64_t value) {
    return {.area = where,
            .measure = Measure::aged_75,
            .year = 2025,
            .value = value,
            .source = "住民基本台帳",
            .as_of = Date{2025, 4, 1}};
  }
  AreaFigureRecord add(const AreaFigureDraft& draft) {
    return done<AreaFigureRecord>([&](auto& verbs) { return verbs.figures.add(draft); });
  }
  Result<TakenFigures> paste(const std::string& text) {
    return tried<TakenFigures>([&](auto& verbs) -> Result<TakenFigures> {
      auto rows = verbs.read_figures(text);
      if (!rows) return pass_on(rows);
      return verbs.figures.take(*std::move(rows), hub);
    });
  }
  std::optional<OutlookFigure> outlook_figure(const std::string& place) {
    for (const auto& each :
         done<Outlook>([&](auto& verbs) { return verbs.supply.outlook(hub); }).figures) {
      if (each.place == place && each.measure == Measure::aged_75) return each;
    }
    return std::nullopt;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, FiguresTest, testkit::each_engine(), testkit::engine_name);

TEST_P(FiguresTest, ASumIsShownOnlyWhenEveryPartIsKnown) {
  add(figure(southwest, 6'120));
  EXPECT_FALSE(outlook_figure(south.text()));
  auto later = figure(southeast, 5'400);
  later.as_of = Date{2025, 10, 1};
  later.source = "国勢調査";
  add(later);
  const auto sum = outlook_figure(south.text());
  ASSERT_TRUE(sum);
  EXPECT_EQ(sum->value, 11'520);
  EXPECT_EQ(sum->as_of, (Date{2025, 4, 1})) << "a sum is as old as its oldest part";
  EXPECT_EQ(sum->sources, (std::vector<std::string>{"住民基本台帳", "国勢調査"}));
  EXPECT_FALSE(outlook_figure("total")) << "the north is not known";
}

TEST_P(FiguresTest, APastedTableIsTakenWholeOrNotAtAll) {
  const std::string header = "圏域\t年\t項目\t値\t出典\t時点\t区分\n";
  const auto refused = paste(header +
                             "北部\t2025\t75歳以上\t7,001\t住民基本台帳\t2025-04-01\t実績\n"
                             "どこか\t2025\t75歳以上\t1\t住民基本台帳\t2025-04-01\t\n");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields.front().field, "lines[3].area");
  EXPECT_FALSE(outlook_figure(north.text()));

  const std::string well = header +
                           "北部\t2025\t75歳以上\t7,001\t住民基本台帳\t2025-04-01\t実績\n"
                           "south\t2025\t75歳以上\t1\t推計\t2025-04-01\t推計\n";
  area("south", "南", 8);
  const auto taken = paste(well);
  ASSERT_TRUE(taken) << taken.error().reason.key();
  EXPECT_EQ(taken->added, 2);
  EXPECT_EQ(outlook_figure(north.text())->value, 7'001);
  EXPECT_EQ(paste(well)->unchanged, 2) << "the same again changes nothing";
}

TEST_P(FiguresTest, AFigureIsEditedOnlyFromTheVersionThatWasReadAndCanBeTakenBack) {
  const auto entered = add(figure(north, 7'000));
  EXPECT_EQ(
      tried<AreaFigureRecord>([&](auto& verbs) { return verbs.figures.add(figure(north, 1)); })
          .error()
          .reason,
      Reason{"area_profile.figure_known"});
  const auto replace = [&](std::int64_t version) {
    return tried<AreaFigureRecord>([&](auto& verbs) {
      return verbs.figures.replace(entered.id, version, figure(north, 7'010), hub);
    });
  };
  EXPECT_EQ(replace(1)->draft.value, 7'010);
  EXPECT_EQ(replace(1).error().kind, ErrorKind::stale);
  EXPECT_TRUE(tried<bool>([&](auto& verbs) -> Result<bool> {
    auto withdrawn = verbs.figures.withdraw(entered.id, 2, "別の年の数字だった", hub);
    if (!withdrawn) return pass_on(withdrawn);
    return true;
  }));
  EXPECT_FALSE(outlook_figure(north.text()));
}

TEST_P(FiguresTest, TheNewestRequiredNumberHoldsFromItsDayOn) {
  require(north, 10, Date{2024, 4, 1});
  const auto newer = require(north, 12, Date{2026, 4, 1});
  const auto required = [&](Date day) {
    return cell(table(hub, day), kInstitution, north.text()).required;
  };
  EXPECT_EQ(required(Date{2024, 3, 31}), std::nullopt);
  EXPECT_EQ(required(Date{2026, 3, 31}), 10);
  EXPECT_EQ(required(Date{2026, 4, 1}), 12);
  done<RequiredNumberRecord>([&](auto& verbs) {
    return verbs.required.end(newer.id, newer.version, "計画の見直し", hub);
  });
  EXPECT_EQ(required(Date{2026, 4, 1}), 12) << "on that day it held";
  EXPECT_EQ(required(Date{2030, 1, 1}), 10);
}

TEST_P(FiguresTest, ANumberIsRequiredOfWhatTheHubKnows) {
  const auto reason = [&](RequiredNumberDraft draft) {
    return tried<RequiredNumberRecord>([&](auto& verbs) { return verbs.required.add(draft); })
        .error()
        .reason;
  };
  RequiredNumberDraft draft{.area = north,
                            .supply = "capability.no_such_thing",
                            .required = 1,
                            .valid_from = Date{2026, 4, 1},
                            .source = "計画"};
  EXPECT_EQ(reason(draft), Reason{"area_profile.supply_unknown"});
  draft.supply = "capability.home_oxygen";
  draft.source = "";
  EXPECT_EQ(reason(draft), Reason{"area_profile.required_wrong"});
  require(north, 3);
  draft.source = "計画";
  draft.supply = std::string{kInstitution};
  EXPECT_EQ(reason(draft), Reason{"area_profile.required_known"});
}

TEST_P(FiguresTest, ADescriptionIsReplacedFromItsVersion) {
  const auto describe = [&](std::int64_t version, const std::string& land) {
    return tried<DescriptionRecord>([&](auto& verbs) {
      return verbs.figures.describe(version, {.area = north, .land = land}, hub);
    });
  };
  EXPECT_EQ(describe(0, "山がち").value().version, 1);
  EXPECT_EQ(describe(0, "平ら").error().kind, ErrorKind::stale);
  EXPECT_EQ(describe(1, "平ら").value().version, 2);
}

}  // namespace
}  // namespace renkei::area_profile
