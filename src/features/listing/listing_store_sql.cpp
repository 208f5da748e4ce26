// See listing_store_sql.hpp.
#include "features/listing/listing_store_sql.hpp"

#include "platform/sql/described.hpp"
#include "platform/sql/files.hpp"
#include "platform/sql/job_desk.hpp"
#include "platform/sql/jobs.hpp"
#include "platform/sql/without_count.hpp"

namespace renkei::listing {
namespace {

constexpr std::string_view kNextNumber = "SELECT COALESCE(MAX(number), 0) + 1 FROM booklet_edition";
constexpr std::string_view kAddPart =
    "INSERT INTO booklet_part (edition, number, file, pages, places) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (edition, number) DO NOTHING";
constexpr std::string_view kParts =
    "SELECT number, file, pages, places FROM booklet_part WHERE edition = $1 ORDER BY number "
    "LIMIT 100";
constexpr std::string_view kCopies =
    "SELECT COALESCE(SUM(copies), 0) FROM booklet_distribution WHERE edition = $1 AND "
    "withdrawn_at IS NULL";

template <class T>
Result<void> replace_row(sql::Session& session, std::string_view table, const T& value) {
  static const std::string statement = sql::update_statement<T>(table) + " WHERE id = $" +
                                       std::to_string(sql::column_count<T>() + 1);
  sql::Bound bound;
  bound.add_members(value).add(value.id);
  return sql::without_count(session.run_values(statement, bound.values()));
}

template <class T, class... A>
Result<std::vector<T>> rows(sql::Session& session, std::string_view table, std::string_view rest,
                            const A&... arguments) {
  std::string statement = "SELECT " + sql::columns_of<T>() + " FROM ";
  statement.append(table).append(" ").append(rest);
  std::vector<T> found;
  auto read = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto one = sql::row_to<T>(row);
        if (!one) return pass_on(one);
        found.push_back(std::move(*one));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return found;
}

template <class T, class IdType>
Result<T> row_with(sql::Session& session, std::string_view table, const IdType& id,
                   Reason unknown) {
  auto found = rows<T>(session, table, "WHERE id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, unknown);
  return std::move(found->front());
}

}  // namespace

Result<void> SqlListingStore::add(const ExportOrderRecord& order) {
  return sql::insert_row(session_, "listing_export", order);
}
Result<void> SqlListingStore::replace(const ExportOrderRecord& order) {
  return replace_row(session_, "listing_export", order);
}
Result<ExportOrderRecord> SqlListingStore::order(const ExportOrderId& id) const {
  return row_with<ExportOrderRecord>(session_, "listing_export", id, "listing.order_unknown");
}
Result<std::vector<ExportOrderRecord>> SqlListingStore::orders_of(
    const std::string& made_by) const {
  return rows<ExportOrderRecord>(session_, "listing_export",
                                 "WHERE made_by = $1 ORDER BY created_at DESC, id DESC LIMIT 100",
                                 made_by);
}

Result<EditionRecord> SqlListingStore::add(EditionRecord edition) {
  auto read = session_.query(kNextNumber, [&](const sql::Row& row) -> Result<void> {
    edition.number = row.integer(0);
    return {};
  });
  if (!read) return pass_on(read);
  if (auto added = sql::insert_row(session_, "booklet_edition", edition); !added) {
    return pass_on(added);
  }
  return edition;
}
Result<void> SqlListingStore::replace(const EditionRecord& edition) {
  return replace_row(session_, "booklet_edition", edition);
}
Result<EditionRecord> SqlListingStore::edition(const EditionId& id) const {
  return row_with<EditionRecord>(session_, "booklet_edition", id, "listing.edition_unknown");
}
Result<std::vector<EditionRecord>> SqlListingStore::editions() const {
  return rows<EditionRecord>(session_, "booklet_edition", "ORDER BY number DESC LIMIT 100");
}

Result<void> SqlListingStore::add_part(const EditionId& edition, const PrintedPart& part) {
  return sql::without_count(session_.run(kAddPart, edition, part.number, part.file, part.pages,
                                         json::write(part.places)));
}
Result<std::vector<PrintedPart>> SqlListingStore::parts(const EditionId& edition) const {
  std::vector<PrintedPart> all;
  auto read = session_.query(
      kParts,
      [&](const sql::Row& row) -> Result<void> {
        auto places = json::read<std::map<std::string, int>>(row.text(3));
        if (!places) return fail(ErrorKind::fault, "sql.corrupt_row");
        all.push_back(
            {row.integer(0), std::string{row.text(1)}, row.integer(2), std::move(*places)});
        return {};
      },
      edition);
  if (!read) return pass_on(read);
  return all;
}
Result<void> SqlListingStore::drop_parts(const EditionId& edition) {
  return sql::without_count(session_.run("DELETE FROM booklet_part WHERE edition = $1", edition));
}

Result<void> SqlListingStore::add(const DistributionRecord& line) {
  return sql::insert_row(session_, "booklet_distribution", line);
}
Result<void> SqlListingStore::replace(const DistributionRecord& line) {
  return replace_row(session_, "booklet_distribution", line);
}
Result<DistributionRecord> SqlListingStore::distribution(const DistributionId& id) const {
  return row_with<DistributionRecord>(session_, "booklet_distribution", id,
                                      "listing.distribution_unknown");
}
Result<std::vector<DistributionRecord>> SqlListingStore::distributions(
    const EditionId& edition) const {
  return rows<DistributionRecord>(session_, "booklet_distribution",
                                  "WHERE edition = $1 ORDER BY handed_on DESC, id DESC LIMIT 1000",
                                  edition);
}
Result<std::int64_t> SqlListingStore::copies_of(const EditionId& edition) const {
  std::int64_t copies = 0;
  auto read = session_.query(
      kCopies,
      [&](const sql::Row& row) -> Result<void> {
        copies = row.integer(0);
        return {};
      },
      edition);
  if (!read) return pass_on(read);
  return copies;
}

Result<std::string> SqlListingJobs::enqueue(std::string_view kind, const std::string& subject) {
  const auto job = sql::enqueue(session_, ids_,
                                {.kind = std::string{kind},
                                 .subject = subject,
                                 .run_at = now_,
                                 .key = std::string{kind} + ":" + subject},
                                now_);
  if (!job) return pass_on(job);
  return job->value_or("");
}
Result<std::string> SqlListingJobs::enqueue_export(const ExportOrderId& order) {
  return enqueue(kExportJob, order.text());
}
Result<std::string> SqlListingJobs::enqueue_booklet(const EditionId& edition) {
  return enqueue(kBookletJob, edition.text());
}
Result<void> SqlListingJobs::stop(const std::string& job) {
  return sql::ask_to_stop(session_, job, now_);
}
Result<JobProgress> SqlListingJobs::progress(const std::string& job) const {
  auto view = sql::view_job(session_, job, now_);
  if (!view) return pass_on(view);
  return JobProgress{view->done.value_or(0), view->total.value_or(0), std::move(view->error)};
}

Result<KeptFile> SqlKeptFiles::file(const std::string& id) const {
  const auto facts = sql::file_facts(session_, id, now_);
  if (!facts) return pass_on(facts);
  auto bytes = sql::file_bytes(session_, *facts);
  if (!bytes) return pass_on(bytes);
  return KeptFile{facts->name, facts->content_type, std::move(*bytes)};
}

}  // namespace renkei::listing
