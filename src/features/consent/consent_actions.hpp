// What is done with consents: asked for, given, declined, withdrawn, looked at again.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/consent/consent_store.hpp"
#include "features/patient/patient_on_record.hpp"

namespace renkei::consent {

struct Means {
  ConsentStore& store;
  const care_team::Teams& teams;
  const patient::PatientRecords& patients;
  const patient::PatientNames& names;
  const patient::PatientSight& sight;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// All consents of a patient, and what is still to be asked.
struct ConsentsSeen {
  patient::PatientId patient;
  care_team::TeamList list;  // as it is now
  std::vector<GivenConsent> consents;
  std::vector<care_team::TeamMember> blind;  // on the team, and not covered by team_share
};

// One that is to be asked again, and whose it is.
struct DueConsent {
  GivenConsent consent;
  patient::OptionalText patient_name;
};

class ConsentActions {
 public:
  static constexpr int kDueMax = 200;
  static constexpr int kDueDays = 30;

  explicit ConsentActions(const Means& means) : means_(means) {}

  // For those who may see the patient; hidden and unknown are the same ("patient.unknown").
  [[nodiscard]] Result<ConsentsSeen> see(const patient::PatientId& patient, const Actor& by) const;
  [[nodiscard]] Result<GivenConsent> one(const ConsentId& id) const;
  // To be asked again, or ending, within thirty days.
  [[nodiscard]] Result<std::vector<DueConsent>> due() const;

  [[nodiscard]] Result<GivenConsent> request(const patient::PatientId& patient, Scope scope,
                                             const Actor& by);
  // In the place of what was asked or in force for the same scope. `invalid`
  // ("consent.list_unknown") if that version of the facility list does not exist.
  [[nodiscard]] Result<GivenConsent> give(const patient::PatientId& patient, ConsentDraft draft,
                                          const Actor& by);
  [[nodiscard]] Result<GivenConsent> decline(const ConsentId& id, std::int64_t version,
                                             patient::OptionalText reason, const Actor& by);
  // At once: the next request of who relied on it is refused (worked example 10).
  [[nodiscard]] Result<GivenConsent> withdraw(const ConsentId& id, std::int64_t version,
                                              patient::OptionalText reason, const Actor& by);
  [[nodiscard]] Result<GivenConsent> review(const ConsentId& id, std::int64_t version,
                                            std::optional<Date> next_review, const Actor& by);

 private:
  [[nodiscard]] Date today() const;
  [[nodiscard]] Result<void> may_change(const patient::PatientId& patient) const;
  [[nodiscard]] Result<void> replace_open(const patient::PatientId& patient, Scope scope,
                                          const Actor& by);
  // Version 0 names nobody: before there is a team, or where the scope is not about facilities.
  [[nodiscard]] Result<care_team::TeamList> list_on_paper(const patient::PatientId& patient,
                                                          std::int64_t version) const;
  [[nodiscard]] Result<GivenConsent> read(const ConsentId& id, std::int64_t version) const;
  [[nodiscard]] Result<GivenConsent> add(Result<GivenConsent> consent);
  [[nodiscard]] Result<GivenConsent> store(Result<GivenConsent> next);
  void announce(const GivenConsent& consent);
  Means means_;
};

}  // namespace renkei::consent
