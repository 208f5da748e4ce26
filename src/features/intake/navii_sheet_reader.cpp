// Source of the columns: 医療情報ネット オープンデータ定義書 v1.0 (2024-08-06).
#include "features/intake/navii_sheet_reader.hpp"

#include <utility>

#include "features/intake/columns_reader.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/navii_columns_reader.hpp"
#include "features/intake/navii_days_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

std::string_view kind_of_institution(std::string_view cell) {
  if (cell == "1") return "hospital";
  if (cell == "2") return "clinic";
  if (cell == "3") return "dental_clinic";
  if (cell == "4") return "maternity_home";
  return cell == "5" ? "pharmacy" : std::string_view{};
}

// Which of the five sheets it is: each has columns that no other has.
std::string_view profile_of(const tabular::Header& header) {
  if (header.find("精神病床") || header.find("結核病床")) return "navii_hospital";
  if (header.find("一般病床") || header.find("療養病床")) return "navii_clinic";
  if (header.find("薬局のホームページアドレス") || header.find("営業日（月）")) {
    return "navii_pharmacy";
  }
  const bool of_midwife =
      header.find("毎週決まった曜日に休業（月）") || header.find("月_就業時間帯1_開始時間");
  return of_midwife ? "navii_maternity" : "navii_dental";
}

class NaviiReader final : public RowReader {
 public:
  explicit NaviiReader(const tabular::Header& header)
      : columns_(header, navii::kColumns), days_(header), profile_(profile_of(header)) {}
  [[nodiscard]] bool has(navii::Place place) const { return columns_.has(place); }
  std::string_view profile() const override { return profile_; }
  RowOrRefusal read(const tabular::Record& record) const override;

 private:
  void take_names(const tabular::Record& record, ReadRow& row) const;
  void take_place(const tabular::Record& record, ReadRow& row) const;
  void take_beds(const tabular::Record& record, ReadRow& row) const;

  Columns columns_;
  NaviiDays days_;
  std::string_view profile_;
};

RowOrRefusal NaviiReader::read(const tabular::Record& record) const {
  const auto refuse = [&](navii::Place place, std::string_view reason) {
    return Refusal{record.line, std::string{navii::kColumns[place].names.front()},
                   std::string{reason}};
  };
  ReadRow row;
  const auto id = read_navii_id(columns_.cell(record, navii::kId));
  if (!id) return refuse(navii::kId, "intake.navii_id_unreadable");
  row.facility.identifiers.push_back({directory::IdentifierSystem::navii, *id});
  row.facility.kind = kind_of_institution(one_line(columns_.cell(record, navii::kInstitution)));
  if (row.facility.kind.empty()) return refuse(navii::kInstitution, "intake.institution_unknown");
  take_names(record, row);
  if (!row.facility.values.name) return refuse(navii::kName, "intake.name_missing");
  take_place(record, row);
  take_web_cell(columns_.cell(record, navii::kUrl), row);
  take_beds(record, row);
  days_.take(record, row);
  return row;
}

void NaviiReader::take_names(const tabular::Record& record, ReadRow& row) const {
  directory_import::ImportedValues& values = row.facility.values;
  values.name = read_line(columns_.cell(record, navii::kName), row);
  values.name_kana = read_line(columns_.cell(record, navii::kKana), row);
  std::vector<std::string> aliases;
  for (const navii::Place place : {navii::kShortName, navii::kLatinName}) {
    auto alias = read_line(columns_.cell(record, place), row);
    if (alias && alias != values.name) aliases.push_back(std::move(*alias));
  }
  values.aliases = std::move(aliases);
}

void NaviiReader::take_place(const tabular::Record& record, ReadRow& row) const {
  const AddressParts parts = cut_address(columns_.cell(record, navii::kAddress));
  directory::Address& address = row.facility.values.address.emplace();
  const std::string code = one_line(columns_.cell(record, navii::kPrefecture)) +
                           one_line(columns_.cell(record, navii::kMunicipality));
  address.prefecture = read_line(parts.prefecture, row);
  if (!address.prefecture && code.size() >= 2) {
    address.prefecture = read_line(prefecture_name(std::string_view{code}.substr(0, 2)), row);
  }
  address.city = read_line(parts.city, row);
  address.street = read_line(parts.street, row);
  take_municipality(code, address.prefecture.value_or(""), row);
  take_point(columns_.cell(record, navii::kLatitude), columns_.cell(record, navii::kLongitude),
             row);
}

void NaviiReader::take_beds(const tabular::Record& record, ReadRow& row) const {
  directory::Beds beds;
  const auto count = [&](navii::Place place) {
    return read_count(columns_.cell(record, place), row);
  };
  beds.total = count(navii::kTotal);
  beds.general = count(navii::kGeneral);
  beds.long_term = count(navii::kLongTerm);
  beds.long_term_medical = count(navii::kLongTermMedical);
  beds.long_term_care = count(navii::kLongTermCare);
  beds.psychiatric = count(navii::kPsychiatric);
  beds.tuberculosis = count(navii::kTuberculosis);
  beds.infectious = count(navii::kInfectious);
  if (beds != directory::Beds{}) row.facility.values.beds = beds;
}

}  // namespace

std::size_t navii_columns_in(const tabular::Header& header) {
  return Columns{header, navii::kColumns}.found();
}

Result<std::unique_ptr<RowReader>> navii_sheet_reader(const tabular::Header& header) {
  auto reader = std::make_unique<NaviiReader>(header);
  for (const navii::Place place :
       {navii::kId, navii::kName, navii::kInstitution, navii::kAddress}) {
    if (!reader->has(place)) return column_missing(navii::kColumns[place]);
  }
  return reader;
}

}  // namespace renkei::intake
