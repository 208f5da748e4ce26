// The lists that hang on a facility or a line, as child tables, and the former versions of both.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "platform/sql/described.hpp"
#include "platform/sql/session.hpp"

#include "features/directory/facility_store.hpp"

namespace renkei::directory {

class FacilityLists {
 public:
  explicit FacilityLists(sql::Session& session) : session_(session) {}

  // The lists of new facilities, each table with few statements.
  [[nodiscard]] Result<void> add(std::span<const FacilityRecord* const> facilities);
  // Only the lists that differ are written again.
  [[nodiscard]] Result<void> replace(const FacilityRecord& now, const FacilityRecord& before);
  [[nodiscard]] Result<void> add_openings(std::span<const ServiceLineRecord* const> lines);
  [[nodiscard]] Result<void> replace_openings(const ServiceLineRecord& now,
                                              const ServiceLineRecord& before);

  // The replaced content, as JSON.
  [[nodiscard]] Result<void> keep(const FacilityRecord& before, const Change& change);
  [[nodiscard]] Result<void> keep(const ServiceLineRecord& before, const Change& change);
  [[nodiscard]] Result<void> keep(const CorporationRecord& before, const Change& change);

 private:
  [[nodiscard]] Result<void> keep_body(const std::string& subject, std::int64_t version,
                                       const Change& change, std::string body);
  [[nodiscard]] Result<void> clear(std::string_view table, const FacilityId& facility);
  [[nodiscard]] Result<void> clear_owned(std::string_view table, const FacilityId& facility,
                                         const std::string& owner);

  sql::Session& session_;
};

}  // namespace renkei::directory
