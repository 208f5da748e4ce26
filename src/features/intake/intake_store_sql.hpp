// Runs and their staging in the hub's database; each object is good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/intake/intake_store.hpp"

namespace renkei::intake {

class SqlImportRuns final : public ImportRuns {
 public:
  explicit SqlImportRuns(sql::Session& session) : session_(session) {}
  Result<void> insert(const ImportRun& run) override;
  Result<void> replace(const ImportRun& run) override;
  Result<ImportRun> one(const ImportRunId& id) const override;
  Result<std::vector<ImportRun>> newest(const Place& before, int limit) const override;

 private:
  sql::Session& session_;
};

class SqlStaging final : public Staging {
 public:
  explicit SqlStaging(sql::Session& session) : session_(session) {}
  Result<void> add(const ImportRunId& import, const Batch& batch) override;
  Result<void> add_notes(const ImportRunId& import, const std::vector<RowNote>& notes) override;
  Result<Batch> one(const ImportRunId& import, std::int64_t number) const override;
  Result<void> set_outcomes(const ImportRunId& import, const Batch& batch) override;
  Result<std::vector<RowNote>> notes(const ImportRunId& import, NoteKind kind,
                                     std::int64_t after_line, int limit) const override;
  Result<void> drop(const ImportRunId& import) override;

 private:
  [[nodiscard]] Result<void> leave_out_repeated(const ImportRunId& import, Batch& batch) const;
  sql::Session& session_;
};

}  // namespace renkei::intake
