// Patients of 見本市 on a real database. Who sees whom is told by the test; the rule itself is
// patient_sight's.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "platform/crypto/key.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/patient/patient_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::patient {

inline Text text(std::string value) { return Text{std::move(value)}; }

// 見本 花子, with little that is known.
inline PatientDraft hanako() {
  PatientDraft draft;
  draft.name = {.family = text("見本"),
                .given = text("花子"),
                .family_kana = text("みほん"),
                .given_kana = text("はなこ")};
  draft.birth_date = text("S17.3.4");
  draft.phones = {{PhoneKind::home, text("0880-00-1234")}};
  draft.enrolled_on = Date{2026, 11, 1};
  return draft;
}

// The same with every field filled.
inline PatientDraft whole_hanako() {
  PatientDraft draft = hanako();
  draft.sex = Sex::female;
  draft.home = {.postal_code = text("770-0001"),
                .line = text("見本県見本市桜町一丁目2-3"),
                .building = text("桜荘101"),
                .latitude = Private{34.07},
                .longitude = Private{134.55}};
  draft.insurances = {{.kind = InsuranceKind::long_term_care,
                       .insurer = text("992011"),
                       .number = text("0000012345"),
                       .share_percent = 10,
                       .first_day = Date{2026, 8, 1},
                       .last_day = Date{2027, 7, 31}},
                      {.kind = InsuranceKind::public_expense,
                       .insurer = text("12992019"),
                       .number = text("7654321"),
                       .share_percent = {},
                       .first_day = {},
                       .last_day = {}}};
  draft.care_levels = {{CareGrade::care_2, Date{2026, 4, 1}, Date{2027, 3, 31}},
                       {CareGrade::care_3, Date{2026, 10, 1}, Date{2027, 9, 30}}};
  draft.diagnoses = {{text("高血圧症"), text("I10"), Disclosure::disclosed, Date{2010, 1, 1}},
                     {text("膵がん"), text("C25"), Disclosure::undisclosed, Date{2026, 10, 5}}};
  draft.allergies = {{text("ペニシリン"), text("発疹")}};
  draft.infections = {{text("MRSA"), text("手袋")}};
  draft.devices = {{DeviceKind::home_oxygen, text("2L/分")}};
  draft.mobility = Mobility::b1;
  draft.cognition = Cognition::ii_a;
  draft.household = Household::alone_in_daytime;
  draft.household_note = text("長女は夜に戻る");
  draft.public_assistance = true;
  draft.key_person = Relative{text("見本 一子"), text("長女"), text("090-0000-0001")};
  draft.main_caregiver = Relative{text("見本 二郎"), text("長男の妻の弟"), std::nullopt};
  draft.decision_maker = Relative{text("見本 三枝"), text("成年後見人"), text("0880-00-7777")};
  draft.no_fax = {Part::diagnoses, Part::note};
  draft.note = text("犬がいる。");
  return draft;
}

// Sees what the test says.
class ToldSight final : public PatientSight {
 public:
  Result<std::optional<Ground>> ground_of(const Actor& by, const PatientId& id) const override {
    if (by.level() == Level::hub) return Ground::office;
    const auto found = grounds.find({by.who, id.text()});
    if (found == grounds.end()) return std::nullopt;
    return found->second;
  }
  Result<std::optional<std::vector<PatientId>>> seen_by(const Actor& by) const override {
    if (by.level() == Level::hub) return std::nullopt;
    std::vector<PatientId> seen;
    for (const auto& [key, ground] : grounds) {
      if (key.first == by.who) seen.emplace_back(key.second);
    }
    return seen;
  }
  std::map<std::pair<std::string, std::string>, Ground> grounds;
};

inline std::string refusal(const auto& result) {
  return result ? "done" : std::string{result.error().reason.key()};
}

class PatientTest : public testkit::DatabaseTest {
 protected:
  // One verb in a transaction of its own.
  template <class T>
  Result<T> act(const std::function<Result<T>(PatientVerbs&)>& verb) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      PatientFeature feature{session, {*ids, clock}, sight, outbox, trace, cursors};
      auto done = verb(feature.verbs());
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }
  Result<SeenPatient> enrol(PatientDraft draft) {
    return act<SeenPatient>(
        [&](PatientVerbs& verbs) { return verbs.patients.enrol(std::move(draft), coordinator); });
  }
  Patient enrolled(PatientDraft draft) {
    auto seen = enrol(std::move(draft));
    EXPECT_TRUE(seen) << refusal(seen);
    return seen.value().patient;
  }
  Result<SeenPatient> see(const PatientId& id, const Actor& by) {
    return act<SeenPatient>([&](PatientVerbs& verbs) { return verbs.patients.see(id, by); });
  }
  Result<SeenPatient> replace(const Patient& patient, PatientDraft draft, const Actor& by) {
    return act<SeenPatient>([&](PatientVerbs& verbs) {
      return verbs.patients.replace(patient.standing().id, patient.standing().version,
                                    std::move(draft), by);
    });
  }
  // The given names of those found, in order.
  std::vector<std::string> found(const Typed& typed, const Actor& by) {
    const auto list = act<std::vector<FoundPatient>>(
        [&](PatientVerbs& verbs) { return verbs.patients.find(typed, {}, 50, by); });
    std::vector<std::string> names;
    if (!list) return {refusal(list)};
    for (const FoundPatient& each : *list) {
      names.push_back(each.name.given ? each.name.given->reveal() : "");
    }
    return names;
  }

  Actor coordinator = hub_actor("coordinator-1");
  Actor nurse{.who = "nurse-1", .role = Role::facility_member, .facility = "station-1"};
  ToldSight sight;
  Trace trace;
  crypto::Key key = *crypto::Key::from_hex(std::string(64, '7'));
  http::Cursors cursors{key};
};

}  // namespace renkei::patient
