// --dry-run: the same reading, and the directory asked what it would do, in one look that writes
// nothing.
#include <unordered_map>

#include "platform/sql/database.hpp"

#include "features/intake/row_gatherer.hpp"
#include "features/intake/stage_job.hpp"

namespace renkei::intake {
namespace {

class NoEvents final : public Outbox {
 public:
  void add(Event /*event*/) override {}
};

class Foretelling {
 public:
  Foretelling(directory_import::FacilityImport& importer, directory_import::ImportSource source)
      : importer_(importer), source_(std::move(source)) {}

  Result<void> read(TableFile& file) {
    for (;;) {
      auto row = file.next();
      if (!row) return pass_on(row);
      if (!*row) break;
      if (auto added = rows_.add((*row)->line, std::move((*row)->row)); !added) return added;
      if (auto told = tell(rows_.take_full()); !told) return told;
    }
    if (rows_.counts().rows == 0) return fail(ErrorKind::invalid, "intake.no_rows");
    if (auto told = tell(rows_.take_rest()); !told) return told;
    note();
    return {};
  }

  void write_into(FileReport& report) const {
    report.rows = rows_.counts().rows;
    report.created = counts_.created;
    report.updated = counts_.updated;
    report.unchanged = counts_.unchanged + rows_.counts().unchanged;
    report.proposed = counts_.proposed;
    report.refused = refused_;
    report.refused_not_listed = not_listed(rows_.counts().refused + counts_.refused, refused_);
    report.warnings = rows_.warnings();
  }

 private:
  Result<void> tell(std::optional<Batch> batch) {
    if (!batch) return {};
    const auto outcomes = importer_.foretell(batch->staged.facilities, source_);
    if (!outcomes) return pass_on(outcomes);
    for (std::size_t at = 0; at < outcomes->size(); ++at) {
      tell_one(batch->staged, at, (*outcomes)[at].result);
    }
    note();
    return {};
  }

  void tell_one(const StagedRows& staged, std::size_t at, directory_import::ImportResult result) {
    const auto lines = lines_of(staged, at);
    results_[lines.front()] = result;
    count(result, lines.size(), counts_);
    if (result != directory_import::ImportResult::unmatched) return;
    for (const std::int64_t line : lines) {
      if (refused_.size() == static_cast<std::size_t>(ImportRun::kRefusedMax)) return;
      refused_.push_back({line, "", "intake.facility_unknown"});
    }
  }

  // An earlier row of a repeated key was foretold before its key came again: it is taken back.
  void note() {
    for (RowNote& each : rows_.take_notes()) {
      if (each.kind == NoteKind::refused) {
        refused_.push_back({each.line, std::move(each.field), std::move(each.reason)});
      } else if (results_.contains(each.line)) {
        uncount(results_.at(each.line));
      } else {
        later_.push_back(each.line);
      }
    }
    std::erase_if(later_, [this](std::int64_t line) {
      const auto found = results_.find(line);
      if (found == results_.end()) return false;
      uncount(found->second);
      return true;
    });
  }

  void uncount(directory_import::ImportResult result) {
    RowCounts one;
    count(result, 1, one);
    counts_.created -= one.created;
    counts_.updated -= one.updated;
    counts_.unchanged -= one.unchanged;
    counts_.proposed -= one.proposed;
  }

  directory_import::FacilityImport& importer_;
  directory_import::ImportSource source_;
  RowGatherer rows_;
  RowCounts counts_;
  std::unordered_map<std::int64_t, directory_import::ImportResult> results_;  // by line
  std::vector<std::int64_t> later_;                                           // not foretold yet
  std::vector<Refusal> refused_;
};

}  // namespace

Result<FileReport> foretell(const Means& means, TableFile& file, const StageOrder& order) {
  FileReport report{.file = file.file_name(),
                    .profile = std::string{file.profile()},
                    .encoding = std::string{file.encoding()},
                    .as_of = order.as_of};
  auto looked = means.database.read([&](sql::Session& session) -> Result<void> {
    NoEvents outbox;
    const auto importer =
        directory_import::facility_import(session, {means.ids, means.clock, outbox});
    Foretelling telling{*importer, {.import = "", .code = *report.profile, .as_of = order.as_of}};
    if (auto read = telling.read(file); !read) return read;
    telling.write_into(report);
    return {};
  });
  if (!looked) return pass_on(looked);
  return report;
}

}  // namespace renkei::intake
