// 市との契約: for which days a municipality commissions the hub's work (client) or does it itself
// (operator). Dated, one at a time for each municipality, and never taken back: it ends.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

namespace renkei::city_contract {

enum class CityMode : std::uint8_t {
  client,     // 委託元: reads figures and what professionals see
  operator_,  // 運営: does the hub's work, as far as it is about no patient
};
RENKEI_DESCRIBE_ENUM(CityMode, client, operator_)

class ContractTag;
using ContractId = Id<ContractTag>;

struct ContractDraft {
  std::string municipality;  // 見本市; no two of a hub's region share a name
  CityMode mode = CityMode::client;
  Date first_day;
  std::optional<Date> last_day;  // absent: until somebody ends it
  std::string note;              // 根拠: 委託契約書 令和8年度
  friend bool operator==(const ContractDraft&, const ContractDraft&) = default;
};
RENKEI_DESCRIBE(ContractDraft, municipality, mode, first_day, last_day, note)

struct Contract {
  ContractId id;
  std::int64_t version = 1;
  Instant kept_at;
  std::string kept_by;  // account
  ContractDraft draft;
  // Ended before it was to end. What had been agreed stays readable.
  std::optional<Date> ended_day;
  std::optional<std::string> end_reason;
  std::optional<Instant> ended_at;
  std::optional<std::string> ended_by;

  [[nodiscard]] std::optional<Date> last_day() const {
    return ended_day ? ended_day : draft.last_day;
  }
  [[nodiscard]] bool is_in_force(Date day) const {
    return draft.first_day <= day && (!last_day() || day <= *last_day());
  }
  // Some day both hold for the same municipality.
  [[nodiscard]] bool overlaps(const Contract& other) const;
};
RENKEI_DESCRIBE(Contract, id, version, kept_at, kept_by, draft, ended_day, end_reason, ended_at,
                ended_by)

// Without the spaces around its words.
[[nodiscard]] ContractDraft tidied(ContractDraft draft);
// `invalid` ("city_contract.invalid") with all that is wrong at once.
[[nodiscard]] Result<void> check(const ContractDraft& draft);

struct ContractEnd {
  Date last_day;
  std::string reason;
};
RENKEI_DESCRIBE(ContractEnd, last_day, reason)

// The next version, ended sooner. `conflict` ("city_contract.is_over") if it is over; `invalid`
// where the day is before yesterday or not sooner than agreed.
[[nodiscard]] Result<Contract> ended(const Contract& contract, ContractEnd end, Instant now,
                                     const std::string& by);

// Whose official somebody is.
struct Seat {
  std::string membership;
  std::string municipality;
  Instant seated_at;
  std::string seated_by;
};
RENKEI_DESCRIBE(Seat, membership, municipality, seated_at, seated_by)

// The one of these that holds for the municipality on that day.
[[nodiscard]] std::optional<Contract> in_force(const std::vector<Contract>& contracts,
                                               const std::string& municipality, Date day);

}  // namespace renkei::city_contract
