// A region of three areas on a real database: north, south-west and south-east, the last two merged
// as 南部.
#pragma once
#include <gtest/gtest.h>

#include "platform/sql/outbox_sql.hpp"

#include "features/area_profile/area_profile_feature.hpp"
#include "features/directory/directory_feature.hpp"
#include "features/geography/geography_feature.hpp"
#include "features/geography/merged_area_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::area_profile {

class AreaProfileTest : public testkit::DatabaseTest {
 protected:
  AreaProfileTest() {
    north = area("north", "北部", 1);
    southwest = area("southwest", "南西部", 2);
    southeast = area("southeast", "南東部", 3);
    south = run<geography::MergedAreaId>([&](sql::Session& session,
                                             Outbox& outbox) -> Result<geography::MergedAreaId> {
              geography::MergedAreaFeature feature{session, *ids, clock, outbox, trace};
              auto made = feature.verbs().add({.name = "南部", .members = {southwest, southeast}});
              if (!made) return pass_on(made);
              return made->id;
            }).value();
  }

  template <class T>
  Result<T> run(const std::function<Result<T>(sql::Session&, Outbox&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      return verb(session, outbox);
    });
  }
  template <class T>
  Result<T> tried(const std::function<Result<T>(AreaProfileVerbs&)>& verb) {
    return run<T>([&](sql::Session& session, Outbox& outbox) {
      AreaProfileFeature feature{session, *ids, clock, outbox, trace};
      return verb(feature.verbs());
    });
  }
  template <class T>
  T done(const std::function<Result<T>(AreaProfileVerbs&)>& verb) {
    auto answer = tried<T>(verb);
    EXPECT_TRUE(answer) << answer.error().reason.key();
    return answer.value_or(T{});
  }

  geography::AreaId area(const std::string& code, const std::string& name, int position) {
    return run<geography::AreaId>([&](sql::Session& session, Outbox&) {
             return geography::store_area(
                 session, *ids, {.code = code, .name = name, .position = position, .parts = {}});
           })
        .value();
  }

  static directory::FacilityDraft facility(const std::string& kind, const std::string& name,
                                           std::optional<geography::AreaId> where) {
    directory::FacilityDraft draft;
    draft.kind = kind;
    draft.name = name;
    draft.address = {.prefecture = "見本県", .city = "見本市", .street = "桜町1"};
    draft.area = std::move(where);
    return draft;
  }
  static directory::FacilityDraft visiting_clinic(const std::string& name,
                                                  std::optional<geography::AreaId> where) {
    auto draft = facility("clinic", name, std::move(where));
    draft.home_care =
        directory::HomeCareProfile{.zaishin_class = directory::ZaishinClass::support_clinic,
                                   .hours24_contact = true,
                                   .visits_to = {directory::VisitPlace::home}};
    return draft;
  }

  using Change = std::function<Result<directory::FacilityCard>(directory::DirectoryVerbs&)>;
  directory::FacilityCard change(const Change& verb) {
    auto card = run<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return verb(feature.verbs());
    });
    EXPECT_TRUE(card) << card.error().reason.key();
    return card.value_or(directory::FacilityCard{});
  }
  directory::FacilityCard enter(directory::FacilityDraft draft) {
    return change([&](auto& verbs) { return verbs.facilities.create(std::move(draft), hub); });
  }
  void hide(const directory::FacilityCard& card) {
    change([&](auto& verbs) {
      return verbs.publication.set_level(card.id, *card.version, {.level = Level::hub}, hub);
    });
  }

  SupplyTable table(const Actor& by, std::optional<Date> on = {}) {
    return done<SupplyTable>([&](auto& verbs) { return verbs.supply.table(by, on); });
  }
  static SupplyCell cell(const SupplyTable& table, std::string_view supply,
                         const std::string& place) {
    for (const SupplyRow& row : table.rows) {
      if (row.code != supply) continue;
      for (const SupplyCell& each : row.cells) {
        if (each.place == place) return each;
      }
    }
    ADD_FAILURE() << "no such cell: " << supply << " " << place;
    return {};
  }
  RequiredNumberRecord require(const geography::AreaId& where, std::int64_t number,
                               Date from = Date{2026, 4, 1}) {
    return done<RequiredNumberRecord>([&](auto& verbs) {
      return verbs.required.add({.area = where,
                                 .supply = std::string{kInstitution},
                                 .required = number,
                                 .valid_from = from,
                                 .source = "第9期計画"});
    });
  }

  Actor hub = hub_actor("cli:test");
  Actor city{.who = "city", .role = Role::city_member};
  Trace trace;
  geography::AreaId north, southwest, southeast;
  geography::MergedAreaId south;
};

}  // namespace renkei::area_profile
