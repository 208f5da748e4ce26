// Source of the columns and of 0 = 休診: 医療情報ネット オープンデータ定義書 v1.0 (2024-08-06).
#include "features/intake/navii_hospital_reader.hpp"

#include <array>

#include "features/intake/closing_reader.hpp"
#include "features/intake/columns_reader.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/navii_columns_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

using directory::ClosingKind;
using directory::ClosingRule;
using directory::HoursKind;
using directory::OpenDay;

constexpr std::size_t kDays = 7;
constexpr std::size_t kWeeks = 5;
constexpr std::array<std::string_view, kDays> kDayNames = {"月", "火", "水", "木",
                                                           "金", "土", "日"};
constexpr std::array<OpenDay, kDays> kOpenDays = {
    OpenDay::monday, OpenDay::tuesday,  OpenDay::wednesday, OpenDay::thursday,
    OpenDay::friday, OpenDay::saturday, OpenDay::sunday};

// 0 = closed, 1 = open, anything else unknown.
enum class Flag : std::uint8_t { closed, open, unknown };
Flag flag_of(std::string_view cell) {
  if (cell == "0") return Flag::closed;
  return cell == "1" ? Flag::open : Flag::unknown;
}

std::string_view kind_of_institution(std::string_view cell) {
  if (cell == "1") return "hospital";
  if (cell == "2") return "clinic";
  if (cell == "3") return "dental_clinic";
  return {};
}

class NaviiReader final : public RowReader {
 public:
  explicit NaviiReader(const tabular::Header& header) {
    for (std::size_t place = 0; place < navii::kPlaces; ++place)
      places_[place] = header.find(navii::kNames[place]);
    for (std::size_t day = 0; day < kDays; ++day) {
      const std::string name{kDayNames[day]};
      weekly_[day] = header.find("毎週決まった曜日に休診（" + name + "）");
      for (std::size_t week = 0; week < kWeeks; ++week) {
        nth_[week][day] = header.find("決まった週に休診（定期週）第" + std::to_string(week + 1) +
                                      "週（" + name + "）");
      }
    }
  }
  [[nodiscard]] bool has(navii::Place place) const { return places_[place].has_value(); }
  std::string_view profile() const override { return "navii_hospital"; }
  RowOrRefusal read(const tabular::Record& record) const override;

 private:
  using Spot = std::optional<std::size_t>;
  static std::string_view cell_at(const tabular::Record& record, const Spot& spot) {
    return spot && *spot < record.cells.size() ? record.cells[*spot] : std::string_view{};
  }
  void take_names(const tabular::Record& record, ReadRow& row) const;
  void take_place(const tabular::Record& record, ReadRow& row) const;
  void take_beds(const tabular::Record& record, ReadRow& row) const;
  void take_days(const tabular::Record& record, directory_import::ImportedValues& values) const;
  void take_weeks(const tabular::Record& record, std::size_t day,
                  std::vector<ClosingRule>& rules) const;

  std::array<Spot, navii::kPlaces> places_;
  std::array<Spot, kDays> weekly_;
  std::array<std::array<Spot, kDays>, kWeeks> nth_;
};

RowOrRefusal NaviiReader::read(const tabular::Record& record) const {
  const auto refuse = [&](navii::Place place, std::string_view reason) {
    return Refusal{record.line, std::string{navii::kNames[place]}, std::string{reason}};
  };
  ReadRow row;
  const auto id = read_navii_id(cell_at(record, places_[navii::kId]));
  if (!id) return refuse(navii::kId, "intake.navii_id_unreadable");
  row.facility.identifiers.push_back({directory::IdentifierSystem::navii, *id});
  row.facility.kind = kind_of_institution(cell_at(record, places_[navii::kInstitution]));
  if (row.facility.kind.empty()) return refuse(navii::kInstitution, "intake.institution_unknown");
  take_names(record, row);
  if (!row.facility.values.name) return refuse(navii::kName, "intake.name_missing");
  take_place(record, row);
  take_web_cell(cell_at(record, places_[navii::kUrl]), row);
  take_beds(record, row);
  take_days(record, row.facility.values);
  return row;
}

