// Source of the five columns: コード内容別医療機関一覧 (医科) of 46 prefectures, 97,024 rows:
// digits in full width, no address with its prefecture, 536 numbers twice, 27 check digits that
// fail.
#include "features/intake/code_list_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "features/intake/code_list_columns_reader.hpp"
#include "features/intake/medical_code_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string digits_of(std::string_view cell) {
  std::string digits;
  for (const char each : one_line(cell)) {
    if (each >= '0' && each <= '9') digits += each;
  }
  return digits;
}

struct Kind {
  std::string_view code;
  bool is_sure = true;
};
// The list does not say what a place is. A clinic may not be called 病院 (医療法 3条), but a
// hospital may be called センター.
Kind kind_of(FeeTable table, std::string_view name) {
  switch (table) {
    case FeeTable::dental:
      return {"dental_clinic", name.find("病院") == std::string_view::npos};
    case FeeTable::pharmacy:
      return {"pharmacy"};
    case FeeTable::nursing:
      return {"visiting_nurse_station"};
    case FeeTable::medical:
      break;
  }
  const auto has = [&](std::string_view word) { return name.find(word) != std::string_view::npos; };
  if (has("病院")) return {"hospital"};
  const bool is_clinic = has("診療所") || has("クリニック") || has("医院");
  return {"clinic", is_clinic || !(has("センター") || has("療養所") || has("ホスピタル"))};
}

struct Number {
  std::optional<MedicalCode> code;
  std::string_view wrong;  // why there is none, or why it cannot be believed
};

class CodeListReader final : public RowReader {
 public:
  CodeListReader(Columns columns, FeeTable table, KnownPlaces places)
      : columns_(std::move(columns)), table_(table), places_(std::move(places)) {}
  std::string_view profile() const override { return "bureau_codes"; }
  RowOrRefusal read(const tabular::Record& record) const override;

 private:
  [[nodiscard]] std::string prefecture_of(const tabular::Record& record) const;
  [[nodiscard]] Number number_of(const tabular::Record& record) const;
  void take_address(const tabular::Record& record, std::string_view prefecture, ReadRow& row) const;
  // Whom of the directory the row means; the reason if a person must say it.
  [[nodiscard]] std::string_view recognise(ReadRow& row) const;

  Columns columns_;
  FeeTable table_;
  KnownPlaces places_;
};

std::string CodeListReader::prefecture_of(const tabular::Record& record) const {
  std::string code = one_line(columns_.cell(record, code_list::kPrefectureCode));
  if (code.size() == 1) code.insert(0, "0");
  if (!prefecture_name(code).empty()) return code;
  const auto named = prefecture_number(trimmed(columns_.cell(record, code_list::kPrefecture)));
  if (!named.empty()) return std::string{named};
  return std::string{
      prefecture_number(cut_address(columns_.cell(record, code_list::kAddress)).prefecture)};
}

Number CodeListReader::number_of(const tabular::Record& record) const {
  std::string whole = one_line(columns_.cell(record, code_list::kWholeNumber));
  const std::string_view cell = columns_.cell(record, code_list::kNumber);
  std::string own = digits_of(cell);
  const bool lost_a_zero = whole.size() == 8 && all_digits(whole) && !own.empty();
  if (lost_a_zero) whole.insert(0, "0");
  if (whole.empty()) {
    const std::string prefecture = prefecture_of(record);
    if (prefecture.empty()) return {{}, "intake.medical_prefecture_missing"};
    auto code = read_medical_code(cell, prefecture, table_);
    if (!code) return {{}, "intake.medical_code_unreadable"};
    return {std::move(code), {}};
  }
  auto code = read_medical_code(whole, prefecture_of(record), table_);
  if (!code || own.size() > 7) return {{}, "intake.medical_code_unreadable"};
  if (own.empty()) return {std::move(code), {}};
  own.insert(0, 7 - own.size(), '0');
  if (code->text.substr(3) != own) return {{}, "intake.medical_code_contradicts"};
  if (lost_a_zero) code->repair = Repair::repaired;
  return {std::move(code), {}};
}

// The list leaves the prefecture out of every address; the number says it.
void CodeListReader::take_address(const tabular::Record& record, std::string_view prefecture,
                                  ReadRow& row) const {
  directory::Address& address = row.facility.values.address.emplace();
  std::string whole = with_narrow_digits(trimmed(columns_.cell(record, code_list::kAddress)));
  const std::string_view name = prefecture_name(prefecture);
  if (!whole.starts_with(name)) whole.insert(0, name);
  const std::size_t building = building_in(whole);
  const AddressParts parts = cut_address(std::string_view{whole}.substr(0, building));
  address.prefecture = read_line(parts.prefecture, row);
  address.city = read_line(parts.city, row);
  address.street = read_line(parts.street, row);
  if (building != std::string::npos) {
    address.building = read_line(trimmed(std::string_view{whole}.substr(building)), row);
  }
  std::string postal = digits_of(columns_.cell(record, code_list::kPostalCode));
  if (postal.empty()) return;
  postal.insert(0, postal.size() < 7 ? 7 - postal.size() : 0, '0');
  address.postal_code = postal.insert(3, "-");
}

