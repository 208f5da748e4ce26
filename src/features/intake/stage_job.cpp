// Staging: short writes while the file is read, one more that makes the run ready.
#include "features/intake/stage_job.hpp"

#include <algorithm>
#include <utility>

#include "platform/sql/database.hpp"

#include "features/intake/filing_store_sql.hpp"
#include "features/intake/intake_store_sql.hpp"
#include "features/intake/row_gatherer.hpp"
#include "features/intake/write_pipe_job.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kNotesAtOnce = 400;

// One file on its way into the staging table.
class Stage {
 public:
  Stage(const Means& means, TableFile& file, BatchCache& cache)
      : means_(means), file_(file), cache_(cache), pipe_(means.database) {}

  Result<ImportRun> run(const StageOrder& order);

 private:
  Result<void> read_all(const ImportRunId& id);
  Result<void> put(const ImportRunId& id, std::optional<Batch> batch);
  Result<void> put_notes(const ImportRunId& id, std::size_t at_least);
  void forget(const ImportRunId& id);

  const Means& means_;
  TableFile& file_;
  BatchCache& cache_;
  RowGatherer rows_;
  std::vector<RowNote> notes_;
  WritePipe pipe_;
};

Result<void> Stage::put(const ImportRunId& id, std::optional<Batch> batch) {
  if (!batch) return {};
  auto shared = std::make_shared<const Batch>(std::move(*batch));
  if (cache_.batches.size() < BatchCache::kBatchesMax) cache_.batches.push_back(shared);
  return pipe_.push({.apply = [id, shared](sql::Session& session) {
    return SqlStaging{session}.add(id, *shared);
  }});
}

Result<void> Stage::put_notes(const ImportRunId& id, std::size_t at_least) {
  while (!notes_.empty() && notes_.size() >= at_least) {
    const auto end =
        notes_.begin() + static_cast<std::ptrdiff_t>(std::min(notes_.size(), kNotesAtOnce));
    auto some = std::make_shared<const std::vector<RowNote>>(notes_.begin(), end);
    notes_.erase(notes_.begin(), end);
    auto pushed = pipe_.push({.apply = [id, some](sql::Session& session) {
      return SqlStaging{session}.add_notes(id, *some);
    }});
    if (!pushed) return pushed;
  }
  return {};
}

Result<void> Stage::read_all(const ImportRunId& id) {
  for (;;) {
    auto row = file_.next();
    if (!row) return pass_on(row);
    if (!*row) break;
    if (auto added = rows_.add((*row)->line, std::move((*row)->row)); !added) return added;
    for (RowNote& note : rows_.take_notes()) notes_.push_back(std::move(note));
    if (auto put_one = put(id, rows_.take_full()); !put_one) return put_one;
    if (auto noted = put_notes(id, kNotesAtOnce); !noted) return noted;
  }
  if (rows_.counts().rows == 0) return fail(ErrorKind::invalid, "intake.no_rows");
  if (auto put_rest = put(id, rows_.take_rest()); !put_rest) return put_rest;
  if (auto noted = put_notes(id, 1); !noted) return noted;
  return pipe_.finish();
}

// Best effort: what stays is a run in the state `reading`, which the nightly cleaning takes away.
void Stage::forget(const ImportRunId& id) {
  static_cast<void>(pipe_.finish());
  static_cast<void>(means_.database.write(
      {.apply = [&](sql::Session& session) { return SqlStaging{session}.drop(id); }}));
}

Result<ImportRun> Stage::run(const StageOrder& order) {
  const ImportRun begun = ImportRun::begin(means_.ids.make<ImportRun>(),
                                           {.file_name = file_.file_name(),
                                            .profile = std::string{file_.profile()},
                                            .encoding = std::string{file_.encoding()},
                                            .as_of = order.as_of,
                                            .created_by = order.by},
                                           means_.clock.now());
  auto inserted = means_.database.write(
      {.apply = [&](sql::Session& session) { return SqlImportRuns{session}.insert(begun); }});
  if (!inserted) return pass_on(inserted);
  if (auto read = read_all(begun->id); !read) {
    forget(begun->id);
    return pass_on(read);
  }
  cache_.has_repeated_keys = rows_.warnings().duplicate_key > 0;
  auto ready = begun.checked(rows_.counts(), rows_.warnings(), rows_.batches());
  if (!ready) return pass_on(ready);
  auto stored = means_.database.write(
      {.apply = [&](sql::Session& session) { return SqlImportRuns{session}.replace(*ready); }});
  if (!stored) return pass_on(stored);
  return ImportRun::restore(ready->record());
}

}  // namespace

std::shared_ptr<const Batch> BatchCache::find(std::int64_t number) const {
  const auto at = static_cast<std::size_t>(number);
  if (has_repeated_keys || at >= batches.size()) return nullptr;
  return batches[at];
}

Result<ImportRun> stage(const Means& means, TableFile& file, const StageOrder& order,
                        BatchCache& cache) {
  return Stage{means, file, cache}.run(order);
}

Result<StandardSymbols> load_symbols(const Means& means) {
  return sql::read_for<StandardSymbols>(means.database, standard_symbols);
}

KnownPlacesSource places_of(const Means& means) {
  return [&means] {
    return sql::read_for<KnownPlaces>(
        means.database, [](sql::Session& session) -> Result<KnownPlaces> {
          const auto cards = directory::facility_cards(session);
          KnownPlaces places;
          directory::FacilityId after;
          do {
            auto page = cards->after(after, directory::FacilityCards::kPageMax);
            if (!page) return pass_on(page);
            for (const auto& card : page->cards) places.add(card);
            after = page->last_read;
          } while (!after.empty());
          return places;
        });
  };
}

std::optional<std::int64_t> not_listed(std::int64_t refused, const std::vector<Refusal>& listed) {
  const std::int64_t more = refused - static_cast<std::int64_t>(listed.size());
  return more > 0 ? std::optional{more} : std::nullopt;
}

FileReport refused_file(std::string file, const Error& why) {
  FileReport report{.file = std::move(file), .reason = std::string{why.reason.key()}};
  for (const Arg& arg : why.args) {
    if (arg.name == "line" && std::holds_alternative<std::int64_t>(arg.value)) {
      report.line = std::get<std::int64_t>(arg.value);
    }
    if (arg.name == "column" && std::holds_alternative<Code>(arg.value)) {
      report.column = std::string{std::get<Code>(arg.value).text()};
    }
  }
  return report;
}

}  // namespace renkei::intake
