// What is done with emergency accesses: opened, closed, told to the team, looked at afterwards.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/break_glass/access_store.hpp"
#include "features/care_team/care_team.hpp"
#include "features/identity/identity.hpp"
#include "features/patient/patient_on_record.hpp"

namespace renkei::break_glass {

struct Means {
  AccessStore& store;
  const patient::PatientRecords& patients;
  const care_team::Teams& teams;
  const patient::PatientSight& sight;
  const identity::AccountNames& names;
  const patient::PatientNames& patient_names;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// Who is asked for, as it is said on the telephone. Both exactly: guessing finds nobody, and each
// try is on record.
struct Sought {
  patient::Text kana;
  patient::Text birth_date;  // in any written form
  Threat threat = Threat::life;
  patient::Text reason;
};

struct AccessSeen {
  EmergencyAccess access;
  patient::OptionalText doer;          // the account's name
  patient::OptionalText patient_name;  // in the hub's list alone
};

// What came of a try that was counted.
using Attempt = Result<AccessSeen>;

class AccessActions {
 public:
  // More in a day is no emergency but a way of working: the hub is to be asked.
  static constexpr int kADayMax = 5;
  // A mistyped date, a name spelt otherwise; more in an hour is guessing.
  static constexpr std::size_t kTriesAnHourMax = 10;
  static constexpr std::chrono::hours kTriesCountFor{1};
  static constexpr int kPageMax = 100;
  static constexpr int kNoticesMax = 100;

  explicit AccessActions(const Means& means) : means_(means) {}

  // `not_found` ("break_glass.nobody"); `conflict`: "break_glass.several",
  // "break_glass.needless" (the patient is in sight anyway); `too_many` ("break_glass.too_many",
  // "break_glass.tries_over"). A try that finds nobody, or too many, is counted and therefore no
  // failure of the transaction.
  [[nodiscard]] Result<Attempt> open(const Sought& sought, const Actor& by);
  // For the one who opened it and for the hub.
  [[nodiscard]] Result<AccessSeen> one(const EmergencyAccessId& id, const Actor& by) const;
  // By who opened it alone: the hub ends one by judging it, not while somebody stands at the bed.
  [[nodiscard]] Result<AccessSeen> end(const EmergencyAccessId& id, const Actor& by);

  // For the hub, longest ago first.
  [[nodiscard]] Result<std::vector<AccessSeen>> list(Which which, const Place& after,
                                                     int limit) const;
  // By somebody else than the one who opened it; an unjustified one that is open ends.
  [[nodiscard]] Result<AccessSeen> review(const EmergencyAccessId& id, std::int64_t version,
                                          EmergencyAccess::Review review, const Actor& by);

  // What the actor's own facility was told and nobody there has looked at.
  [[nodiscard]] Result<std::vector<AccessSeen>> told(const Actor& by) const;
  [[nodiscard]] Result<void> saw(const EmergencyAccessId& id, const Actor& by);

 private:
  [[nodiscard]] Result<void> may_try(const Actor& by, Instant now) const;
  [[nodiscard]] Result<patient::PatientId> sought_patient(const Sought& sought,
                                                          const Actor& by) const;
  [[nodiscard]] Result<void> tell_team(const EmergencyAccess& access);
  [[nodiscard]] Result<AccessSeen> store(const EmergencyAccess& next);
  [[nodiscard]] Result<std::vector<AccessSeen>> with_names(
      std::vector<EmergencyAccess> accesses) const;
  [[nodiscard]] Result<AccessSeen> with_name(const EmergencyAccess& access) const;
  Means means_;
};

}  // namespace renkei::break_glass
