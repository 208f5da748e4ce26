// The CSV reader's records through the profile's row reader.
#include "features/intake/table_reader.hpp"

#include <utility>

namespace renkei::intake {
namespace {

// The reason under which a record the CSV reader found fault with is refused.
std::string reason_of(const Error& problem) {
  const bool ragged = problem.reason == Reason{"tabular.ragged"};
  return ragged ? "intake.row_ragged" : "intake.text_after_quote";
}

}  // namespace

Result<TableFile> TableFile::open(std::unique_ptr<tabular::Source> source, std::string file_name) {
  auto csv = tabular::CsvReader::open(*source);
  if (!csv) return pass_on(csv);
  const auto header = (*csv)->next();
  if (!header) return pass_on(header);
  if (!*header) return fail(ErrorKind::invalid, "tabular.empty");
  const tabular::Header names{(*header)->cells};
  auto rows = reader_for(names, file_name);
  if (!rows) return pass_on(rows);
  (*csv)->expect_columns(names.size());
  TableFile file;
  file.file_name_ = std::move(file_name);
  file.source_ = std::move(source);
  file.csv_ = std::move(*csv);
  file.rows_ = std::move(*rows);
  return file;
}

Result<TableFile> TableFile::open_text(std::string_view bytes, std::string file_name) {
  return open(tabular::memory_source(bytes), std::move(file_name));
}

Result<TableFile> TableFile::open_path(const std::filesystem::path& path) {
  auto source = tabular::file_source(path);
  if (!source) return pass_on(source);
  return open(std::move(*source), path.filename().string());
}

Result<std::optional<TableFile::Row>> TableFile::next() {
  const auto record = csv_->next();
  if (!record) return pass_on(record);
  if (!*record) return std::nullopt;
  const tabular::Record& found = **record;
  if (found.problem) {
    return Row{found.line, Refusal{found.line, "", reason_of(*found.problem)}};
  }
  return Row{found.line, rows_->read(found)};
}

}  // namespace renkei::intake
