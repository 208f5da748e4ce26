// 必要数: how many of a supply an area needs from a day on, and who says so.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/geography/geography.hpp"

namespace renkei::area_profile {

class RequiredNumber;
using RequiredNumberId = Id<RequiredNumber>;

struct RequiredNumberDraft {
  geography::AreaId area;
  std::string supply;  // code, see supply.hpp
  std::int64_t required = 0;
  Date valid_from;
  std::string source;  // the plan or survey that says it
  std::optional<std::string> note;
};
RENKEI_DESCRIBE(RequiredNumberDraft, area, supply, required, valid_from, source, note)

struct RequiredNumberRecord {
  RequiredNumberId id;
  std::int64_t version = 1;
  RequiredNumberDraft draft;
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
};

class RequiredNumber {
 public:
  using Draft = RequiredNumberDraft;
  static constexpr std::int64_t kMost = 100'000;
  [[nodiscard]] static Result<RequiredNumber> make(RequiredNumberId id, Draft draft);

  [[nodiscard]] const Draft* operator->() const { return &draft_; }
  [[nodiscard]] const RequiredNumberId& id() const { return id_; }

 private:
  RequiredNumber(RequiredNumberId id, Draft draft) : id_(std::move(id)), draft_(std::move(draft)) {}
  RequiredNumberId id_;
  Draft draft_;
};

// Of one area and supply the number that holds on a day: the newest that began by then and has not
// ended by then. Nothing if none does.
[[nodiscard]] const RequiredNumberRecord* in_force(const std::vector<RequiredNumberRecord>& numbers,
                                                   const std::string& area,
                                                   const std::string& supply, Date day);

}  // namespace renkei::area_profile
