// Addresses, areas and outlines on both databases.
#include "platform/sql/outbox_sql.hpp"

#include "features/geography/geography_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::geography {
namespace {

const std::vector<TownPoint> kTowns{
    {"見本県", "見本市", "桜町一丁目", "", {34.07, 134.55}},
    {"見本県", "見本市", "桜町十丁目", "", {34.09, 134.59}},
    {"見本県", "見本市", "桜町", "", {34.06, 134.54}},
    {"見本県", "見本郡谷村", "上", "", {34.01, 134.41}},
    {"徳島県", "見本市", "梅町", "", {33.9, 134.3}},
    {"見本県", "見本市", "梅町", "", {34.2, 134.3}},
};
const Parts kSquare{{{{34.0, 134.5}, {34.0, 134.6}, {34.1, 134.6}, {34.1, 134.5}, {34.0, 134.5}}}};

class PlacesTest : public testkit::DatabaseTest {
 protected:
  template <class T>
  T done(const std::function<Result<T>(GeographyFeature&, sql::Session&)>& verb) {
    auto answer = tried<T>(verb);
    EXPECT_TRUE(answer) << answer.error().reason.key();
    return answer.value_or(T{});
  }
  template <class T>
  Result<T> tried(const std::function<Result<T>(GeographyFeature&, sql::Session&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      GeographyFeature feature{session, *ids, clock, outbox, trace};
      return verb(feature, session);
    });
  }
  int store_towns() {
    return done<int>([&](GeographyFeature&, sql::Session& session) {
      return store_town_points(session, kTowns);
    });
  }
  Result<AreaActions::Place> locate(std::string_view address) {
    return tried<AreaActions::Place>(
        [&](GeographyFeature& feature, sql::Session&) { return feature.verbs().locate(address); });
  }
  Trace trace;
};
INSTANTIATE_TEST_SUITE_P(Engines, PlacesTest, testkit::each_engine(), testkit::engine_name);

TEST_P(PlacesTest, AnAddressLiesInItsTownAndSaysSo) {
  EXPECT_EQ(store_towns(), 6);
  const auto place = locate("見本県見本市桜町１丁目２－３ 見本ビル");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->located.point, (Point{34.07, 134.55}));
  EXPECT_EQ(place->located.precision, Precision::town);
  EXPECT_EQ(place->located.town, "桜町一丁目");
  EXPECT_EQ(locate("見本市桜町10-2")->located.town, "桜町十丁目");
  EXPECT_EQ(locate("見本市桜町99番地")->located.town, "桜町");
  EXPECT_EQ(locate("見本県谷村上5")->located.city, "見本郡谷村");
}

TEST_P(PlacesTest, NoPointRatherThanAWrongOne) {
  store_towns();
  EXPECT_EQ(locate("見本市梅町1").error().reason, Reason{"geography.address_unknown"});
  EXPECT_TRUE(locate("徳島県見本市梅町1"));
  EXPECT_FALSE(locate("ほかの市の町"));
}

TEST_P(PlacesTest, TheSameTownsAgainChangeNothing) {
  store_towns();
  EXPECT_EQ(store_towns(), 0);
}

TEST_P(PlacesTest, APointLiesInTheAreaThatHoldsIt) {
  store_towns();
  const auto area = done<StoredArea>([&](GeographyFeature& feature, sql::Session&) {
    return feature.verbs().add({.code = "01", .name = "見本東", .position = 1, .outline = kSquare});
  });
  EXPECT_EQ(trace.subjects(), std::vector<std::string>{area.id.text()});
  EXPECT_EQ(locate("見本市桜町一丁目")->area->name, "見本東");
  EXPECT_FALSE(locate("見本県谷村上5")->area);
}

TEST_P(PlacesTest, AnAreaIsEditedOnlyFromTheVersionThatWasRead) {
  const auto add = [&](GeographyFeature& feature, sql::Session&) {
    return feature.verbs().add({.code = "01", .name = "見本東"});
  };
  const auto area = done<StoredArea>(add);
  EXPECT_EQ(tried<StoredArea>(add).error().reason, Reason{"geography.area_code_taken"});
  const auto rename = [&](GeographyFeature& feature, sql::Session&) {
    return feature.verbs().replace(area.id, 1, {.code = "01", .name = "見本東部"},
                                   hub_actor("clerk"));
  };
  EXPECT_EQ(done<StoredArea>(rename).version, 2);
  EXPECT_EQ(tried<StoredArea>(rename).error().kind, ErrorKind::stale);
  EXPECT_FALSE(tried<StoredArea>([&](GeographyFeature& feature, sql::Session&) {
    return feature.verbs().add({.code = "", .name = ""});
  }));
}

TEST_P(PlacesTest, OutlinesComeBackAsTheyWentInAndByTheBoxOfTheMap) {
  const std::vector<Outline> outlines{{"99001", "見本市", "見本県", kSquare}};
  const auto store = [&](GeographyFeature&, sql::Session& session) {
    return store_outlines(session, outlines);
  };
  EXPECT_EQ(done<int>(store), 1);
  EXPECT_EQ(done<int>(store), 0);
  const auto inside = [&](Box box) {
    return done<std::vector<Outline>>([&](GeographyFeature& feature, sql::Session&) {
      return feature.verbs().municipalities({.inside = box});
    });
  };
  ASSERT_EQ(inside({34.05, 134.55, 35, 135}).size(), 1U);
  EXPECT_EQ(inside({34.05, 134.55, 35, 135})[0].parts, kSquare);
  EXPECT_TRUE(inside({35, 135, 36, 136}).empty());
}

}  // namespace
}  // namespace renkei::geography
