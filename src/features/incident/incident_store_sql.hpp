// The incident register in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/incident/incident_store.hpp"

namespace renkei::incident {

class SqlIncidents final : public IncidentStore {
 public:
  explicit SqlIncidents(sql::Session& session) : session_(session) {}
  Result<std::int64_t> next_serial(std::int64_t year) const override;
  Result<void> add(const Incident& incident) override;
  Result<Incident> one(const IncidentId& id) const override;
  Result<void> replace(const Incident& next) override;
  Result<std::vector<Incident>> list(Which which, const Viewer& viewer, const ListPlace& after,
                                     int limit) const override;
  Result<void> touch(const TouchedFacility& facility) override;
  Result<void> saw(const TouchedFacility& facility) override;
  Result<std::vector<TouchedFacility>> touched(
      const std::vector<IncidentId>& incidents) const override;
  Result<void> add_step(const IncidentStep& step) override;
  Result<std::vector<IncidentStep>> steps(const IncidentId& id) const override;
  Result<std::optional<DeadlineRule>> rule_on(Date day) const override;
  Result<std::vector<DeadlineRule>> rules() const override;
  Result<void> add_rule(const DeadlineRule& rule) override;

 private:
  template <class... A>
  [[nodiscard]] Result<std::vector<Incident>> where(std::string_view condition,
                                                    const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::incident
