// 受理記号: how a regional bureau abbreviates what a clinic has filed (支援診1), and what each
// means for the directory on a day. The table is data; each revision of the fee schedule changes
// symbols.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"

#include "features/directory_import/directory_import.hpp"

namespace renkei::intake {

// Which part of the card a symbol speaks of.
enum class SymbolMeaning : std::uint8_t { zaishin_class, backup_kind, patient_group, capability };
RENKEI_DESCRIBE_ENUM(SymbolMeaning, zaishin_class, backup_kind, patient_group, capability)

struct StandardSymbol {
  std::string symbol;  // in NFKC, without blanks
  Date valid_from;
  std::optional<Date> valid_until;
  SymbolMeaning meaning = SymbolMeaning::capability;
  std::string code;  // an enumerator's name, or a capability's code
};
RENKEI_DESCRIBE(StandardSymbol, symbol, valid_from, valid_until, meaning, code)

// One filing as the list has it.
struct Filing {
  std::string symbol;  // in NFKC, without blanks and brackets
  std::optional<std::string> name;
  std::optional<std::string> receipt;  // 第123号
  std::optional<Date> started_on;      // 算定開始年月日
  friend bool operator==(const Filing&, const Filing&) = default;
};
RENKEI_DESCRIBE(Filing, symbol, name, receipt, started_on)

class StandardSymbols {
 public:
  StandardSymbols() = default;
  explicit StandardSymbols(std::vector<StandardSymbol> rows) : rows_(std::move(rows)) {}

  // Adds to `values` what these filings mean on that day. Of several classes of home care the
  // highest counts: who has filed 支援診1 has also filed 在医総管. A symbol nobody knows says
  // nothing.
  void say(const std::vector<Filing>& filings, Date on,
           directory_import::ImportedValues& values) const;

 private:
  std::vector<StandardSymbol> rows_;
};

}  // namespace renkei::intake
