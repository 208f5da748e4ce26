// Looks through the audit for what is unlike usual. It only reads: what was found is kept apart and
// can be made again.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "features/audit/audit.hpp"
#include "features/audit/audit_store.hpp"
#include "features/break_glass/break_glass.hpp"
#include "features/care_team/care_team.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/identity_on_record.hpp"
#include "features/patient/patient.hpp"
#include "features/patient/patient_on_record.hpp"

namespace renkei::audit {

struct WatchMeans {
  const EntryStore& entries;
  const UnusualStore& looks;
  const patient::PatientRecords& patients;
  const patient::PatientNames& names;
  const care_team::Teams& teams;
  const break_glass::EmergencyAccesses& emergencies;
  const identity::PeopleOnRecord& people;
  const PersonalRoutes& personal;
};

// What a part of the audit held, to be kept.
struct Watched {
  WatchedUntil before;
  WatchedUntil now;
  std::vector<UnusualLook> looks;
  bool has_more = false;  // rows behind this part
};

class WatchActions {
 public:
  static constexpr int kRowsMax = 200;  // one part

  explicit WatchActions(const WatchMeans& means) : means_(means) {}
  [[nodiscard]] Result<Watched> look(int rows, Instant now);

 private:
  // A row that shows a patient, or would have.
  struct Look {
    const Entry* entry = nullptr;
    std::vector<std::string> patients;
    identity::ActedAs acted_as;
    bool is_known_role = false;
  };
  using Seen = std::vector<std::pair<Instant, std::string>>;  // when, which patient

  [[nodiscard]] Result<std::vector<Look>> looks_among(const std::vector<Entry>& entries) const;
  [[nodiscard]] Result<std::optional<UnusualLook>> judge(const Look& look);
  [[nodiscard]] Result<std::optional<Unusual>> beside_team(const Look& look) const;
  // How many patients the doer has seen within the hour that ends with this look, if that is more
  // than usual since this look.
  [[nodiscard]] Result<std::optional<int>> crossing(const Look& look, int usual);
  [[nodiscard]] Result<Seen> seen_before(const Look& look) const;

  WatchMeans means_;
  std::vector<UnusualRule> rules_ = {};
  std::map<std::string, Seen> seen_ = {};  // by doer, oldest first
};

}  // namespace renkei::audit
