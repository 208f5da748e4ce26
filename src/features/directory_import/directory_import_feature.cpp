// Wires the import door for one transaction.
#include "features/directory/directory_feature.hpp"
#include "features/directory_import/import_actions.hpp"

namespace renkei::directory_import {
namespace {

// The store and the verbs on it, as one thing to hold.
class ImportFeature final : public FacilityImport {
 public:
  ImportFeature(sql::Session& session, const ImportTools& tools)
      : store_(session), actions_(store_, tools) {}

  Result<std::vector<ImportOutcome>> apply(std::span<const ImportedFacility> rows,
                                           const ImportSource& source, const Actor& by) override {
    return actions_.apply(rows, source, by);
  }
  Result<std::vector<ImportOutcome>> foretell(std::span<const ImportedFacility> rows,
                                              const ImportSource& source) override {
    return actions_.foretell(rows, source);
  }
  Result<std::vector<FieldsSet>> set(std::span<const FieldSetting> settings,
                                     const std::string& reason, const Actor& by) override {
    return actions_.set(settings, reason, by);
  }
  Result<std::vector<ImportOutcome>> take_back(std::span<const ImportOutcome> created,
                                               const Actor& by) override {
    return actions_.take_back(created, by);
  }

 private:
  directory::SqlFacilityStore store_;
  ImportActions actions_;
};

}  // namespace

std::unique_ptr<FacilityImport> facility_import(sql::Session& session, const ImportTools& tools) {
  return std::make_unique<ImportFeature>(session, tools);
}

}  // namespace renkei::directory_import
