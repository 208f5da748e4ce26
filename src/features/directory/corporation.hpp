// The legal person that runs facilities (法人).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

namespace renkei::directory {

class Corporation;
using CorporationId = Id<Corporation>;

struct CorporationDraft {
  std::optional<std::string> number;  // 法人番号, 13 digits
  std::string name;
  std::optional<std::string> name_kana;
  friend bool operator==(const CorporationDraft&, const CorporationDraft&) = default;
};
RENKEI_DESCRIBE(CorporationDraft, number, name, name_kana)

struct CorporationRecord {
  CorporationId id;
  std::int64_t version = 1;
  CorporationDraft draft;
};
RENKEI_DESCRIBE(CorporationRecord, id, version, draft)

class Corporation {
 public:
  using Draft = CorporationDraft;
  [[nodiscard]] static Result<Corporation> make(CorporationId id, Draft draft);

  [[nodiscard]] const Draft* operator->() const { return &draft_; }
  [[nodiscard]] const CorporationId& id() const { return id_; }

 private:
  Corporation(CorporationId id, Draft draft) : id_(std::move(id)), draft_(std::move(draft)) {}
  CorporationId id_;
  Draft draft_;
};

// The first digit is 9 − (Σ digit × weight mod 9), weights 1 and 2 in turn from the right. Some
// real rows break it, so importers warn and forms ask again; neither refuses.
[[nodiscard]] bool has_right_check_digit(std::string_view corporation_number);

}  // namespace renkei::directory
