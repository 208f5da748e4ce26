// Scanned papers in the hub's database.
#pragma once
#include "platform/sql/database.hpp"
#include "platform/sql/session.hpp"

#include "features/consent/scan_store.hpp"

namespace renkei::consent {

class SqlScanStore final : public ScanStore {
 public:
  // Files have times of the machine, not of care.
  SqlScanStore(sql::Session& session, const SystemClock& clock)
      : session_(session), clock_(clock) {}
  Result<ConsentScanRecord> one(const ConsentScanId& id) const override;
  Result<std::vector<ConsentScanRecord>> of(const ConsentId& consent) const override;
  Result<void> add(const ConsentScanRecord& scan) override;
  Result<void> strike(const ConsentScanRecord& scan) override;
  Result<std::string> bytes(const ConsentScanRecord& scan) const override;

 private:
  template <class A>
  [[nodiscard]] Result<std::vector<ConsentScanRecord>> scans_where(std::string_view condition,
                                                                   const A& argument) const;
  sql::Session& session_;
  const SystemClock& clock_;
};

class SqlScanFiles final : public ScanFiles {
 public:
  SqlScanFiles(sql::Database& database, IdSource& ids, const SystemClock& clock)
      : database_(database), ids_(ids), clock_(clock) {}
  Result<std::string> put(std::string_view bytes, ScanKind kind) override;

 private:
  sql::Database& database_;
  IdSource& ids_;
  const SystemClock& clock_;
};

}  // namespace renkei::consent
