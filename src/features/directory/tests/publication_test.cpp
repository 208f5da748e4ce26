// Publication levels: the narrowest holds, showing more needs the facility's written word.
#include "features/directory/publication.hpp"

#include <gtest/gtest.h>

namespace renkei::directory {
namespace {

TEST(Publication, TheNarrowestOfRecordFieldAndKindHolds) {
  const Publication stated{Level::professional, {{"phone", Level::hub}, {"", Level::public_}}};
  EXPECT_EQ(stated.of_record(), Level::professional);
  EXPECT_EQ(stated.of_field("fax"), Level::professional);
  EXPECT_EQ(stated.of_field("phone"), Level::hub);
}

TEST(Publication, NothingSaidIsPublicButForNightPhonesPersonsAndCounts) {
  const Publication none;
  EXPECT_EQ(none.of_field("phone"), Level::public_);
  EXPECT_EQ(none.of_field("night_phone"), Level::network);
  EXPECT_EQ(none.of_field("manager"), Level::professional);
  EXPECT_EQ(none.of_field("home_care.current_patients"), Level::desk);
  EXPECT_EQ(none.of_field("home_care.stage"), Level::hub);
}

TEST(Publication, AProfileNarrowsItsMembers) {
  const Publication stated{Level::public_, {{"home_care", Level::desk}}};
  EXPECT_EQ(stated.of_field("home_care.accepting"), Level::desk);
}

TEST(Publication, ShowingMoreNeedsTheConsentAndShowingLessDoesNot) {
  EXPECT_TRUE(check_change(Level::public_, Level::hub, {}));
  EXPECT_EQ(check_change(Level::hub, Level::public_, {}).error().reason,
            Reason{"directory.consent_missing"});
  EXPECT_FALSE(check_change(Level::hub, Level::public_, Consent{"", Date{2026, 4, 1}}));
  EXPECT_TRUE(check_change(Level::hub, Level::public_, Consent{"同意書綴り 12", Date{2026, 4, 1}}));
  EXPECT_TRUE(check_change(Level::desk, Level::desk, {}));
}

TEST(Publication, FromNetworkToDeskIsAlsoShowingMore) {
  EXPECT_FALSE(check_change(Level::network, Level::desk, {}));
  EXPECT_FALSE(check_change(Level::desk, Level::network, {}));
}

TEST(Publication, NameAndKindGoWithTheRecord) {
  EXPECT_FALSE(check_facility_field("name"));
  EXPECT_FALSE(check_facility_field("kind"));
  EXPECT_FALSE(check_facility_field("no_such_field"));
  EXPECT_FALSE(check_facility_field("capabilities.no_such_code"));
  EXPECT_TRUE(check_facility_field(""));
  EXPECT_TRUE(check_facility_field("phone"));
  EXPECT_TRUE(check_facility_field("home_care.home_death"));
  EXPECT_TRUE(check_facility_field("capabilities.tppv"));
  EXPECT_FALSE(check_line_field("service_code"));
  EXPECT_TRUE(check_line_field("capacity"));
}

}  // namespace
}  // namespace renkei::directory
