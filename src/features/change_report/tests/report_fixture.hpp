// Reports on a real database, with one facility of 見本市 to report on.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/sql/outbox_sql.hpp"

#include "features/change_report/change_report_feature.hpp"
#include "features/directory/directory_feature.hpp"
#include "features/directory/tests/fixtures.hpp"
#include "features/identity/request_guard_actions.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/test_database.hpp"

namespace renkei::change_report {

class ReportTest : public testkit::DatabaseTest {
 protected:
  static constexpr Instant kNow = testkit::kThatNight;

  void SetUp() override { facility = created(directory::clinic_draft()); }

  template <class T>
  Result<T> write(const std::function<Result<T>(sql::Session&, Outbox&)>& change) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      auto done = change(session, outbox);
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }
  directory::FacilityId created(directory::FacilityDraft draft) {
    const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return feature.verbs().facilities.create(std::move(draft), coordinator);
    });
    EXPECT_TRUE(card) << card.error().reason.key();
    return card ? card->id : directory::FacilityId{};
  }
  void hide(const directory::FacilityId& id) {
    const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return feature.verbs().publication.set_level(
          id, 1, {.field = "", .level = Level::hub, .consent = {}}, coordinator);
    });
    EXPECT_TRUE(card) << card.error().reason.key();
  }
  directory::FacilityCard card() {
    const auto found = sql::read_for<std::optional<directory::FacilityCard>>(
        *database,
        [&](sql::Session& session) { return directory::facility_cards(session)->one(facility); });
    EXPECT_TRUE(found && *found);
    return found && *found ? **found : directory::FacilityCard{};
  }

  // One verb in a transaction of its own.
  template <class T>
  Result<T> act(const std::function<Result<T>(ChangeReportActions)>& verb) {
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      ReportMeans means{session, {*ids, clock}, outbox, trace};
      return verb(means.actions());
    });
  }
  Result<ChangeReport> file(ChangeReportDraft draft, const Actor& by = {}) {
    return act<ChangeReport>(
        [&](ChangeReportActions verbs) { return verbs.file(std::move(draft), by); });
  }
  Result<ReportBesideCard> accept(const ChangeReport& report, std::vector<std::string> fields,
                                  std::int64_t facility_version) {
    return act<ReportBesideCard>([&](ChangeReportActions verbs) {
      return verbs.accept(report->id, report->version,
                          {.fields = fields, .facility_version = facility_version}, coordinator);
    });
  }
  ChangeReportDraft other_phone(const std::string& phone = "0880-00-7777") const {
    return {.facility = facility, .wanted = {.phone = phone}};
  }

  Actor coordinator = hub_actor("coordinator-1");
  directory::FacilityId facility;
  Trace trace;
};

}  // namespace renkei::change_report
