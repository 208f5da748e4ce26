// An accident in 見本市 on a real database: a report of a FAX to the wrong number, its hub and two
// facilities.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "kernel/jst.hpp"

#include "platform/crypto/key.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/directory/directory_feature.hpp"
#include "features/directory/tests/fixtures.hpp"
#include "features/incident/incident.hpp"
#include "features/incident/incident_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::incident {

inline Text words(const char* text) { return Text{std::string{text}}; }

inline std::string refusal(const auto& result) {
  return result ? "done" : std::string{result.error().reason.key()};
}

inline std::vector<std::string> wrong_fields(const auto& result) {
  std::vector<std::string> fields;
  if (result) return fields;
  for (const FieldError& each : result.error().fields) {
    fields.push_back(each.field + " " + std::string{each.reason.key()});
  }
  return fields;
}

class IncidentTest : public testkit::DatabaseTest {
 protected:
  void SetUp() override {
    clinic = created("9910000001", "見本さくら診療所", Level::public_);
    station = created("9910000002", "見本うめ訪問看護", Level::public_);
    hidden = created("9910000003", "見本ひみつ診療所", Level::hub);
    nurse.facility = station;
    doctor.facility = clinic;
  }
  template <class T>
  Result<T> write(const std::function<Result<T>(sql::Session&, Outbox&)>& change) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      auto done = change(session, outbox);
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }
  std::string created(const char* number, const char* name, Level level) {
    directory::FacilityDraft draft = directory::clinic_draft();
    draft.name = name;
    draft.identifiers = {{directory::IdentifierSystem::medical_code10, number}};
    const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      auto made = feature.verbs().facilities.create(std::move(draft), coordinator);
      if (made && level == Level::hub) {
        return feature.verbs().publication.set_level(made->id, 1, {.level = Level::hub},
                                                     coordinator);
      }
      return made;
    });
    EXPECT_TRUE(card) << refusal(card);
    return card ? card->id.text() : std::string{};
  }
  template <class T>
  Result<T> act(const std::function<Result<T>(IncidentActions&)>& verb) {
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      IncidentFeature feature{session, {*ids, clock}, outbox, trace, cursors};
      return verb(feature.verbs().actions);
    });
  }
  IncidentActions::Reporting fax() {
    IncidentActions::Reporting reporting;
    reporting.report = {.kind = IncidentKind::mis_send,
                        .noticed_at = clock.now(),
                        .happened_on = Date{2026, 11, 23},
                        .what = words("患者様1名の指示書を別の薬局へFAXした"),
                        .persons = 1,
                        .sensitive = Answer::yes,
                        .bad_faith = Answer::no};
    reporting.facilities = {clinic};
    return reporting;
  }
  Result<IncidentSeen> report(IncidentActions::Reporting reporting, const Actor& by) {
    return act<IncidentSeen>(
        [&](IncidentActions& verbs) { return verbs.report(std::move(reporting), by); });
  }
  Result<IncidentSeen> reported() { return report(fax(), nurse); }
  Result<IncidentSeen> see(const IncidentId& id, const Actor& by) {
    return act<IncidentSeen>([&](IncidentActions& verbs) { return verbs.one(id, by); });
  }
  static IncidentActions::Read read(const IncidentSeen& seen) {
    return {seen.incident->id, seen.incident->version};
  }
  Result<IncidentSeen> acknowledged(const IncidentSeen& seen, Answer is_owed = Answer::yes,
                                    OptionalText note = {}) {
    return act<IncidentSeen>([&](IncidentActions& verbs) {
      return verbs.acknowledge(read(seen), {is_owed, std::move(note)}, coordinator);
    });
  }
  Result<IncidentSeen> told(const IncidentSeen& seen, std::vector<std::string> facilities) {
    return act<IncidentSeen>(
        [&](IncidentActions& verbs) { return verbs.tell(read(seen), facilities, coordinator); });
  }
  Result<IncidentSeen> saw(const IncidentSeen& seen, const Actor& by) {
    return act<IncidentSeen>(
        [&](IncidentActions& verbs) { return verbs.saw(seen.incident->id, by); });
  }
  Result<IncidentSeen> measured(const IncidentSeen& seen) {
    return act<IncidentSeen>([&](IncidentActions& verbs) {
      return verbs.measure(read(seen), words("短縮ダイヤルを2人で確かめる"), Names::unchecked,
                           coordinator);
    });
  }
  Result<IncidentSeen> filed(const IncidentSeen& seen, Filing filing, Date on) {
    return act<IncidentSeen>(
        [&](IncidentActions& verbs) { return verbs.file(read(seen), filing, on, coordinator); });
  }
  Result<IncidentSeen> closed(const IncidentSeen& seen) {
    return act<IncidentSeen>([&](IncidentActions& verbs) {
      return verbs.close(read(seen), {}, Names::unchecked, coordinator);
    });
  }
  std::size_t listed(const Actor& by, Which which = Which::open) {
    return act<std::vector<IncidentLine>>(
               [&](IncidentActions& verbs) { return verbs.list(which, {}, 50, by); })
        .value()
        .size();
  }
  // "incident.reported critical 1".
  std::vector<std::string> waiting(const Actor& by) {
    std::vector<std::string> lines;
    const auto items = sql::read_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return incident_work(session)->waiting(by, clock.now());
    });
    EXPECT_TRUE(items) << refusal(items);
    for (const WorkItem& each : items.value()) {
      lines.push_back(each.source + " " + std::string{enum_name(each.severity)} + " " +
                      std::to_string(each.count));
    }
    return lines;
  }

  crypto::Key key = *crypto::Key::from_hex(std::string(64, '7'));
  http::Cursors cursors{key};
  Trace trace;
  Actor coordinator = hub_actor("coordinator-1");
  Actor nurse{.who = "nurse-7", .role = Role::facility_member};
  Actor doctor{.who = "doctor-1", .role = Role::facility_member};
  Actor stranger{.who = "stranger", .role = Role::professional};
  std::string clinic;
  std::string station;
  std::string hidden;
};

}  // namespace renkei::incident