void NaviiReader::take_names(const tabular::Record& record, ReadRow& row) const {
  directory_import::ImportedValues& values = row.facility.values;
  values.name = read_line(cell_at(record, places_[navii::kName]), row);
  values.name_kana = read_line(cell_at(record, places_[navii::kKana]), row);
  std::vector<std::string> aliases;
  for (const navii::Place place : {navii::kShortName, navii::kLatinName}) {
    auto alias = read_line(cell_at(record, places_[place]), row);
    if (alias && alias != values.name) aliases.push_back(std::move(*alias));
  }
  values.aliases = std::move(aliases);
}

void NaviiReader::take_place(const tabular::Record& record, ReadRow& row) const {
  const AddressParts parts = cut_address(cell_at(record, places_[navii::kAddress]));
  directory::Address& address = row.facility.values.address.emplace();
  const std::string code = one_line(cell_at(record, places_[navii::kPrefecture])) +
                           one_line(cell_at(record, places_[navii::kMunicipality]));
  address.prefecture = read_line(parts.prefecture, row);
  if (!address.prefecture && code.size() >= 2) {
    address.prefecture = read_line(prefecture_name(std::string_view{code}.substr(0, 2)), row);
  }
  address.city = read_line(parts.city, row);
  address.street = read_line(parts.street, row);
  take_municipality(code, address.prefecture.value_or(""), row);
  take_point(cell_at(record, places_[navii::kLatitude]),
             cell_at(record, places_[navii::kLongitude]), row);
}

void NaviiReader::take_beds(const tabular::Record& record, ReadRow& row) const {
  directory::Beds beds;
  const auto count = [&](navii::Place place) {
    return read_count(cell_at(record, places_[place]), row);
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

void NaviiReader::take_days(const tabular::Record& record,
                            directory_import::ImportedValues& values) const {
  std::vector<directory::OpeningHours> hours;
  std::vector<ClosingRule> rules;
  for (std::size_t day = 0; day < kDays; ++day) {
    const Flag weekly = flag_of(cell_at(record, weekly_[day]));
    if (weekly == Flag::open) {
      hours.push_back({.day = kOpenDays[day], .kind = HoursKind::consultation});
    }
    if (weekly == Flag::closed) {
      rules.push_back({.kind = ClosingKind::weekly, .weekday = kOpenDays[day]});
    } else {
      take_weeks(record, day, rules);
    }
  }
  const Flag holiday = flag_of(cell_at(record, places_[navii::kHoliday]));
  if (holiday == Flag::open) {
    hours.push_back({.day = OpenDay::holiday, .kind = HoursKind::consultation});
  }
  if (holiday == Flag::closed) rules.push_back({.kind = ClosingKind::holiday});
  for (ClosingRule& rule : read_closed_days(cell_at(record, places_[navii::kOtherDays]))) {
    rules.push_back(std::move(rule));
  }
  if (!hours.empty()) values.hours = std::move(hours);
  if (!rules.empty()) values.closing_rules = std::move(rules);
}

// Closed in all five weeks stays five rules: they close every week all the same, and what the
// weekly column says can be told from what was concluded.
void NaviiReader::take_weeks(const tabular::Record& record, std::size_t day,
                             std::vector<ClosingRule>& rules) const {
  for (std::size_t week = 0; week < kWeeks; ++week) {
    if (flag_of(cell_at(record, nth_[week][day])) != Flag::closed) continue;
    rules.push_back({.kind = ClosingKind::nth_week,
                     .weekday = kOpenDays[day],
                     .week = static_cast<int>(week) + 1});
  }
}

}  // namespace

std::size_t navii_columns_in(const tabular::Header& header) {
  std::size_t found = 0;
  for (const std::string_view name : navii::kNames) found += header.find(name) ? 1U : 0U;
  return found;
}

Result<std::unique_ptr<RowReader>> navii_hospital_reader(const tabular::Header& header) {
  auto reader = std::make_unique<NaviiReader>(header);
  const auto missing = [](Code column) {
    return fail(ErrorKind::invalid, "intake.column_missing", {{"column", column}});
  };
  if (!reader->has(navii::kId)) return missing("ID");
  if (!reader->has(navii::kName)) return missing("正式名称");
  if (!reader->has(navii::kInstitution)) return missing("機関区分");
  if (!reader->has(navii::kAddress)) return missing("所在地");
  return reader;
}

}  // namespace renkei::intake
