// The last row of a key stands; the earlier ones are noted, because they have left in a batch.
#include "features/intake/row_gatherer.hpp"

#include <utility>

namespace renkei::intake {

std::string key_of(const directory_import::ImportedFacility& facility) {
  std::string key;
  if (!facility.identifiers.empty()) {
    key = enum_name(facility.identifiers.front().system);
    key += ' ';
    key += facility.identifiers.front().value;
  }
  key += ' ';
  key += facility.service_code.value_or("");
  return key;
}

Result<void> RowGatherer::add(std::int64_t line, RowOrRefusal row) {
  const auto* whole = std::get_if<ReadRow>(&row);
  counts_.rows += 1 + static_cast<std::int64_t>(whole == nullptr ? 0 : whole->more_lines.size());
  if (counts_.rows > ImportRun::kRowsMax) {
    return fail(ErrorKind::too_large, "intake.rows_too_many");
  }
  if (auto* refusal = std::get_if<Refusal>(&row)) {
    if (++counts_.refused > ImportRun::kRefusedMax) {
      return fail(ErrorKind::invalid, "intake.too_many_refused");
    }
    notes_.push_back(
        {NoteKind::refused, line, std::move(refusal->field), std::move(refusal->reason)});
    return {};
  }
  auto& read = std::get<ReadRow>(row);
  for (const Warning each : read.warnings) ++warnings_[static_cast<std::size_t>(each)];
  keep(line, std::move(read));
  return {};
}

void RowGatherer::keep(std::int64_t line, ReadRow row) {
  const auto [place, is_new] = lines_.try_emplace(key_of(row.facility), line);
  if (!is_new) {
    notes_.push_back({NoteKind::duplicate_key, place->second, "", "intake.duplicate_key"});
    ++warnings_[static_cast<std::size_t>(Warning::duplicate_key)];
    ++counts_.unchanged;
    place->second = line;
  }
  waiting_.lines.push_back(line);
  waiting_.facilities.push_back(std::move(row.facility));
  if (!row.more_lines.empty() && !waiting_.more_lines) {
    waiting_.more_lines.emplace(waiting_.lines.size() - 1);
  }
  if (waiting_.more_lines) waiting_.more_lines->push_back(std::move(row.more_lines));
  if (!row.filings.empty() && !waiting_.filings) {
    waiting_.filings.emplace(waiting_.lines.size() - 1);
  }
  if (waiting_.filings) waiting_.filings->push_back(std::move(row.filings));
}

std::optional<Batch> RowGatherer::take() {
  if (waiting_.lines.empty()) return std::nullopt;
  return Batch{.number = batches_++, .staged = std::exchange(waiting_, {})};
}

std::optional<Batch> RowGatherer::take_full() {
  if (waiting_.lines.size() < directory_import::FacilityImport::kRowsMax) return std::nullopt;
  return take();
}

std::optional<Batch> RowGatherer::take_rest() { return take(); }

std::vector<RowNote> RowGatherer::take_notes() { return std::exchange(notes_, {}); }

WarningCounts RowGatherer::warnings() const {
  WarningCounts counts;
  std::size_t at = 0;
  for_each_member<WarningCounts>(
      [&](const char* /*name*/, auto member) { counts.*member = warnings_[at++]; });
  return counts;
}

}  // namespace renkei::intake
