// What the incident register needs of storage. Good for one transaction.
#pragma once
#include <string>
#include <vector>

#include "features/incident/reported_incident.hpp"

namespace renkei::incident {

// A facility an accident touches.
struct TouchedFacility {
  IncidentId incident;
  std::string facility;
  std::optional<Instant> told_at;
  std::optional<std::string> seen_by;
  std::optional<Instant> seen_at;
  friend bool operator==(const TouchedFacility&, const TouchedFacility&) = default;
};
RENKEI_DESCRIBE(TouchedFacility, incident, facility, told_at, seen_by, seen_at)

enum class StepKind : std::uint8_t {
  reported,
  acknowledged,
  told,
  saw,
  measured,
  preliminary,
  final_report,
  persons_told,
  closed
};
RENKEI_DESCRIBE_ENUM(StepKind, reported, acknowledged, told, saw, measured, preliminary,
                     final_report, persons_told, closed)

// One thing that was done about it.
struct IncidentStep {
  Id<IncidentStep> id;
  IncidentId incident;
  Instant at;
  std::string who;
  StepKind what = StepKind::reported;
  std::optional<std::string> facility;
  std::optional<Date> on_day;
  friend bool operator==(const IncidentStep&, const IncidentStep&) = default;
};
RENKEI_DESCRIBE(IncidentStep, id, incident, at, who, what, facility, on_day)

enum class Which : std::uint8_t { open, closed };
RENKEI_DESCRIBE_ENUM(Which, open, closed)

// Latest first.
struct ListPlace {
  Instant reported_at = Instant::max();
  std::string id;
};

// Whose incidents: all for the hub, otherwise one's own reports and what one's facility was told.
struct Viewer {
  bool sees_all = false;
  std::string who;
  std::string facility;
};

class IncidentStore {
 public:
  static constexpr int kFacilitiesMax = 50;
  static constexpr int kStepsMax = 300;
  static constexpr int kRulesMax = 50;

  virtual ~IncidentStore() = default;
  [[nodiscard]] virtual Result<std::int64_t> next_serial(std::int64_t year) const = 0;
  [[nodiscard]] virtual Result<void> add(const Incident& incident) = 0;
  // `not_found` ("incident.unknown").
  [[nodiscard]] virtual Result<Incident> one(const IncidentId& id) const = 0;
  // `stale` ("incident.changed_meanwhile").
  [[nodiscard]] virtual Result<void> replace(const Incident& next) = 0;
  [[nodiscard]] virtual Result<std::vector<Incident>> list(Which which, const Viewer& viewer,
                                                           const ListPlace& after,
                                                           int limit) const = 0;

  // Adds the facility, or says that it was told.
  [[nodiscard]] virtual Result<void> touch(const TouchedFacility& facility) = 0;
  // `not_found` ("incident.unknown") unless the facility was told; twice does no harm.
  [[nodiscard]] virtual Result<void> saw(const TouchedFacility& facility) = 0;
  [[nodiscard]] virtual Result<std::vector<TouchedFacility>> touched(
      const std::vector<IncidentId>& incidents) const = 0;

  [[nodiscard]] virtual Result<void> add_step(const IncidentStep& step) = 0;
  // In the order of time.
  [[nodiscard]] virtual Result<std::vector<IncidentStep>> steps(const IncidentId& id) const = 0;

  // In force on that day; nothing before the first.
  [[nodiscard]] virtual Result<std::optional<DeadlineRule>> rule_on(Date day) const = 0;
  // The latest first.
  [[nodiscard]] virtual Result<std::vector<DeadlineRule>> rules() const = 0;
  // `conflict` ("incident.rule_there") if one begins on that day.
  [[nodiscard]] virtual Result<void> add_rule(const DeadlineRule& rule) = 0;
};

}  // namespace renkei::incident
