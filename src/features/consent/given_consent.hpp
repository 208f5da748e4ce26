// 同意: what a patient, or who speaks for the patient, allowed: one scope, for the facilities of
// one version of the team's list, on one day. It is withdrawn at once and never forgotten.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/care_team/care_team.hpp"
#include "features/patient/patient.hpp"

namespace renkei::consent {

class GivenConsent;
using ConsentId = Id<GivenConsent>;

enum class Scope : std::uint8_t {
  team_share,            // the team reads and writes together
  broadcast_anonymised,  // an open call without name
  bbn_preregistration,   // 後方病床の事前登録
  disaster_list,         // to fire brigade, city and supplier
  ict_fee,               // 在宅医療情報連携加算
  photo,
  family_view,
  research,
};
RENKEI_DESCRIBE_ENUM(Scope, team_share, broadcast_anonymised, bbn_preregistration, disaster_list,
                     ict_fee, photo, family_view, research)

enum class GivenBy : std::uint8_t { self, family, guardian, proxy };
RENKEI_DESCRIBE_ENUM(GivenBy, self, family, guardian, proxy)

enum class Method : std::uint8_t { paper, spoken_recorded, electronic };
RENKEI_DESCRIBE_ENUM(Method, paper, spoken_recorded, electronic)

// `replaced`: a later consent of the same scope stands in its place (a facility joined). `expired`
// is never stored: it is what `active` has become on a day.
enum class ConsentState : std::uint8_t {
  requested,
  active,
  declined,
  replaced,
  withdrawn,
  expired,
};
RENKEI_DESCRIBE_ENUM(ConsentState, requested, active, declined, replaced, withdrawn, expired)

// What is entered when consent is given.
struct ConsentDraft {
  Scope scope = Scope::team_share;
  std::int64_t list_version = 0;                    // of the list that was on the paper
  std::vector<care_team::MemberRole> class_clause;  // whoever joins in these roles is meant, too
  GivenBy given_by = GivenBy::self;
  patient::OptionalText giver_name;  // needed unless the patient gives it
  patient::OptionalText relation;    // 長女, 成年後見人
  Method method = Method::paper;
  patient::OptionalText document;  // where the paper or the recording lies
  patient::OptionalText explained_by;
  Date given_on;
  std::optional<Date> last_day;     // in force until then
  std::optional<Date> next_review;  // to be asked again
  friend bool operator==(const ConsentDraft&, const ConsentDraft&) = default;
};
RENKEI_DESCRIBE(ConsentDraft, scope, list_version, class_clause, given_by, giver_name, relation,
                method, document, explained_by, given_on, last_day, next_review)

struct ConsentStanding {
  ConsentId id;
  std::int64_t version = 1;
  patient::PatientId patient;
  ConsentState state = ConsentState::active;
  std::vector<std::string> facilities;  // ids of that list version, kept with the consent
  std::string recorded_by;
  Instant recorded_at;
  std::optional<std::string> closed_by;
  std::optional<Instant> closed_at;  // withdrawn, declined or replaced
  patient::OptionalText closed_reason;
  friend bool operator==(const ConsentStanding&, const ConsentStanding&) = default;
};
RENKEI_DESCRIBE(ConsentStanding, id, version, patient, state, facilities, recorded_by, recorded_at,
                closed_by, closed_at, closed_reason)

struct ConsentRecord {
  ConsentStanding standing;
  ConsentDraft draft;
  friend bool operator==(const ConsentRecord&, const ConsentRecord&) = default;
};

class GivenConsent {
 public:
  struct Recording {
    ConsentId id;
    patient::PatientId patient;
    std::string by;
    Instant at;
  };
  // Somebody has been asked and has not answered.
  [[nodiscard]] static GivenConsent requested(Recording recording, Scope scope,
                                              const care_team::TeamList& list);
  // `invalid` ("consent.wrong") with all wrong fields. `list` is the version the draft names.
  [[nodiscard]] static Result<GivenConsent> make(Recording recording, ConsentDraft draft,
                                                 const care_team::TeamList& list);
  [[nodiscard]] static Result<GivenConsent> restore(ConsentRecord record);

  struct Closing {
    std::string by;
    Instant at;
    patient::OptionalText reason = {};
  };
  // `conflict` ("consent.not_in_force") unless it is in force.
  [[nodiscard]] Result<GivenConsent> withdrawn(Closing closing) const;
  // `conflict` ("consent.not_asked") unless it waits for an answer.
  [[nodiscard]] Result<GivenConsent> declined(Closing closing) const;
  [[nodiscard]] GivenConsent replaced(Closing closing) const;
  // Asked again: it stays in force and is looked at on another day.
  [[nodiscard]] Result<GivenConsent> reviewed(std::optional<Date> next_review) const;

  [[nodiscard]] ConsentState state_on(Date day) const;
  // Whether a facility, which is on the team in these roles, may rely on it that day.
  [[nodiscard]] bool covers(const directory::FacilityId& facility,
                            const std::vector<care_team::MemberRole>& roles, Date day) const;

  [[nodiscard]] const ConsentDraft* operator->() const { return &record_.draft; }
  [[nodiscard]] const ConsentStanding& standing() const { return record_.standing; }
  [[nodiscard]] const ConsentRecord& record() const { return record_; }

 private:
  explicit GivenConsent(ConsentRecord record) : record_(std::move(record)) {}
  [[nodiscard]] GivenConsent closed(ConsentState state, Closing closing) const;
  ConsentRecord record_;
};

}  // namespace renkei::consent
