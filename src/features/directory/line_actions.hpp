// What the hub does with the services of a facility and with who may see what.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "features/directory/directory_means_actions.hpp"

namespace renkei::directory {

class LineActions {
 public:
  explicit LineActions(const Means& means) : means_(means), desk_(means) {}

  // Each gives the facility's card as it is then. A service that had ended runs again.
  [[nodiscard]] Result<FacilityCard> add(ServiceLineDraft draft, const Actor& by);
  // `version` is the line's.
  [[nodiscard]] Result<FacilityCard> replace(const ServiceLineId& id, std::int64_t version,
                                             ServiceLineDraft draft, const Actor& by);
  [[nodiscard]] Result<FacilityCard> end(const ServiceLineId& id, std::int64_t version, Date on,
                                         std::string reason, const Actor& by);

 private:
  [[nodiscard]] Result<void> may_keep(const ServiceLineId& id, const Actor& by) const;
  [[nodiscard]] Result<ServiceLine> line(const ServiceLineId& id, std::int64_t version) const;
  [[nodiscard]] Result<FacilityCard> store(const ServiceLine& line, const ServiceLineRecord& before,
                                           std::string reason, const Actor& by);

  Means means_;
  ChangeDesk desk_;
};

// A level to be stated for a facility, one of its fields, or one of its lines.
struct LevelChange {
  std::string field;  // empty: the record
  Level level = Level::public_;
  std::optional<ServiceLineId> line;
  std::optional<Consent> consent;
};
RENKEI_DESCRIBE(LevelChange, field, level, line, consent)

class PublicationActions {
 public:
  explicit PublicationActions(const Means& means) : means_(means), desk_(means) {}

  // Lowering is at once; raising needs the consent.
  [[nodiscard]] Result<FacilityCard> set_level(const FacilityId& id, std::int64_t version,
                                               const LevelChange& wanted, const Actor& by);

 private:
  Means means_;
  ChangeDesk desk_;
};

}  // namespace renkei::directory
