#include "features/consent/scan_store_sql.hpp"

#include <utility>

#include "platform/sql/described.hpp"
#include "platform/sql/files.hpp"

namespace renkei::consent {
namespace {

// Until the transaction that points at it has been committed.
constexpr std::chrono::hours kUnclaimedKept{1};

}  // namespace

template <class A>
Result<std::vector<ConsentScanRecord>> SqlScanStore::scans_where(std::string_view condition,
                                                                 const A& argument) const {
  std::vector<ConsentScanRecord> scans;
  auto read = session_.query(
      "SELECT " + sql::columns_of<ConsentScanRecord>() + " FROM consent_scan WHERE " +
          std::string{condition},
      [&](const sql::Row& row) -> Result<void> {
        auto scan = sql::row_to<ConsentScanRecord>(row);
        if (!scan) return pass_on(scan);
        scans.push_back(*std::move(scan));
        return {};
      },
      argument);
  if (!read) return pass_on(read);
  return scans;
}

Result<ConsentScanRecord> SqlScanStore::one(const ConsentScanId& id) const {
  auto found = scans_where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "consent.scan_unknown");
  return std::move(found->front());
}

Result<std::vector<ConsentScanRecord>> SqlScanStore::of(const ConsentId& consent) const {
  return scans_where("consent = $1 ORDER BY added_at, id LIMIT 100", consent);
}

Result<void> SqlScanStore::add(const ConsentScanRecord& scan) {
  static const std::string statement = sql::insert_statement<ConsentScanRecord>("consent_scan");
  sql::Bound bound;
  bound.add_members(scan);
  if (auto added = session_.run_values(statement, bound.values()); !added) return pass_on(added);
  return sql::keep_file(session_, scan.file);
}

Result<void> SqlScanStore::strike(const ConsentScanRecord& scan) {
  const auto struck = session_.run(
      "UPDATE consent_scan SET struck_by = $1, struck_at = $2, struck_reason = $3"
      " WHERE id = $4 AND struck_at IS NULL",
      scan.struck_by, scan.struck_at, scan.struck_reason, scan.id);
  if (!struck) return pass_on(struck);
  if (*struck == 0) return fail(ErrorKind::conflict, "consent.scan_struck");
  return {};
}

Result<std::string> SqlScanStore::bytes(const ConsentScanRecord& scan) const {
  const auto facts = sql::file_facts(session_, scan.file, clock_.now());
  if (!facts) return pass_on(facts);
  return sql::file_bytes(session_, *facts);
}

Result<std::string> SqlScanFiles::put(std::string_view bytes, ScanKind kind) {
  sql::FileWriter writer{database_, ids_, clock_};
  auto begun = writer.begin(std::string{file_name_of(kind)}, std::string{content_type_of(kind)});
  if (!begun) return pass_on(begun);
  if (auto written = writer.append(bytes); !written) return pass_on(written);
  auto facts =
      writer.finish(clock_.now() + kUnclaimedKept,
                    [](sql::Session&, const sql::FileFacts&) -> Result<void> { return {}; });
  if (!facts) return pass_on(facts);
  return std::move(facts->id);
}

}  // namespace renkei::consent
