// What the directory needs of storage. Good for one transaction.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/private.hpp"

#include "features/directory/card_store.hpp"
#include "features/directory/facility.hpp"
#include "features/directory/history.hpp"
#include "features/directory/publication.hpp"
#include "features/directory/service_line.hpp"

namespace renkei::directory {

// Who changes something, when and why; goes into the history.
struct Change {
  Instant at;
  std::string actor;
  std::string membership = {};
  std::string reason = {};
};

// A facility to be written for the first time.
struct NewFacility {
  Facility facility;
  Assertion assertion;
  std::string import = {};  // id of the import that makes it
};
struct NewLine {
  ServiceLine line;
  Assertion assertion;
};

// A level that somebody states, with the consent that lets it be raised.
struct StatedLevel {
  FacilityId facility;
  std::string subject;  // the facility's or a line's id
  FieldLevel stated;
  std::optional<Consent> consent;
};

class FacilityStore : public FacilityCards {
 public:
  // Rows that are new. `conflict` ("directory.identifier_taken") if another facility has a number.
  [[nodiscard]] virtual Result<void> add(std::span<const NewFacility> facilities) = 0;
  [[nodiscard]] virtual Result<void> add_lines(std::span<const NewLine> lines) = 0;

  // The new content of a facility that was `before`; keeps `before` in the history. `stale`
  // ("directory.changed_meanwhile") if the row has another version by now.
  [[nodiscard]] virtual Result<void> replace(const Facility& facility, const FacilityRecord& before,
                                             const Change& change) = 0;
  [[nodiscard]] virtual Result<void> replace_line(const ServiceLine& line,
                                                  const ServiceLineRecord& before,
                                                  const Change& change) = 0;

  // Former versions, newest first, at most kFormerMax, below `before` if above 0.
  static constexpr std::int64_t kFormerMax = 50;
  [[nodiscard]] virtual Result<std::vector<FormerFacility>> former_versions(
      const FacilityId& id, std::int64_t before) const = 0;
  [[nodiscard]] virtual Result<std::vector<FormerLine>> former_versions(
      const ServiceLineId& id, std::int64_t before) const = 0;
  // `not_found` ("directory.version_unknown").
  [[nodiscard]] virtual Result<FacilityRecord> former(const FacilityId& id,
                                                      std::int64_t version) const = 0;
  [[nodiscard]] virtual Result<ServiceLineRecord> former_line(const ServiceLineId& id,
                                                              std::int64_t version) const = 0;

  // A line by its id, ended ones too; nothing if there is none.
  [[nodiscard]] virtual Result<std::optional<ServiceLineRecord>> line(
      const ServiceLineId& id) const = 0;
  // Also an ended one; nothing if the facility never had this service.
  [[nodiscard]] virtual Result<std::optional<ServiceLineRecord>> line_of(
      const FacilityId& facility, std::string_view service_code) const = 0;

  // The level that was stated before is kept, with its consent.
  [[nodiscard]] virtual Result<void> set_level(const StatedLevel& level, const Change& change) = 0;
  // Replaces what is asserted of these fields; field '' is the record.
  [[nodiscard]] virtual Result<void> set_assertions(const FacilityId& facility,
                                                    const std::string& subject,
                                                    std::span<const Assertion> assertions) = 0;
  // Every assertion of the facility and its lines: confirmed by this person now.
  [[nodiscard]] virtual Result<void> confirm(const FacilityId& facility, const Change& change) = 0;
  // Marks them as last written by this import.
  [[nodiscard]] virtual Result<void> mark_imported(std::span<const FacilityId> facilities,
                                                   const std::string& import) = 0;

  // For each identifier the facility that has it, in their order.
  [[nodiscard]] virtual Result<std::vector<std::optional<FacilityId>>> find(
      std::span<const Identifier> identifiers) const = 0;
  // Facilities that name this one as their successor; at most 200.
  [[nodiscard]] virtual Result<std::vector<FacilityId>> predecessors(
      const FacilityId& id) const = 0;

  // Whether the hub's list has this kind.
  [[nodiscard]] virtual Result<bool> has_kind(std::string_view code) const = 0;
  // The corporation with this number, or without a number the one of this name; nothing if none.
  [[nodiscard]] virtual Result<std::optional<CorporationId>> find_corporation(
      const CorporationDraft& draft) const = 0;
  [[nodiscard]] virtual Result<void> add_corporation(const Corporation& corporation) = 0;
  [[nodiscard]] virtual Result<std::optional<CorporationRecord>> corporation(
      const CorporationId& id) const = 0;
  // Keeps `before` in the history; `stale` if it is another version by now.
  [[nodiscard]] virtual Result<void> replace_corporation(const Corporation& corporation,
                                                         const CorporationRecord& before,
                                                         const Change& change) = 0;
  // Whose cards name it, at most kFacilitiesMax; the largest of Japan has some 1,800.
  static constexpr int kFacilitiesMax = 5000;
  [[nodiscard]] virtual Result<std::vector<FacilityId>> facilities_of(
      const CorporationId& id) const = 0;
};

}  // namespace renkei::directory
