// The records of a file through the profile's row reader, rows of one facility folded into one.
#include "features/intake/table_reader.hpp"

#include <utility>

#include "platform/tabular/open_records.hpp"

#include "features/intake/row_gatherer.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kFoldedMax = 5'000;  // rows of one facility

// The reason under which a record the table's reader found fault with is refused.
std::string reason_of(const Error& problem) {
  const bool ragged = problem.reason == Reason{"tabular.ragged"};
  return ragged ? "intake.row_ragged" : "intake.text_after_quote";
}

}  // namespace

Result<TableFile> TableFile::open(std::unique_ptr<tabular::Source> source, std::string file_name,
                                  const Reading& reading) {
  auto records = tabular::open_records(*source);
  if (!records) return pass_on(records);
  auto table =
      tabular::HeadedRecords::open(std::move(*records), columns_known, names_without_header);
  if (!table) return pass_on(table);
  auto rows = reader_for(table->header(), {.file_name = file_name,
                                           .as_of = reading.as_of,
                                           .symbols = reading.symbols,
                                           .places = reading.places});
  if (!rows) return pass_on(rows);
  TableFile file{std::move(*table)};
  file.file_name_ = std::move(file_name);
  file.source_ = std::move(source);
  file.rows_ = std::move(*rows);
  return file;
}

Result<TableFile> TableFile::open_text(std::string_view bytes, std::string file_name,
                                       const Reading& reading) {
  return open(tabular::memory_source(bytes), std::move(file_name), reading);
}

Result<TableFile> TableFile::open_path(const std::filesystem::path& path, const Reading& reading) {
  auto source = tabular::file_source(path);
  if (!source) return pass_on(source);
  return open(std::move(*source), path.filename().string(), reading);
}

Result<std::optional<TableFile::Row>> TableFile::next() {
  if (!rows_->folds()) return next_row();
  for (;;) {
    auto row = next_row();
    if (!row) return row;
    if (!*row) return finished(std::exchange(waiting_, std::nullopt));
    auto* read = std::get_if<ReadRow>(&(*row)->row);
    if (read == nullptr) return row;
    const std::int64_t line = (*row)->line;
    std::string key = key_of(read->facility);
    if (waiting_ && key == waiting_key_) {
      auto& first = std::get<ReadRow>(waiting_->row);
      if (first.more_lines.size() >= kFoldedMax) {
        return Row{line, Refusal{line, "", "intake.rows_of_one_too_many"}};
      }
      first.more_lines.push_back(line);
      first.warnings.insert(first.warnings.end(), read->warnings.begin(), read->warnings.end());
      rows_->fold(first, std::move(*read));
      continue;
    }
    if (!keys_.insert(key).second) return Row{line, Refusal{line, "", "intake.rows_apart"}};
    waiting_key_ = std::move(key);
    auto done = std::exchange(waiting_, std::move(**row));
    if (done) return finished(std::move(done));
  }
}

std::optional<TableFile::Row> TableFile::finished(std::optional<Row> row) const {
  if (row) rows_->finish(std::get<ReadRow>(row->row));
  return row;
}

Result<std::optional<TableFile::Row>> TableFile::next_row() {
  const auto record = table_.next();
  if (!record) return pass_on(record);
  if (!*record) return std::nullopt;
  const tabular::Record& found = **record;
  if (found.problem) {
    return Row{found.line, Refusal{found.line, "", reason_of(*found.problem)}};
  }
  return Row{found.line, rows_->read(found)};
}

}  // namespace renkei::intake