std::string_view CodeListReader::recognise(ReadRow& row) const {
  directory_import::ImportedFacility& facility = row.facility;
  const auto found = places_.find(facility.identifiers.front().value, *facility.values.name,
                                  *facility.values.address);
  switch (found.standing) {
    case Standing::unknown:
      return {};
    case Standing::renumbered:
      return "intake.place_has_other_number";
    case Standing::ambiguous:
      return "intake.place_ambiguous";
    case Standing::unnumbered:
      facility.means = found.facility;
      break;
    case Standing::numbered:
      break;
  }
  // The directory has it at this address under this name; how the bureau writes them is no news.
  facility.values = {};
  if (facility.means) facility.values.identifiers = facility.identifiers;
  facility.if_unknown = directory_import::IfUnknown::leave_out;
  return {};
}

RowOrRefusal CodeListReader::read(const tabular::Record& record) const {
  const auto refuse = [&](code_list::Place place, std::string_view reason) {
    return Refusal{record.line, std::string{code_list::kColumns[place].names.front()},
                   std::string{reason}};
  };
  const Number number = number_of(record);
  if (!number.code) return refuse(code_list::kNumber, number.wrong);
  const std::string postal = one_line(columns_.cell(record, code_list::kPostalCode));
  const std::size_t postal_digits = digits_of(postal).size();
  if (!postal.empty() && (postal_digits < 6 || postal_digits > 7)) {
    return refuse(code_list::kPostalCode, "intake.postal_code_unreadable");
  }
  ReadRow row;
  if (!number.code->sound) row.warnings.push_back(Warning::medical_code_unsound);
  if (number.code->repair == Repair::repaired) {
    row.warnings.push_back(Warning::identifier_repaired);
  }
  row.facility.identifiers = {{directory::IdentifierSystem::medical_code10, number.code->text}};
  row.facility.values.name = read_line(columns_.cell(record, code_list::kName), row);
  if (!row.facility.values.name) return refuse(code_list::kName, "intake.name_missing");
  row.facility.named = number.code->text + " " + *row.facility.values.name;
  const auto table = static_cast<FeeTable>(number.code->text[2] - '0');
  const Kind kind = kind_of(table, tabular::nfkc(*row.facility.values.name));
  row.facility.kind = kind.code;
  if (!kind.is_sure) row.facility.if_unknown = directory_import::IfUnknown::leave_out;
  take_address(record, std::string_view{number.code->text}.substr(0, 2), row);
  take_phone(columns_.cell(record, code_list::kPhone), row.facility.values.phone, row);
  if (const auto reason = recognise(row); !reason.empty())
    return refuse(code_list::kNumber, reason);
  return row;
}

}  // namespace

std::span<const std::string_view> code_list_names(const tabular::Record& row) {
  if (row.cells.size() != code_list::kUnheaded.size()) return {};
  const std::string whole = one_line(row.cells[code_list::kWholeNumber]);
  const std::string own = one_line(row.cells[code_list::kNumber]);
  const bool is_row = all_digits(whole) && whole.size() >= 8 && whole.size() <= 10 &&
                      all_digits(own) && own.size() >= 5 && own.size() <= 7 &&
                      !trimmed(row.cells[code_list::kName]).empty() &&
                      !all_digits(one_line(row.cells[code_list::kName]));
  if (!is_row) return {};
  return code_list::kUnheaded;
}

std::size_t code_list_columns_in(const tabular::Header& header) {
  const Columns columns{header, code_list::kColumns};
  const bool says_where = columns.has(code_list::kWholeNumber) ||
                          columns.has(code_list::kPrefectureCode) ||
                          columns.has(code_list::kPrefecture);
  if (columns.has(code_list::kSymbol) || !columns.has(code_list::kNumber) ||
      !columns.has(code_list::kName) || !says_where)
    return 0;
  return columns.found();
}

Result<std::unique_ptr<RowReader>> code_list_reader(const tabular::Header& header,
                                                    const ReadingContext& context) {
  Columns columns{header, code_list::kColumns};
  if (!columns.has(code_list::kAddress))
    return column_missing(code_list::kColumns[code_list::kAddress]);
  KnownPlaces places;
  if (context.places) {
    auto read = context.places();
    if (!read) return pass_on(read);
    places = *std::move(read);
  }
  const auto table = fee_table_in(context.file_name).value_or(FeeTable::medical);
  return std::make_unique<CodeListReader>(std::move(columns), table, std::move(places));
}

}  // namespace renkei::intake
