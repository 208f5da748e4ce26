// What a batch of rows would do, worked out on whole cards before anything is written.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "features/directory_import/directory_import.hpp"
#include "features/directory_import/directory_words.hpp"

namespace renkei::directory_import {

// Why it was closed, of a facility or line whose import was undone.
inline constexpr std::string_view kUndone = "import_undone";

// One facility that rows of the batch are about.
struct PlannedFacility {
  FacilityCard card;    // as it is stored; of a new one what does not stand in the draft
  FacilityDraft draft;  // as it will be
  FacilityState state;
  bool is_new = false;
  std::optional<Facility> made = {};                     // of a new one, as its first row made it
  bool marked = false;                                   // something of it is written
  std::map<ServiceLineId, ServiceLineDraft> lines = {};  // changed ones, as they will be
  std::vector<NewLine> new_lines = {};
  // Lines that had ended and run again, with what stood there.
  std::vector<std::pair<ServiceLine, ServiceLineRecord>> revived = {};
  std::map<std::string, std::vector<Assertion>> assertions = {};  // by subject, of updated fields
};

class ImportPlan {
 public:
  ImportPlan(const FacilityStore& store, IdSource& ids, Instant now, const ImportSource& source)
      : store_(store), ids_(ids), now_(now), source_(source) {}

  [[nodiscard]] Result<std::vector<ImportOutcome>> work_out(std::span<const ImportedFacility> rows);

  // In the order in which they were first met.
  [[nodiscard]] std::vector<PlannedFacility>& facilities() { return planned_; }
  [[nodiscard]] const std::vector<Corporation>& corporations() const { return corporations_; }
  [[nodiscard]] Assertion asserted(std::string field) const;

 private:
  [[nodiscard]] Result<void> look_up(std::span<const ImportedFacility> rows);
  // Rows whose number nobody has, but of which it was found out whom they mean.
  void recognise(std::span<const ImportedFacility> rows);
  [[nodiscard]] Result<ImportOutcome> take(ImportedFacility row);
  [[nodiscard]] Result<ImportOutcome> take_holdable(const ImportedFacility& row);
  [[nodiscard]] Result<ImportOutcome> create(const ImportedFacility& row);
  [[nodiscard]] Result<ImportOutcome> add_line(PlannedFacility& of, const ImportedFacility& row);
  [[nodiscard]] Result<ImportOutcome> compare(PlannedFacility& of, const LineOnCard* line,
                                              const ImportedFacility& row);
  [[nodiscard]] Result<CorporationId> corporation_of(const ImportedValues& values);

  const FacilityStore& store_;
  IdSource& ids_;
  Instant now_;
  const ImportSource& source_;
  std::vector<PlannedFacility> planned_;
  std::map<Identifier, std::size_t> by_identifier_;
  std::vector<Corporation> corporations_;                    // new ones
  std::map<std::string, CorporationId> known_corporations_;  // by number, else by name
};

}  // namespace renkei::directory_import
