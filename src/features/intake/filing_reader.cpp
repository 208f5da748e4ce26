// Source of the columns: 関東信越厚生局 届出受理医療機関名簿, and the names other bureaus give
// them.
#include "features/intake/filing_reader.hpp"

#include <array>
#include <utility>

#include "kernel/wareki.hpp"

#include "features/intake/columns_reader.hpp"
#include "features/intake/medical_code_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

enum ColumnPlace : std::size_t {
  kNumber,
  kName,
  kPostalCode,
  kAddress,
  kPhone,
  kFax,
  kFilingName,
  kSymbol,
  kReceipt,
  kStarted,
  kPrefectureCode,
  kPrefecture,
  kTable
};
constexpr std::array<std::string_view, 3> kNumberNames = {"医療機関番号", "医療機関コード",
                                                          "医療機関等コード"};
constexpr std::array<std::string_view, 3> kNameNames = {"医療機関名称", "医療機関名", "名称"};
constexpr std::array<std::string_view, 2> kPostalCodeNames = {"医療機関所在地（郵便番号）",
                                                              "郵便番号"};
constexpr std::array<std::string_view, 3> kAddressNames = {"医療機関所在地（住所）",
                                                           "医療機関所在地", "所在地"};
constexpr std::array<std::string_view, 1> kPhoneNames = {"電話番号"};
constexpr std::array<std::string_view, 1> kFaxNames = {"FAX番号"};
constexpr std::array<std::string_view, 2> kFilingNames = {"受理届出名称", "届出名称"};
constexpr std::array<std::string_view, 2> kSymbolNames = {"受理記号", "届出記号"};
constexpr std::array<std::string_view, 1> kReceiptNames = {"受理番号"};
constexpr std::array<std::string_view, 1> kStartedNames = {"算定開始年月日"};
constexpr std::array<std::string_view, 1> kPrefectureCodeNames = {"都道府県コード"};
constexpr std::array<std::string_view, 2> kPrefectureNames = {"都道府県名", "都道府県"};
constexpr std::array<std::string_view, 2> kTableNames = {"区分", "点数表"};
constexpr std::array kFilingColumns = {
    Column{kNumberNames},  Column{kNameNames},           Column{kPostalCodeNames},
    Column{kAddressNames}, Column{kPhoneNames},          Column{kFaxNames},
    Column{kFilingNames},  Column{kSymbolNames},         Column{kReceiptNames},
    Column{kStartedNames}, Column{kPrefectureCodeNames}, Column{kPrefectureNames},
    Column{kTableNames}};
static_assert(kFilingColumns.size() == kTable + 1);

// NFKC without blanks and brackets: 「（支援診１）」 is 支援診1.
std::string plain_symbol(std::string_view cell) {
  std::string kept;
  for (const char each : one_line(cell)) {
    if (each != '(' && each != ')') kept += each;
  }
  return kept;
}

class FilingReader final : public RowReader {
 public:
  FilingReader(Columns columns, const ReadingContext& context)
      : columns_(std::move(columns)),
        table_(fee_table_in(context.file_name).value_or(FeeTable::medical)),
        on_(context.as_of),
        symbols_(context.symbols) {}
  std::string_view profile() const override { return "bureau_filings"; }
  RowOrRefusal read(const tabular::Record& record) const override;
  bool folds() const override { return true; }
  void fold(ReadRow& into, ReadRow row) const override {
    for (Filing& each : row.filings) into.filings.push_back(std::move(each));
  }
  void finish(ReadRow& row) const override {
    if (symbols_ != nullptr && on_) symbols_->say(row.filings, *on_, row.facility.values);
  }

 private:
  [[nodiscard]] std::string prefecture_of(const tabular::Record& record) const;
  [[nodiscard]] std::optional<Filing> filing_of(const tabular::Record& record, ReadRow& row) const;

  Columns columns_;
  FeeTable table_;
  std::optional<Date> on_;
  const StandardSymbols* symbols_;
};

// The code's column, the name's, or what stands in front of the address; "" if none tells.
std::string FilingReader::prefecture_of(const tabular::Record& record) const {
  std::string code = one_line(columns_.cell(record, kPrefectureCode));
  if (code.size() == 1) code.insert(0, "0");
  if (!prefecture_name(code).empty()) return code;
  const auto named = prefecture_number(trimmed(columns_.cell(record, kPrefecture)));
  if (!named.empty()) return std::string{named};
  return std::string{prefecture_number(cut_address(columns_.cell(record, kAddress)).prefecture)};
}

std::optional<Filing> FilingReader::filing_of(const tabular::Record& record, ReadRow& row) const {
  Filing filing{.symbol = plain_symbol(columns_.cell(record, kSymbol))};
  if (filing.symbol.empty()) return std::nullopt;
  filing.name = read_line(columns_.cell(record, kFilingName), row);
  filing.receipt = read_line(columns_.cell(record, kReceipt), row);
  if (const auto started = parse_any_date(trimmed(columns_.cell(record, kStarted)))) {
    filing.started_on = *started;
  }
  return filing;
}

RowOrRefusal FilingReader::read(const tabular::Record& record) const {
  const auto table = fee_table_in(columns_.cell(record, kTable)).value_or(table_);
  const std::string prefecture = prefecture_of(record);
  const auto code = read_medical_code(columns_.cell(record, kNumber), prefecture, table);
  if (!code) {
    return Refusal{record.line, "医療機関番号",
                   prefecture.empty() ? "intake.medical_prefecture_missing"
                                      : "intake.medical_code_unreadable"};
  }
  ReadRow row;
  if (!code->sound) row.warnings.push_back(Warning::medical_code_unsound);
  if (code->repair == Repair::repaired) row.warnings.push_back(Warning::identifier_repaired);
  row.facility.identifiers.push_back({directory::IdentifierSystem::medical_code10, code->text});
  row.facility.if_unknown = directory_import::IfUnknown::leave_out;
  row.facility.named = trimmed(code->text + " " + std::string{columns_.cell(record, kName)});
  take_phone(columns_.cell(record, kPhone), row.facility.values.phone, row);
  take_phone(columns_.cell(record, kFax), row.facility.values.fax, row);
  if (auto filing = filing_of(record, row)) row.filings.push_back(std::move(*filing));
  return row;
}

}  // namespace

std::size_t filing_columns_in(const tabular::Header& header) {
  return Columns{header, kFilingColumns}.found();
}

Result<std::unique_ptr<RowReader>> filing_reader(const tabular::Header& header,
                                                 const ReadingContext& context) {
  Columns columns{header, kFilingColumns};
  for (const ColumnPlace place : {kNumber, kSymbol}) {
    if (!columns.has(place)) return column_missing(kFilingColumns[place]);
  }
  return std::make_unique<FilingReader>(std::move(columns), context);
}

}  // namespace renkei::intake
