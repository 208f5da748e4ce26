// The states of an import and the ways between them.
#include "features/intake/import_run.hpp"

#include <utility>

namespace renkei::intake {
namespace {

bool is_digit(char each) { return each >= '0' && each <= '9'; }

// How many digits stand at `at`.
std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

std::optional<Date> plausible(std::string_view iso) {
  const auto date = Date::parse(iso);
  if (!date || date->year() < 2000 || date->year() > 2100) return std::nullopt;
  return date;
}

}  // namespace

std::string plain_file_name(std::string_view name) {
  const std::size_t folder = name.find_last_of("/\\");
  if (folder != std::string_view::npos) name.remove_prefix(folder + 1);
  std::string plain;
  std::size_t characters = 0;
  for (const char each : name) {
    const auto byte = static_cast<unsigned char>(each);
    const bool begins = (byte & 0xC0U) != 0x80U;
    if (begins && ++characters > ImportRun::kFileNameMax) break;
    if (byte >= 0x20 && byte != 0x7F) plain += each;
  }
  return plain;
}

std::optional<Date> date_in(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t digits = digits_at(name, at);
    if (digits == 8) {
      const std::string_view day = name.substr(at, 8);
      const auto date = plausible(std::string{day.substr(0, 4)} + "-" +
                                  std::string{day.substr(4, 2)} + "-" + std::string{day.substr(6)});
      if (date) return date;
    }
    if (digits == 4) {
      if (const auto date = plausible(name.substr(at, 10))) return date;
    }
    at += digits == 0 ? 1 : digits;
  }
  return std::nullopt;
}

ImportRun ImportRun::begin(ImportRunId id, Draft draft, Instant now) {
  return ImportRun{{.id = std::move(id),
                    .file_name = plain_file_name(draft.file_name),
                    .profile = std::move(draft.profile),
                    .encoding = std::move(draft.encoding),
                    .as_of = draft.as_of,
                    .created_by = std::move(draft.created_by),
                    .created_at = now}};
}

Result<ImportRun> ImportRun::restore(ImportRunRecord record) {
  const bool counts = record.next_batch >= 0 && record.next_batch <= record.batches;
  if (record.id.empty() || record.version < 1 || !counts) {
    return fail(ErrorKind::fault, "intake.state_unreadable");
  }
  return ImportRun{std::move(record)};
}

ImportRun ImportRun::with(ImportState state) const {
  ImportRun next = *this;
  if (state != record_.state) ++next.record_.version;
  next.record_.state = state;
  return next;
}

Result<ImportRun> ImportRun::checked(RowCounts counts, WarningCounts warnings,
                                     std::int64_t batches) const {
  if (record_.state != ImportState::reading || record_.cleared_at) {
    return fail(ErrorKind::conflict, "intake.not_startable");
  }
  ImportRun next = with(ImportState::checked);
  next.record_.counts = counts;
  next.record_.warnings = warnings;
  next.record_.batches = batches;
  return next;
}

Result<ImportRun> ImportRun::started(Instant now) const {
  if (record_.state == ImportState::running) {
    return fail(ErrorKind::conflict, "intake.already_started");
  }
  if (record_.state != ImportState::checked) {
    return fail(ErrorKind::conflict, "intake.not_startable");
  }
  ImportRun next = with(record_.batches > 0 ? ImportState::running : ImportState::done);
  if (record_.batches == 0) next.record_.finished_at = now;
  return next;
}

Result<ImportRun> ImportRun::applied(std::int64_t number, const RowCounts& results,
                                     Instant now) const {
  if (record_.state != ImportState::running || number != record_.next_batch) {
    return fail(ErrorKind::conflict, "intake.batch_out_of_turn");
  }
  const bool last = number + 1 >= record_.batches;
  ImportRun next = with(last ? ImportState::done : ImportState::running);
  ++next.record_.next_batch;
  next.record_.counts.created += results.created;
  next.record_.counts.updated += results.updated;
  next.record_.counts.unchanged += results.unchanged;
  next.record_.counts.proposed += results.proposed;
  next.record_.counts.refused += results.refused;  // those that match no facility
  if (last) next.record_.finished_at = now;
  return next;
}

Result<ImportRun> ImportRun::cancelled(Instant now) const {
  if (record_.state != ImportState::checked && record_.state != ImportState::running) {
    return fail(ErrorKind::conflict, "intake.not_stoppable");
  }
  ImportRun next = with(ImportState::cancelled);
  next.record_.finished_at = now;
  return next;
}

Result<ImportRun> ImportRun::undoing() const {
  if (record_.cleared_at) return fail(ErrorKind::conflict, "intake.too_old_to_undo");
  if (!undoable_until()) return fail(ErrorKind::conflict, "intake.not_undoable");
  return with(ImportState::undoing);
}

Result<ImportRun> ImportRun::taken_back(std::int64_t number, std::int64_t kept, Instant now) const {
  if (record_.state != ImportState::undoing || number + 1 != record_.next_batch) {
    return fail(ErrorKind::conflict, "intake.batch_out_of_turn");
  }
  ImportRun next = with(number == 0 ? ImportState::undone : ImportState::undoing);
  --next.record_.next_batch;
  next.record_.kept += kept;
  if (number == 0) next.record_.finished_at = now;
  return next;
}

Result<ImportRun> ImportRun::cleared(Instant now) const {
  if (record_.state == ImportState::running || record_.state == ImportState::undoing) {
    return fail(ErrorKind::conflict, "intake.still_moving");
  }
  const bool given_up = record_.state == ImportState::checked;
  ImportRun next = with(given_up ? ImportState::cancelled : record_.state);
  if (given_up) next.record_.finished_at = now;
  next.record_.cleared_at = now;
  return next;
}

std::optional<Instant> ImportRun::undoable_until() const {
  const bool ended = record_.state == ImportState::done || record_.state == ImportState::cancelled;
  if (!ended || record_.next_batch == 0 || record_.cleared_at) return std::nullopt;
  return record_.finished_at.value_or(record_.created_at) + kUndoableFor;
}

}  // namespace renkei::intake
