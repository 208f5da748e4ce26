// Source of the columns: 推奨データセット 03 医療機関一覧, 自治体標準オープンデータセット
// 医療機関一覧.
#include "features/intake/medical_list_reader.hpp"

#include <utility>

#include "features/intake/columns_reader.hpp"
#include "features/intake/hours_reader.hpp"
#include "features/intake/medical_code_reader.hpp"
#include "features/intake/medical_list_columns_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"
#include "features/intake/weekday_reader.hpp"

namespace renkei::intake {
namespace {

std::string_view kind_of(std::string_view type) {
  struct Word {
    std::string_view word;
    std::string_view kind;
  };
  // 歯科 before 診療所, for 歯科診療所 is a dentist.
  constexpr std::array kWords = {Word{"歯科", "dental_clinic"},  Word{"薬局", "pharmacy"},
                                 Word{"助産", "maternity_home"}, Word{"病院", "hospital"},
                                 Word{"診療所", "clinic"},       Word{"医院", "clinic"},
                                 Word{"クリニック", "clinic"}};
  for (const Word& each : kWords) {
    if (type.find(each.word) != std::string_view::npos) return each.kind;
  }
  return {};
}

class MedicalListReader final : public RowReader {
 public:
  explicit MedicalListReader(Columns columns) : columns_(std::move(columns)) {}
  std::string_view profile() const override { return "medical_list"; }
  RowOrRefusal read(const tabular::Record& record) const override;

 private:
  void take_place(const tabular::Record& record, ReadRow& row) const;
  void take_identifiers(const tabular::Record& record, ReadRow& row) const;
  void take_hours(const tabular::Record& record, ReadRow& row) const;
  void take_rest(const tabular::Record& record, ReadRow& row) const;

