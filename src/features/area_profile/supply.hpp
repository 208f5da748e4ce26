// What a region has to care with, as it is counted: facilities by kind, by what they can do and by
// their part in home care. Every facility stands in one place of the table, so no sum counts it
// twice, and what nobody has said is unknown, never none.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/date.hpp"

#include "features/directory/directory.hpp"

namespace renkei::area_profile {

// Codes of what is counted: "kind.pharmacy", "capability.home_oxygen", "home_care.institution".
inline constexpr std::string_view kKind = "kind.";
inline constexpr std::string_view kCapability = "capability.";
// 在宅医療機関 (a clinic or hospital that visits at home), 24時間対応, 看取り, 新規の受入れ,
// 後方支援病院.
inline constexpr std::string_view kInstitution = "home_care.institution";
inline constexpr std::string_view kHours24 = "home_care.hours24";
inline constexpr std::string_view kHomeDeath = "home_care.home_death";
inline constexpr std::string_view kAccepting = "home_care.accepting";
inline constexpr std::string_view kBackupHospital = "home_care.backup_hospital";

// What a facility has said of one supply: that it gives it, or that it does not.
struct Statement {
  std::string supply;
  bool given = false;
};
[[nodiscard]] std::vector<Statement> statements_of(const directory::FacilityCard& card);

// `prospect`: will open, or is entering home care. `gone`: had ended by that day.
enum class Standing : std::uint8_t { open, prospect, gone };
// Without an opening day it has always been there.
[[nodiscard]] Standing standing_on(const directory::FacilityCard& card, Date day);
// 新規参入: a clinic or hospital that does not visit at home yet but is about to.
[[nodiscard]] bool is_entering(const directory::FacilityCard& card);

// Where a facility is counted: its area's id, or one of these.
inline constexpr std::string_view kUnplaced = "unplaced";  // in the region, but no area is known
inline constexpr std::string_view kOutside = "outside";    // 区外: never in a total of the region
[[nodiscard]] std::string place_of(const directory::FacilityCard& card);

struct Count {
  std::int64_t actual = 0;
  std::int64_t prospects = 0;
  std::int64_t stated = 0;  // how many said yes or no
  Count& operator+=(const Count& other);
};
// What is not stated by anyone is not known. Kinds are always known.
[[nodiscard]] std::optional<std::int64_t> known_actual(std::string_view supply, const Count& count);

// The facilities of one day.
class SupplyTally {
 public:
  explicit SupplyTally(Date day) : day_(day) {}
  void add(const directory::FacilityCard& card);
  [[nodiscard]] Count of(std::string_view place, std::string_view supply) const;
  [[nodiscard]] Count of(const std::vector<std::string>& places, std::string_view supply) const;
  // Licensed beds of the hospitals and clinics of a place; nothing if none has said.
  [[nodiscard]] std::optional<std::int64_t> beds(const std::vector<std::string>& places) const;
  [[nodiscard]] Date day() const { return day_; }

 private:
  Date day_;
  std::map<std::string, std::map<std::string, Count, std::less<>>, std::less<>> counts_;
  std::map<std::string, std::int64_t, std::less<>> beds_;
};

}  // namespace renkei::area_profile
