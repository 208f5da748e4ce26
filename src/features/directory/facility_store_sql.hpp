// The directory in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/directory/facility_store.hpp"

namespace renkei::directory {

class SqlFacilityStore final : public FacilityStore {
 public:
  explicit SqlFacilityStore(sql::Session& session) : session_(session) {}

  Result<std::optional<FacilityCard>> one(const FacilityId& id) const override;
  Result<std::vector<FacilityCard>> some(const std::vector<FacilityId>& ids) const override;
  Result<Page> after(const FacilityId& id, int limit) const override;
  Result<Page> of_import(std::string_view import, const FacilityId& after,
                         int limit) const override;

  Result<void> add(std::span<const NewFacility> facilities) override;
  Result<void> add_lines(std::span<const NewLine> lines) override;
  Result<void> replace(const Facility& facility, const FacilityRecord& before,
                       const Change& change) override;
  Result<void> replace_line(const ServiceLine& line, const ServiceLineRecord& before,
                            const Change& change) override;

  Result<std::vector<FormerFacility>> former_versions(const FacilityId& id,
                                                      std::int64_t before) const override;
  Result<std::vector<FormerLine>> former_versions(const ServiceLineId& id,
                                                  std::int64_t before) const override;
  Result<FacilityRecord> former(const FacilityId& id, std::int64_t version) const override;
  Result<ServiceLineRecord> former_line(const ServiceLineId& id,
                                        std::int64_t version) const override;
  Result<std::optional<ServiceLineRecord>> line(const ServiceLineId& id) const override;
  Result<std::optional<ServiceLineRecord>> line_of(const FacilityId& facility,
                                                   std::string_view service_code) const override;

  Result<void> set_level(const StatedLevel& level, const Change& change) override;
  Result<void> set_assertions(const FacilityId& facility, const std::string& subject,
                              std::span<const Assertion> assertions) override;
  Result<void> confirm(const FacilityId& facility, const Change& change) override;
  Result<void> mark_imported(std::span<const FacilityId> facilities,
                             const std::string& import) override;

  Result<std::vector<std::optional<FacilityId>>> find(
      std::span<const Identifier> identifiers) const override;
  Result<std::vector<FacilityId>> predecessors(const FacilityId& id) const override;
  Result<bool> has_kind(std::string_view code) const override;
  Result<std::optional<CorporationId>> find_corporation(
      const CorporationDraft& draft) const override;
  Result<void> add_corporation(const Corporation& corporation) override;
  Result<std::optional<CorporationRecord>> corporation(const CorporationId& id) const override;
  Result<void> replace_corporation(const Corporation& corporation, const CorporationRecord& before,
                                   const Change& change) override;
  Result<std::vector<FacilityId>> facilities_of(const CorporationId& id) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::directory
