// The import door over the store: works a batch out, then writes what of it is allowed.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "features/directory_import/directory_import.hpp"
#include "features/directory_import/directory_words.hpp"
#include "features/directory_import/import_plan_actions.hpp"

namespace renkei::directory_import {

class ImportActions final : public FacilityImport {
 public:
  ImportActions(FacilityStore& store, const ImportTools& tools) : store_(store), tools_(tools) {}

  Result<std::vector<ImportOutcome>> apply(std::span<const ImportedFacility> rows,
                                           const ImportSource& source, const Actor& by) override;
  Result<std::vector<ImportOutcome>> foretell(std::span<const ImportedFacility> rows,
                                              const ImportSource& source) override;
  Result<std::vector<FieldsSet>> set(std::span<const FieldSetting> settings,
                                     const std::string& reason, const Actor& by) override;
  Result<std::vector<ImportOutcome>> take_back(std::span<const ImportOutcome> created,
                                               const Actor& by) override;

 private:
  [[nodiscard]] Result<void> write(ImportPlan& plan, const ImportSource& source,
                                   const Change& change);
  [[nodiscard]] Result<void> write_changed(PlannedFacility& planned, const Change& change);
  [[nodiscard]] Result<FieldsSet> set_one(const FieldSetting& setting, const Change& change);
  // True if it was still as the import made it and is closed now.
  [[nodiscard]] Result<bool> take_one_back(const ImportOutcome& created, const Change& change);
  [[nodiscard]] Result<std::optional<CorporationId>> corporation_for(const ImportedValues& values);
  [[nodiscard]] Change change_of(const Actor& by, std::string reason) const;

  FacilityStore& store_;
  ImportTools tools_;
};

}  // namespace renkei::directory_import
