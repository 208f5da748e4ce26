// Source of the columns: 医療情報ネット オープンデータ定義書 v1.0 (2024-08-06), 診療科・診療時間票.
#include "features/intake/navii_hours_reader.hpp"

#include <array>
#include <span>
#include <utility>
#include <vector>

#include "features/intake/columns_reader.hpp"
#include "features/intake/hours_reader.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/navii_columns_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

// 救急科: its times are those of the emergency room, not of outpatients.
constexpr std::string_view kEmergency = "09010";

class NaviiHoursReader final : public RowReader {
 public:
  explicit NaviiHoursReader(const tabular::Header& header)
      : id_(header.find("ID")),
        code_(header.find("診療科目コード")),
        department_(header.find("診療科目名")) {
    for (std::size_t day = 0; day < navii::kDayNames.size(); ++day) {
      find(header, static_cast<directory::OpenDay>(day), "_診療",
           directory::HoursKind::consultation);
      find(header, static_cast<directory::OpenDay>(day), "_外来受付",
           directory::HoursKind::reception);
    }
  }
  [[nodiscard]] bool has_id() const { return id_.has_value(); }
  [[nodiscard]] bool has_department() const { return department_.has_value(); }
  [[nodiscard]] bool has_times() const { return !bands_.empty(); }

  std::string_view profile() const override { return "navii_hours"; }
  RowOrRefusal read(const tabular::Record& record) const override;
  bool folds() const override { return true; }
  void fold(ReadRow& into, ReadRow row) const override;
  void finish(ReadRow& row) const override;

 private:
  struct Band {
    directory::OpenDay day;
    directory::HoursKind kind;
    std::size_t from, until;
  };
  void find(const tabular::Header& header, directory::OpenDay day, std::string_view what,
            directory::HoursKind kind) {
    const std::string front =
        std::string{navii::kDayNames[static_cast<std::size_t>(day)]} + std::string{what};
    const auto from = header.find(front + "開始時間");
    const auto until = header.find(front + "終了時間");
    if (from && until) bands_.push_back({day, kind, *from, *until});
  }

  std::optional<std::size_t> id_, code_, department_;
  std::vector<Band> bands_;
};

RowOrRefusal NaviiHoursReader::read(const tabular::Record& record) const {
  const auto id = read_navii_id(cell_at(record, id_));
  if (!id) return Refusal{record.line, "ID", "intake.navii_id_unreadable"};
  ReadRow row;
  row.facility.identifiers.push_back({directory::IdentifierSystem::navii, *id});
  row.facility.if_unknown = directory_import::IfUnknown::leave_out;
  row.facility.named = *id;
  if (one_line(cell_at(record, code_)) == kEmergency) return row;
  const auto department = read_line(cell_at(record, department_), row);
  std::vector<directory::OpeningHours> hours;
  for (const Band& band : bands_) {
    take_span({.day = band.day, .kind = band.kind, .department = department},
              cell_at(record, band.from), cell_at(record, band.until), hours, row);
  }
  if (!hours.empty()) row.facility.values.hours = std::move(hours);
  return row;
}

void NaviiHoursReader::fold(ReadRow& into, ReadRow row) const {
  auto& hours = row.facility.values.hours;
  if (!hours) return;
  auto& all = into.facility.values.hours;
  if (!all) all.emplace();
  std::move(hours->begin(), hours->end(), std::back_inserter(*all));
}

void NaviiHoursReader::finish(ReadRow& row) const {
  if (row.facility.values.hours) condense_hours(*row.facility.values.hours, row);
}

}  // namespace

std::size_t navii_hours_columns_in(const tabular::Header& header) {
  std::size_t found = 0;
  for (const std::string_view name : {"ID", "診療科目コード", "診療科目名", "診療時間帯"}) {
    found += header.find(name) ? 1U : 0U;
  }
  for (const std::string_view day : navii::kDayNames) {
    for (const std::string_view what :
         {"_診療開始時間", "_診療終了時間", "_外来受付開始時間", "_外来受付終了時間"}) {
      found += header.find(std::string{day} + std::string{what}) ? 1U : 0U;
    }
  }
  return found;
}

Result<std::unique_ptr<RowReader>> navii_hours_reader(const tabular::Header& header) {
  auto reader = std::make_unique<NaviiHoursReader>(header);
  static constexpr std::array<std::string_view, 3> kNeeded = {"ID", "診療科目名",
                                                              "月_診療開始時間"};
  const std::array has = {reader->has_id(), reader->has_department(), reader->has_times()};
  for (std::size_t at = 0; at < kNeeded.size(); ++at) {
    if (!has[at]) return column_missing(Column{std::span{kNeeded}.subspan(at, 1)});
  }
  return reader;
}

}  // namespace renkei::intake
