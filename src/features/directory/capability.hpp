// What a facility can do for a patient: one row a procedure, with how far and since when that is
// known.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::directory {

// 可・条件付・不可. Not known has no row.
enum class CapabilityLevel : std::uint8_t { yes, conditional, no };
RENKEI_DESCRIBE_ENUM(CapabilityLevel, yes, conditional, no)

struct Capability {
  std::string code;  // of capability_codes()
  CapabilityLevel level = CapabilityLevel::no;
  std::optional<std::string> note;
  std::optional<Instant> confirmed_at;
  friend bool operator==(const Capability&, const Capability&) = default;
};
RENKEI_DESCRIBE(Capability, code, level, note, confirmed_at)

// For whom a capability is asked: groups of the card and of the search form.
struct CapabilityCode {
  std::string code;
  std::string name;   // 中心静脈栄養（IVH・CVポート・PICC）
  std::string group;  // procedure home_nursing pharmacy dental care_management care
  friend bool operator==(const CapabilityCode&, const CapabilityCode&) = default;
};
RENKEI_DESCRIBE(CapabilityCode, code, name, group)

// The list a new hub starts with; the rows of the table `capability_code` are what holds.
[[nodiscard]] std::span<const CapabilityCode> default_capability_codes();

inline constexpr std::size_t kCapabilitiesMax = 200;

void check_capabilities(const std::vector<Capability>& capabilities, std::string_view field,
                        FieldErrors& errors);

}  // namespace renkei::directory
