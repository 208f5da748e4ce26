// CSV and Excel of any table, and which writer a format has.
#include "features/listing/list_writer.hpp"

#include "platform/tabular/csv_writer.hpp"

#include "features/listing/geojson_writer.hpp"
#include "features/listing/table_writer.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;

std::vector<std::string> titles_of(const Table& table) {
  std::vector<std::string> titles;
  for (const auto& column : table.columns) titles.push_back(column.title);
  return titles;
}

class CsvListWriter final : public ListWriter {
 public:
  CsvListWriter(Table table, Charset charset)
      : table_(std::move(table)),
        csv_(charset == Charset::cp932 ? tabular::Encoding::cp932 : tabular::Encoding::utf_8,
             titles_of(table_), [this](const tabular::CellSubstitution& each) {
               substitutions_.add({each.row, name_, each.column, each.character, each.replacement});
             }) {
    csv_.head(bytes_);
  }
  Result<void> add(const FacilityCard& card) override {
    name_ = card.facility.name;
    rows_.clear();
    table_.add_rows(card, rows_);
    for (const auto& row : rows_) csv_.row(bytes_, row);
    return {};
  }
  Result<void> finish() override { return {}; }

 private:
  Table table_;
  tabular::CsvWriter csv_;
  std::string name_;  // of the facility being written
  std::vector<tabular::Cells> rows_;
};

class ExcelListWriter final : public ListWriter {
 public:
  ExcelListWriter(Table table, WritingOrder order, std::unique_ptr<excel::Workbook> book)
      : table_(std::move(table)), order_(std::move(order)), book_(std::move(book)) {}

  Result<void> begin() { return book_->begin_table("一覧", table_.columns); }
  Result<void> add(const FacilityCard& card) override {
    rows_.clear();
    table_.add_rows(card, rows_);
    for (const auto& row : rows_) {
      if (auto written = book_->row(row); !written) return written;
    }
    facilities_ += 1;
    return {};
  }
  Result<void> finish() override {
    if (auto noted = book_->add_notes("この表について", notes()); !noted) return noted;
    auto bytes = book_->finish();
    if (!bytes) return pass_on(bytes);
    bytes_ = std::move(*bytes);
    return {};
  }

 private:
  std::vector<std::pair<std::string, std::string>> notes() const {
    const auto& facts = order_.facts;
    std::vector<std::pair<std::string, std::string>> all{
        {"表の名前", facts.title},
        {"作成した拠点", facts.hub_name},
        {"作成日時", long_moment_text(facts.made_at)},
        {"作成した人", std::string{role_text(facts.made_by)}},
        {"作成した範囲", std::string{audience_text(facts.audience)}},
        {"条件", order_.conditions.empty() ? "すべて" : order_.conditions},
        {"件数", std::to_string(facilities_) + "件"},
        {"出典", "各行の「出典」と「情報の時点」のとおり。空欄は、わかっていないことを表します。"}};
    if (const auto mark = watermark_of(facts.audience); !mark.empty()) {
      all.emplace_back("取扱い", std::string{mark} + "。拠点の外に渡さないでください。");
    }
    return all;
  }

  Table table_;
  WritingOrder order_;
  std::unique_ptr<excel::Workbook> book_;
  std::int64_t facilities_ = 0;
  std::vector<tabular::Cells> rows_;
};

Result<std::unique_ptr<ListWriter>> excel_writer(const WritingOrder& order) {
  const auto& facts = order.facts;
  std::string heading = facts.title + "　" + std::string{audience_text(facts.audience)};
  if (const auto mark = watermark_of(facts.audience); !mark.empty()) {
    heading += "　【" + std::string{mark} + "】";
  }
  auto book = excel::Workbook::begin(
      {.title = facts.title,
       .author = facts.hub_name,
       .made_at = facts.made_at,
       .heading = std::move(heading),
       .footing = facts.hub_name + "　" + long_moment_text(facts.made_at) + " 作成"});
  if (!book) return pass_on(book);
  auto writer = std::make_unique<ExcelListWriter>(facility_table(order), order, std::move(*book));
  if (auto begun = writer->begin(); !begun) return pass_on(begun);
  return writer;
}

}  // namespace

Result<std::unique_ptr<ListWriter>> make_list_writer(const WritingOrder& order) {
  if (order.format == ExportFormat::excel) return excel_writer(order);
  if (order.format == ExportFormat::geojson) return make_geojson_writer(order);
  auto table = is_open_data(order.format) ? open_data_table(order) : facility_table(order);
  return std::make_unique<CsvListWriter>(std::move(table), order.charset);
}

}  // namespace renkei::listing
