// What is done with the rules: the hub publishes them, facilities agree, and the hub sees who has
// not.
#pragma once
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/agreement/standing_actions.hpp"

namespace renkei::agreement {

struct Means {
  AgreementStore& store;
  const Neighbours& neighbours;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

class AgreementActions {
 public:
  explicit AgreementActions(const Means& means)
      : means_(means), standings_(means.store, means.neighbours, means.clock) {}

  [[nodiscard]] const Standings& standings() const { return standings_; }
  [[nodiscard]] Result<std::vector<Policy>> editions() const { return means_.store.editions(); }
  [[nodiscard]] Result<Policy> publish(PolicyDraft draft, const Actor& by);

  // Signed on the screen by the facility's own admin.
  [[nodiscard]] Result<FacilityStanding> sign(Signature signature, const Actor& by);
  // A signed paper has reached the hub.
  [[nodiscard]] Result<FacilityStanding> record(const std::string& facility, Signature signature,
                                                const Actor& by);

 private:
  [[nodiscard]] Result<FacilityStanding> keep(const std::string& facility, Signature signature,
                                              AgreementForm form, const Actor& by);
  Means means_;
  Standings standings_;
};

}  // namespace renkei::agreement
