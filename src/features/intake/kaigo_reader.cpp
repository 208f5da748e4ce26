// Source of the columns: 介護サービス情報公表システム オープンデータ, jigyosho_NNN.csv.
#include "features/intake/kaigo_reader.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "features/intake/columns_reader.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/kaigo_columns_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

using directory::OpenDay;
using directory::ServiceFlag;

// 平日 stands for the five; the columns list every day of use, so a day not named is a closed one.
struct DayWord {
  std::string_view word;
  std::array<std::optional<OpenDay>, 5> days;
};
constexpr std::array kDayWords = {DayWord{"平日",
                                          {OpenDay::monday, OpenDay::tuesday, OpenDay::wednesday,
                                           OpenDay::thursday, OpenDay::friday}},
                                  DayWord{"土曜日", {OpenDay::saturday}},
                                  DayWord{"日曜日", {OpenDay::sunday}},
                                  DayWord{"祝日", {OpenDay::holiday}}};

void take_days(std::string_view cell, directory_import::ImportedValues& values) {
  if (cell.empty()) return;
  const std::vector<std::string> words = list_of(cell);
  std::vector<directory::OpeningHours> hours;
  std::vector<directory::ClosingRule> closed;
  for (const DayWord& known : kDayWords) {
    const bool open = std::find(words.begin(), words.end(), known.word) != words.end();
    for (const auto& day : known.days) {
      if (!day) continue;
      if (open) {
        hours.push_back({.day = *day});
      } else if (*day == OpenDay::holiday) {
        closed.push_back({.kind = directory::ClosingKind::holiday});
      } else {
        closed.push_back({.kind = directory::ClosingKind::weekly, .weekday = day});
      }
    }
  }
  if (hours.empty()) return;  // none of the known words
  values.hours = std::move(hours);
  values.closing_rules = std::move(closed);
}

class KaigoReader final : public RowReader {
 public:
  KaigoReader(Columns columns, std::string file_service)
      : columns_(std::move(columns)), file_service_(std::move(file_service)) {
    for (const directory::Service& each : directory::default_services()) {
      services_.emplace(tabular::column_key(each.name), each.code);
    }
  }
  std::string_view profile() const override { return "kaigo_jigyosho"; }
  RowOrRefusal read(const tabular::Record& record) const override;

 private:
  [[nodiscard]] std::string service_code(std::string_view cell) const;
  void take_place(const tabular::Record& record, ReadRow& row) const;
  void take_contacts(const tabular::Record& record, ReadRow& row) const;
  void take_flags(const tabular::Record& record, ReadRow& row) const;

  Columns columns_;
  std::string file_service_;
  std::unordered_map<std::string, std::string> services_;  // normalised name → code
};

// The name in the row, else the number in the file's name.
std::string KaigoReader::service_code(std::string_view cell) const {
  std::string_view name = cell;
  constexpr std::string_view kDesignated = "指定";
  if (name.starts_with(kDesignated)) name.remove_prefix(kDesignated.size());
  const auto found = services_.find(tabular::column_key(name));
  return found == services_.end() ? file_service_ : found->second;
}

RowOrRefusal KaigoReader::read(const tabular::Record& record) const {
  const auto cell = [&](kaigo::Place place) { return columns_.cell(record, place); };
  const auto refuse = [&](std::string_view field, std::string_view reason) {
    return Refusal{record.line, std::string{field}, std::string{reason}};
  };
  ReadRow row;
  directory_import::ImportedFacility& facility = row.facility;
  const std::string prefecture = trimmed(cell(kaigo::kPrefecture));
  const auto number = read_office_number(cell(kaigo::kNumber), prefecture_number(prefecture));
  if (!number) return refuse("事業所番号", "intake.office_number_unreadable");
  if (number->has_letters) row.warnings.push_back(Warning::identifier_with_letters);
  if (number->repair == Repair::repaired) row.warnings.push_back(Warning::identifier_repaired);
  facility.identifiers.push_back({directory::IdentifierSystem::kaigo, number->text});

  facility.service_code = service_code(cell(kaigo::kService));
  const auto kind = directory::kind_of_service(*facility.service_code);
  if (!kind) return refuse("サービスの種類", "intake.service_unknown");
  facility.kind = std::string{*kind};
  facility.values.name = read_line(cell(kaigo::kName), row);
  if (!facility.values.name) return refuse("事業所名", "intake.name_missing");
  facility.values.name_kana = read_line(cell(kaigo::kKana), row);
  take_place(record, row);
  take_contacts(record, row);
  take_corporation(cell(kaigo::kCorporationNumber), cell(kaigo::kCorporationName), row);
  take_days(cell(kaigo::kDays), facility.values);
  facility.values.note = read_note(cell(kaigo::kDaysNote), row);
  facility.values.capacity = read_count(cell(kaigo::kCapacity), row);
  if (facility.values.capacity == 0) facility.values.capacity.reset();  // 0 is "does not apply"
  take_flags(record, row);
  return row;
}