  Columns columns_;
};

RowOrRefusal MedicalListReader::read(const tabular::Record& record) const {
  const auto refuse = [&](medical_list::Place place, std::string_view reason) {
    return Refusal{record.line, std::string{medical_list::kColumns[place].names.front()},
                   std::string{reason}};
  };
  ReadRow row;
  row.facility.kind = kind_of(one_line(columns_.cell(record, medical_list::kType)));
  if (row.facility.kind.empty()) {
    return refuse(medical_list::kType, "intake.institution_word_unknown");
  }
  row.facility.values.name = read_line(columns_.cell(record, medical_list::kName), row);
  if (!row.facility.values.name) return refuse(medical_list::kName, "intake.name_missing");
  row.facility.values.name_kana = read_line(columns_.cell(record, medical_list::kKana), row);
  take_place(record, row);
  take_identifiers(record, row);
  if (row.facility.identifiers.empty()) {
    return refuse(medical_list::kCode, "intake.list_number_missing");
  }
  take_hours(record, row);
  take_rest(record, row);
  return row;
}

// In one column, or in four that belong together.
void MedicalListReader::take_place(const tabular::Record& record, ReadRow& row) const {
  directory::Address& address = row.facility.values.address.emplace();
  std::string whole{columns_.cell(record, medical_list::kAddress)};
  if (trimmed(whole).empty()) {
    for (const medical_list::Place part : {medical_list::kPrefecture, medical_list::kCity,
                                           medical_list::kTown, medical_list::kLot}) {
      whole += trimmed(columns_.cell(record, part));
    }
  }
  const AddressParts parts = cut_address(whole);
  const std::string prefecture = trimmed(columns_.cell(record, medical_list::kPrefecture));
  const std::string city = trimmed(columns_.cell(record, medical_list::kCity));
  address.prefecture = read_line(prefecture.empty() ? parts.prefecture : prefecture, row);
  address.city = read_line(city.empty() ? parts.city : city, row);
  address.building = read_line(columns_.cell(record, medical_list::kBuilding), row);
  const std::string street = street_of(whole, address.prefecture.value_or(""),
                                       address.city.value_or(""), address.building.value_or(""));
  address.street = read_line(street, row);
  take_municipality(columns_.cell(record, medical_list::kMunicipality),
                    address.prefecture.value_or(""), row);
  take_point(columns_.cell(record, medical_list::kLatitude),
             columns_.cell(record, medical_list::kLongitude), row);
}

// The list's own number is unique only within the office that publishes it.
void MedicalListReader::take_identifiers(const tabular::Record& record, ReadRow& row) const {
  auto& identifiers = row.facility.identifiers;
  const auto& address = *row.facility.values.address;
  const auto table = row.facility.kind == "dental_clinic" ? FeeTable::dental
                     : row.facility.kind == "pharmacy"    ? FeeTable::pharmacy
                                                          : FeeTable::medical;
  const auto code = read_medical_code(columns_.cell(record, medical_list::kMedicalCode),
                                      prefecture_number(address.prefecture.value_or("")), table);
  if (code) {
    if (!code->sound) row.warnings.push_back(Warning::medical_code_unsound);
    if (code->repair == Repair::repaired) row.warnings.push_back(Warning::identifier_repaired);
    identifiers.push_back({directory::IdentifierSystem::medical_code10, code->text});
  }
  const std::string publisher = one_line(columns_.cell(record, medical_list::kCode));
  const std::string number = one_line(columns_.cell(record, medical_list::kNumber));
  if (!code && !publisher.empty() && !number.empty()) {
    identifiers.push_back({directory::IdentifierSystem::local, publisher + "-" + number});
  }
}

void MedicalListReader::take_hours(const tabular::Record& record, ReadRow& row) const {
  const auto days = read_weekdays(columns_.cell(record, medical_list::kDays));
  if (days.empty()) return;
  std::vector<directory::OpeningHours> hours;
  for (const directory::OpenDay day : days) {
    take_span({.day = day, .kind = directory::HoursKind::consultation},
              columns_.cell(record, medical_list::kOpens),
              columns_.cell(record, medical_list::kCloses), hours, row);
    if (!says_open(hours, day)) {
      hours.push_back({.day = day, .kind = directory::HoursKind::consultation});
    }
  }
  sort_hours(hours);
  row.facility.values.hours = std::move(hours);
  row.facility.values.closing_rules = closed_but_for(days);
}

void MedicalListReader::take_rest(const tabular::Record& record, ReadRow& row) const {
  directory_import::ImportedValues& values = row.facility.values;
  take_phone(columns_.cell(record, medical_list::kPhone), values.phone, row);
  take_phone(columns_.cell(record, medical_list::kFax), values.fax, row);
  take_web_cell(columns_.cell(record, medical_list::kUrl), row);
  take_corporation(columns_.cell(record, medical_list::kCorporationNumber),
                   columns_.cell(record, medical_list::kCorporationName), row);
  values.note = read_note(columns_.cell(record, medical_list::kDaysNote), row);
  if (const auto beds = read_count(columns_.cell(record, medical_list::kBeds), row)) {
    values.beds = directory::Beds{.total = beds};
  }
  auto specialties = list_of(columns_.cell(record, medical_list::kSpecialties));
  if (!specialties.empty()) values.home_care.emplace().specialties = std::move(specialties);
}

}  // namespace

std::size_t medical_list_columns_in(const tabular::Header& header) {
  return Columns{header, medical_list::kColumns}.found();
}

Result<std::unique_ptr<RowReader>> medical_list_reader(const tabular::Header& header) {
  Columns columns{header, medical_list::kColumns};
  for (const medical_list::Place place : {medical_list::kName, medical_list::kType}) {
    if (!columns.has(place)) return column_missing(medical_list::kColumns[place]);
  }
  const bool has_address = columns.has(medical_list::kAddress) || columns.has(medical_list::kTown);
  if (!has_address) return column_missing(medical_list::kColumns[medical_list::kAddress]);
  return std::make_unique<MedicalListReader>(std::move(columns));
}

}  // namespace renkei::intake
