// See workbook.hpp. The file grows in memory (memfd); each row leaves libxlsxwriter's memory as
// soon as the next begins, so 50,000 rows need no more than fifty.
#include "platform/excel/workbook.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>

#include "platform/excel/cell_text.hpp"

namespace renkei::excel {
namespace {

Result<void> checked(lxw_error error) {
  if (error != LXW_NO_ERROR) return fail(ErrorKind::unavailable, "excel.not_written");
  return {};
}

Result<std::string> content_of(int file) {
  const auto size = lseek(file, 0, SEEK_END);
  if (size <= 0) return fail(ErrorKind::unavailable, "excel.not_written");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const auto got = pread(file, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (got <= 0) return fail(ErrorKind::unavailable, "excel.not_written");
    at += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace

struct Workbook::State {
  WorkbookFacts facts;
  int file = -1;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_format* title = nullptr;
  lxw_format* wrapped = nullptr;
  lxw_row_t next_row = 0;
  std::size_t columns = 0;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (book != nullptr) workbook_close(book);
    if (file >= 0) close(file);
  }

  void end_table() {
    if (sheet == nullptr || columns == 0) return;
    const auto last = std::max<lxw_row_t>(next_row, 1) - 1;
    worksheet_autofilter(sheet, 0, 0, last, static_cast<lxw_col_t>(columns - 1));
    sheet = nullptr;
  }

  lxw_worksheet* new_sheet(const std::string& name) {
    end_table();
    lxw_worksheet* added = workbook_add_worksheet(book, name.c_str());
    if (added == nullptr) return nullptr;
    worksheet_set_landscape(added);
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(added, kA4);
    worksheet_fit_to_pages(added, 1, 0);
    worksheet_set_margins(added, 0.4, 0.4, 0.7, 0.6);
    worksheet_set_header(added, page_line("&L", facts.heading).c_str());
    worksheet_set_footer(added, (page_line("&L", facts.footing) + "&R&P / &N").c_str());
    return added;
  }
};

Workbook::Workbook(std::unique_ptr<State> state) : state_(std::move(state)) {}
Workbook::~Workbook() = default;

Result<std::unique_ptr<Workbook>> Workbook::begin(WorkbookFacts facts) {
  auto state = std::make_unique<State>();
  state->facts = std::move(facts);
  state->file = memfd_create("workbook", MFD_CLOEXEC);
  if (state->file < 0) return fail(ErrorKind::unavailable, "excel.not_written");
  const std::string path = "/proc/self/fd/" + std::to_string(state->file);
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  state->book = workbook_new_opt(path.c_str(), &options);
  if (state->book == nullptr) return fail(ErrorKind::unavailable, "excel.not_written");
  lxw_doc_properties properties{};
  properties.title = state->facts.title.data();
  properties.author = state->facts.author.data();
  properties.created = static_cast<time_t>(milliseconds_of(state->facts.made_at) / 1000);
  workbook_set_properties(state->book, &properties);
  state->title = workbook_add_format(state->book);
  format_set_bold(state->title);
  format_set_text_wrap(state->title);
  format_set_border(state->title, LXW_BORDER_THIN);
  constexpr lxw_color_t kPale = 0xE8F1EC;
  format_set_bg_color(state->title, kPale);
  state->wrapped = workbook_add_format(state->book);
  format_set_text_wrap(state->wrapped);
  format_set_align(state->wrapped, LXW_ALIGN_VERTICAL_TOP);
  return std::unique_ptr<Workbook>{new Workbook{std::move(state)}};
}

Result<void> Workbook::begin_table(const std::string& name,
                                   const std::vector<SheetColumn>& columns) {
  lxw_worksheet* sheet = state_->new_sheet(name);
  if (sheet == nullptr) return fail(ErrorKind::unavailable, "excel.not_written");
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    worksheet_set_column(sheet, column, column, columns[at].width, nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  for (std::size_t at = 0; at < columns.size(); ++at) {
    auto written = checked(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(at),
                                                  columns[at].title.c_str(), state_->title));
    if (!written) return written;
  }
  state_->sheet = sheet;
  state_->columns = columns.size();
  state_->next_row = 1;
  return {};
}

Result<void> Workbook::row(const tabular::Cells& cells) {
  if (state_->sheet == nullptr || state_->next_row > kRowsMax) {
    return fail(ErrorKind::too_large, "excel.too_many_rows", {{"most", kRowsMax}});
  }
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    lxw_error written = LXW_NO_ERROR;
    if (const auto* text = std::get_if<std::string>(&cells[at])) {
      if (text->empty()) continue;
      written = worksheet_write_string(state_->sheet, state_->next_row, column,
                                       cell_text(*text).c_str(), state_->wrapped);
    } else if (const auto* whole = std::get_if<std::int64_t>(&cells[at])) {
      written = worksheet_write_number(state_->sheet, state_->next_row, column,
                                       static_cast<double>(*whole), state_->wrapped);
    } else if (const auto* real = std::get_if<double>(&cells[at])) {
      written =
          worksheet_write_number(state_->sheet, state_->next_row, column, *real, state_->wrapped);
    }
    if (auto well = checked(written); !well) return well;
  }
  ++state_->next_row;
  return {};
}

Result<void> Workbook::add_notes(const std::string& name,
                                 const std::vector<std::pair<std::string, std::string>>& notes) {
  lxw_worksheet* sheet = state_->new_sheet(name);
  if (sheet == nullptr) return fail(ErrorKind::unavailable, "excel.not_written");
  worksheet_set_column(sheet, 0, 0, 20, nullptr);
  worksheet_set_column(sheet, 1, 1, 90, nullptr);
  lxw_row_t at = 0;
  for (const auto& [label, text] : notes) {
    auto written =
        checked(worksheet_write_string(sheet, at, 0, cell_text(label).c_str(), state_->title));
    if (written && !text.empty()) {
      written =
          checked(worksheet_write_string(sheet, at, 1, cell_text(text).c_str(), state_->wrapped));
    }
    if (!written) return written;
    ++at;
  }
  return {};
}

Result<std::string> Workbook::finish() {
  state_->end_table();
  lxw_workbook* book = std::exchange(state_->book, nullptr);
  if (book == nullptr) return fail(ErrorKind::unavailable, "excel.not_written");
  if (auto closed = checked(workbook_close(book)); !closed) return pass_on(closed);
  return content_of(state_->file);
}

}  // namespace renkei::excel