void KaigoReader::take_place(const tabular::Record& record, ReadRow& row) const {
  directory::Address& address = row.facility.values.address.emplace();
  address.prefecture = read_line(columns_.cell(record, kaigo::kPrefecture), row);
  address.city = read_line(columns_.cell(record, kaigo::kCity), row);
  address.building = read_line(columns_.cell(record, kaigo::kBuilding), row);
  const std::string street =
      street_of(columns_.cell(record, kaigo::kAddress), address.prefecture.value_or(""),
                address.city.value_or(""), address.building.value_or(""));
  address.street = read_line(street, row);
  take_municipality(columns_.cell(record, kaigo::kCode), address.prefecture.value_or(""), row);
  take_point(columns_.cell(record, kaigo::kLatitude), columns_.cell(record, kaigo::kLongitude),
             row);
}

void KaigoReader::take_contacts(const tabular::Record& record, ReadRow& row) const {
  take_phone(columns_.cell(record, kaigo::kPhone), row.facility.values.phone, row);
  take_phone(columns_.cell(record, kaigo::kFax), row.facility.values.fax, row);
  take_web_cell(columns_.cell(record, kaigo::kUrl), row);
}

// あり, 通常の指定, 共生型, 基準該当; なし and empty cells say nothing that is shown.
void KaigoReader::take_flags(const tabular::Record& record, ReadRow& row) const {
  const std::string_view inclusive = columns_.cell(record, kaigo::kInclusive);
  const std::string_view care = columns_.cell(record, kaigo::kCareStandard);
  const std::string_view welfare = columns_.cell(record, kaigo::kWelfareStandard);
  if (inclusive.empty() && care.empty() && welfare.empty()) return;
  std::vector<ServiceFlag>& flags = row.facility.values.flags.emplace();
  if (inclusive == "あり") flags.push_back(ServiceFlag::inclusive);
  if (care == "通常の指定") flags.push_back(ServiceFlag::care_standard);
  if (welfare == "通常の指定") flags.push_back(ServiceFlag::welfare_standard);
  if (welfare == "共生型") flags.push_back(ServiceFlag::welfare_inclusive);
  if (welfare == "基準該当") flags.push_back(ServiceFlag::welfare_equivalent);
}

// The service in jigyosho_550.csv: exactly three digits that are a service code.
std::string service_of_file(std::string_view name) {
  for (std::size_t at = 0; at + 3 <= name.size(); ++at) {
    const auto is_digit = [&](std::size_t i) {
      return i < name.size() && name[i] >= '0' && name[i] <= '9';
    };
    if (!is_digit(at) || (at > 0 && is_digit(at - 1)) || is_digit(at + 3)) continue;
    const std::string_view code = name.substr(at, 3);
    if (directory::kind_of_service(code)) return std::string{code};
  }
  return {};
}

}  // namespace

std::size_t kaigo_columns_in(const tabular::Header& header) {
  return Columns{header, kaigo::kColumns}.found();
}

Result<std::unique_ptr<RowReader>> kaigo_reader(const tabular::Header& header,
                                                std::string_view file_name) {
  Columns columns{header, kaigo::kColumns};
  for (const kaigo::Place place : {kaigo::kNumber, kaigo::kName, kaigo::kAddress}) {
    if (!columns.has(place)) return column_missing(kaigo::kColumns[place]);
  }
  std::string service = service_of_file(file_name);
  if (!columns.has(kaigo::kService) && service.empty()) {
    return column_missing(kaigo::kColumns[kaigo::kService]);
  }
  return std::make_unique<KaigoReader>(std::move(columns), std::move(service));
}

}  // namespace renkei::intake
