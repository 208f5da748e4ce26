// ケアチーム: which facility cares for a patient, in which role, from when until when, and in which
// order its people are called.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "features/directory/directory.hpp"
#include "features/identity/identity.hpp"
#include "features/patient/patient.hpp"

namespace renkei::care_team {

class TeamMember;
using TeamMemberId = Id<TeamMember>;

enum class MemberRole : std::uint8_t {
  main_doctor,  // 主治医
  sub_doctor,   // 副主治医
  specialist,   // 専門医
  dentist,
  dental_hygienist,
  pharmacist,
  visiting_nurse,
  physical_therapist,
  occupational_therapist,
  speech_therapist,
  dietitian,
  care_manager,
  social_worker,            // MSW
  ward_nurse,               // 病棟看護師
  district_liaison_doctor,  // 地区連携医
  home_helper,
  day_service,
  short_stay,
  welfare_equipment,
  consultation_desk,  // 包括
  other,
};
RENKEI_DESCRIBE_ENUM(MemberRole, main_doctor, sub_doctor, specialist, dentist, dental_hygienist,
                     pharmacist, visiting_nurse, physical_therapist, occupational_therapist,
                     speech_therapist, dietitian, care_manager, social_worker, ward_nurse,
                     district_liaison_doctor, home_helper, day_service, short_stay,
                     welfare_equipment, consultation_desk, other)

// Doctors, dentists, pharmacists and nurses: who must know of an undisclosed diagnosis.
[[nodiscard]] bool is_medical(MemberRole role);

// What is entered of a member; PUT replaces it whole.
struct TeamMemberDraft {
  directory::FacilityId facility;
  MemberRole role = MemberRole::other;
  std::optional<identity::AccountId> account;  // who signs in, if that is known
  patient::OptionalText person_name;           // 担当者, also without an account
  patient::OptionalText visit_pattern;         // 火・金の午前
  std::optional<int> contact_order;            // 1 is called first
  Date first_day;
  std::optional<Date> last_day;  // the last day on the team; sight ends with it
  friend bool operator==(const TeamMemberDraft&, const TeamMemberDraft&) = default;
};
RENKEI_DESCRIBE(TeamMemberDraft, facility, role, account, person_name, visit_pattern, contact_order,
                first_day, last_day)

struct TeamMemberStanding {
  TeamMemberId id;
  std::int64_t version = 1;
  patient::PatientId patient;
  patient::OptionalText ended_reason;
  Instant changed_at;
  friend bool operator==(const TeamMemberStanding&, const TeamMemberStanding&) = default;
};
RENKEI_DESCRIBE(TeamMemberStanding, id, version, patient, ended_reason, changed_at)

struct TeamMemberRecord {
  TeamMemberStanding standing;
  TeamMemberDraft draft;
  friend bool operator==(const TeamMemberRecord&, const TeamMemberRecord&) = default;
};
RENKEI_DESCRIBE(TeamMemberRecord, standing, draft)

class TeamMember {
 public:
  static constexpr int kContactOrderMax = 99;

  struct Place {
    TeamMemberId id;
    patient::PatientId patient;
  };
  // `invalid` ("care_team.wrong") with all wrong fields.
  [[nodiscard]] static Result<TeamMember> make(Place place, TeamMemberDraft draft, Instant now);
  [[nodiscard]] static Result<TeamMember> restore(TeamMemberRecord record);

  // The facility stays what it is: consent was given for it. `invalid`
  // ("care_team.other_facility").
  [[nodiscard]] Result<TeamMember> replaced(TeamMemberDraft draft, Instant now) const;
  // A last day before today closes the record at once; before the first day, it never was open.
  [[nodiscard]] Result<TeamMember> ended(Date last_day, patient::Text reason, Instant now) const;

  [[nodiscard]] bool is_on(Date day) const {
    return record_.draft.first_day <= day &&
           (!record_.draft.last_day || *record_.draft.last_day >= day);
  }
  // Whether both are the same role of the same facility and person at the same time.
  [[nodiscard]] bool doubles(const TeamMember& other) const;
  [[nodiscard]] bool overlaps(const TeamMember& other) const;

  [[nodiscard]] const TeamMemberDraft* operator->() const { return &record_.draft; }
  [[nodiscard]] const TeamMemberStanding& standing() const { return record_.standing; }
  [[nodiscard]] const TeamMemberRecord& record() const { return record_; }

 private:
  explicit TeamMember(TeamMemberRecord record) : record_(std::move(record)) {}
  TeamMemberRecord record_;
};

// 施設一覧の版: which facilities were on a patient's team. A consent names a version; the set of a
// version never changes.
struct TeamList {
  patient::PatientId patient;
  std::int64_t version = 0;  // 0: there has been no team yet
  Instant at;
  std::vector<std::string> facilities;  // ids, sorted
  friend bool operator==(const TeamList&, const TeamList&) = default;
};
RENKEI_DESCRIBE(TeamList, patient, version, at, facilities)

}  // namespace renkei::care_team
