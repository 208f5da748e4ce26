#include "features/area_profile/figure_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "platform/tabular/csv_reader.hpp"

namespace renkei::area_profile {
namespace {

constexpr std::size_t kLinesMax = 2'000;

struct MeasureWord {
  std::string_view word;
  Measure measure;
};
constexpr std::array kMeasureWords{
    MeasureWord{"総人口", Measure::population},
    MeasureWord{"人口", Measure::population},
    MeasureWord{"65歳以上", Measure::aged_65},
    MeasureWord{"75歳以上", Measure::aged_75},
    MeasureWord{"高齢者ひとり暮らし世帯", Measure::living_alone},
    MeasureWord{"要支援1", Measure::certified_support_1},
    MeasureWord{"要支援2", Measure::certified_support_2},
    MeasureWord{"要介護1", Measure::certified_care_1},
    MeasureWord{"要介護2", Measure::certified_care_2},
    MeasureWord{"要介護3", Measure::certified_care_3},
    MeasureWord{"要介護4", Measure::certified_care_4},
    MeasureWord{"要介護5", Measure::certified_care_5},
    MeasureWord{"病床数", Measure::hospital_beds},
    MeasureWord{"介護保険施設", Measure::care_facilities},
    MeasureWord{"介護保険施設の定員", Measure::care_facility_capacity}};

std::optional<Measure> measure_from(std::string_view text) {
  if (const auto code = enum_from<Measure>(text)) return code;
  const auto found = std::find_if(kMeasureWords.begin(), kMeasureWords.end(),
                                  [&](const MeasureWord& each) { return each.word == text; });
  if (found == kMeasureWords.end()) return std::nullopt;
  return found->measure;
}

// 12,345 and 12345.
template <class T>
std::optional<T> whole_number(std::string_view text) {
  std::string digits{text};
  std::erase(digits, ',');
  T value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

using Columns = std::map<std::string, std::size_t, std::less<>>;
constexpr std::array<std::string_view, 6> kNeeded{"圏域", "年", "項目", "値", "出典", "時点"};

class RowReading {
 public:
  RowReading(const Columns& columns, const tabular::Record& record, FieldErrors& errors)
      : columns_(columns), record_(record), errors_(errors) {}

  FigureRow row() {
    FigureRow row{.line = record_.line, .area = std::string{cell("圏域")}};
    AreaFigureDraft& draft = row.draft;
    take(whole_number<int>(cell("年")), draft.year, "year", "area_profile.not_a_number");
    take(whole_number<std::int64_t>(cell("値")), draft.value, "value", "area_profile.not_a_number");
    take(measure_from(cell("項目")), draft.measure, "measure", "area_profile.measure_unknown");
    take(Date::parse(cell("時点")), draft.as_of, "as_of", "area_profile.not_a_date");
    draft.source = cell("出典");
    if (const auto note = cell("備考"); !note.empty()) draft.note = std::string{note};
    if (cell("区分") == "推計") draft.basis = Basis::projected;
    return row;
  }

 private:
  std::string_view cell(std::string_view name) const {
    const auto column = columns_.find(name);
    if (column == columns_.end() || column->second >= record_.cells.size()) return {};
    return record_.cells[column->second];
  }
  template <class T>
  void take(const std::optional<T>& read, T& into, const char* field, Reason reason) {
    if (read) {
      into = *read;
    } else {
      errors_.add("lines[" + std::to_string(record_.line) + "]." + field, reason);
    }
  }
  const Columns& columns_;
  const tabular::Record& record_;
  FieldErrors& errors_;
};

}  // namespace

Result<std::vector<FigureRow>> read_figures(std::string_view text) {
  const auto source = tabular::memory_source(text);
  auto reader = tabular::CsvReader::open(*source, {.encoding = tabular::Encoding::utf_8});
  if (!reader) return pass_on(reader);
  auto header = (*reader)->next();
  if (!header) return pass_on(header);
  if (!*header) return fail(ErrorKind::invalid, "area_profile.table_empty");
  Columns columns;
  for (std::size_t i = 0; i < (*header)->cells.size(); ++i) {
    columns.emplace(std::string{(*header)->cells[i]}, i);
  }
  for (const std::string_view name : kNeeded) {
    if (!columns.contains(name)) return fail(ErrorKind::invalid, "area_profile.columns_missing");
  }
  std::vector<FigureRow> rows;
  FieldErrors errors;
  for (;;) {
    auto record = (*reader)->next();
    if (!record) return pass_on(record);
    if (!*record) break;
    if (rows.size() == kLinesMax)
      return fail(ErrorKind::too_large, "area_profile.table_too_long",
                  {{"most", std::int64_t{kLinesMax}}});
    rows.push_back(RowReading{columns, **record, errors}.row());
  }
  if (auto well = errors.result("area_profile.table_wrong"); !well) return pass_on(well);
  return rows;
}

}  // namespace renkei::area_profile
