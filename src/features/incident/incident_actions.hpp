// What is done about accidents: reported by anybody at work, taken over by the hub, told to the
// facilities they touch, measured, filed with the authorities, closed.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/directory/directory.hpp"
#include "features/identity/identity.hpp"
#include "features/incident/incident_store.hpp"

namespace renkei::incident {

struct Means {
  IncidentStore& store;
  const directory::FacilityCards& facilities;
  const identity::AccountNames& names;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

using NamesOfFacilities = std::map<std::string, std::string>;
using NamesOfPeople = std::map<std::string, Private<std::string>>;

// An accident as one viewer may see it: what is not for him is not in it.
struct IncidentSeen {
  Incident incident;
  std::optional<DeadlineRule> rule;
  std::vector<TouchedFacility> facilities;
  std::vector<IncidentStep> steps;
  NamesOfFacilities facility_names;
  NamesOfPeople people;
  bool is_own = false;  // reported by the viewer
  bool waits_for =
      false;  // the viewer's facility was told and nobody there has said that he saw it
};

struct IncidentLine {
  Incident incident;
  std::size_t facilities = 0;
  std::size_t unseen = 0;  // told, and nobody there has looked
  bool is_own = false;
  bool waits_for = false;
};

class IncidentActions {
 public:
  static constexpr int kPageMax = 100;
  static constexpr int kFileMax = 5000;

  explicit IncidentActions(const Means& means) : means_(means) {}

  struct Reporting {
    IncidentReport report;
    std::vector<std::string> facilities;
    Names names = Names::unchecked;
  };
  // `invalid` also for a facility the reporter does not see ("incident.facility_unknown").
  [[nodiscard]] Result<IncidentSeen> report(Reporting reporting, const Actor& by);
  // For the reporter, the hub and the facilities that were told; others: `not_found`.
  [[nodiscard]] Result<IncidentSeen> one(const IncidentId& id, const Actor& by) const;
  // Latest first; for the hub all.
  [[nodiscard]] Result<std::vector<IncidentLine>> list(Which which, const ListPlace& after,
                                                       int limit, const Actor& by) const;

  // A version somebody has read.
  struct Read {
    IncidentId id;
    std::int64_t version = 0;
  };
  [[nodiscard]] Result<IncidentSeen> acknowledge(const Read& read, Incident::Decision decision,
                                                 const Actor& by);
  // Tells these, the named ones and others.
  [[nodiscard]] Result<IncidentSeen> tell(const Read& read,
                                          const std::vector<std::string>& facilities,
                                          const Actor& by);
  // One's own facility has seen it.
  [[nodiscard]] Result<IncidentSeen> saw(const IncidentId& id, const Actor& by);
  [[nodiscard]] Result<IncidentSeen> measure(const Read& read, Text measures, Names names,
                                             const Actor& by);
  [[nodiscard]] Result<IncidentSeen> file(const Read& read, Filing filing, Date on,
                                          const Actor& by);
  [[nodiscard]] Result<IncidentSeen> close(const Read& read, OptionalText note, Names names,
                                           const Actor& by);

  [[nodiscard]] Result<std::vector<DeadlineRule>> rules() const { return means_.store.rules(); }
  // From a day on; what was noticed before keeps its rule.
  [[nodiscard]] Result<void> add_rule(DeadlineRule rule);

 private:
  [[nodiscard]] Result<Incident> read(const Read& read) const;
  [[nodiscard]] Result<IncidentSeen> store(const Incident& next, StepKind what,
                                           const std::optional<Date>& on, const Actor& by);
  [[nodiscard]] Result<void> step(const IncidentId& id, StepKind what,
                                  const std::optional<std::string>& facility,
                                  const std::optional<Date>& on, const Actor& by);
  [[nodiscard]] Result<NamesOfFacilities> names_of(const std::vector<std::string>& facilities,
                                                   const Actor& by) const;
  [[nodiscard]] Result<void> check_facilities(const std::vector<std::string>& facilities,
                                              const Actor& by) const;
  [[nodiscard]] Result<IncidentSeen> shown(const Incident& incident, const Actor& by) const;
  [[nodiscard]] Result<void> add_people(IncidentSeen& seen) const;
  Means means_;
};

}  // namespace renkei::incident
