#include "features/directory/facility_store_sql.hpp"

#include <algorithm>

#include "platform/sql/described.hpp"

#include "features/directory/card_store_sql.hpp"
#include "features/directory/directory.hpp"
#include "features/directory/lists_store_sql.hpp"
#include "features/directory/rewrite_store_sql.hpp"

namespace renkei::directory {
namespace {

constexpr std::string_view kIdsAfter = "SELECT id FROM facility WHERE id > $1 ORDER BY id LIMIT $2";
constexpr std::string_view kIdsOfImport = R"(
  SELECT id FROM facility WHERE last_import = $1 AND id > $2 ORDER BY id LIMIT $3)";
constexpr std::string_view kPredecessors =
    "SELECT id FROM facility WHERE successor = $1 ORDER BY id LIMIT 200";

void bind_source(sql::Bound& bound, const Assertion& assertion) {
  bound.add(assertion.source)
      .add(assertion.as_of)
      .add(assertion.confirmed_by)
      .add(assertion.confirmed_at);
}

// Everything but the source, which an edit leaves to set_assertions.
void bind_record(sql::Bound& bound, const FacilityRecord& record) {
  bound.add(record.id).add(record.version).add_members(record.draft).add_members(record.state);
}

const sql::Columns& written_columns() {
  static const sql::Columns columns = sql::Columns{}
                                          .add("id")
                                          .add("version")
                                          .add_members<FacilityDraft>()
                                          .add_members<FacilityState>();
  return columns;
}

auto keep_ids(std::vector<FacilityId>& ids) {
  return [&ids](const sql::Row& row) -> Result<void> {
    ids.emplace_back(std::string{row.text(0)});
    return {};
  };
}

FacilityCards::Page page_of(std::vector<FacilityCard> cards, const std::vector<FacilityId>& ids,
                            int limit) {
  FacilityCards::Page page{std::move(cards), {}};
  if (ids.size() == static_cast<std::size_t>(limit)) page.last_read = ids.back();
  return page;
}

int bounded(int limit) { return std::clamp(limit, 1, FacilityCards::kPageMax); }

}  // namespace

Result<std::optional<FacilityCard>> SqlFacilityStore::one(const FacilityId& id) const {
  CardReader reader{session_};
  auto cards = reader.read(these({id}));
  if (!cards) return pass_on(cards);
  // Alone it is a fault that must be mended; in lists it is only missing (conventions §1).
  if (reader.broken() > 0) return fail(ErrorKind::fault, "directory.facility_row_broken");
  if (cards->empty()) return std::optional<FacilityCard>{};
  return std::optional<FacilityCard>{std::move(cards->front())};
}

Result<std::vector<FacilityCard>> SqlFacilityStore::some(const std::vector<FacilityId>& ids) const {
  std::vector<FacilityCard> all;
  constexpr std::size_t kAtOnce = 200;
  for (std::size_t at = 0; at < ids.size(); at += kAtOnce) {
    const auto end = std::min(ids.size(), at + kAtOnce);
    const std::vector<FacilityId> part(ids.begin() + static_cast<std::ptrdiff_t>(at),
                                       ids.begin() + static_cast<std::ptrdiff_t>(end));
    auto cards = CardReader{session_}.read(these(part));
    if (!cards) return cards;
    std::move(cards->begin(), cards->end(), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end(),
            [](const FacilityCard& one, const FacilityCard& other) { return one.id < other.id; });
  return all;
}

Result<FacilityCards::Page> SqlFacilityStore::after(const FacilityId& id, int limit) const {
  std::vector<FacilityId> ids;
  auto read = session_.query(kIdsAfter, keep_ids(ids), id, bounded(limit));
  if (!read) return pass_on(read);
  if (ids.empty()) return Page{};
  auto cards = CardReader{session_}.read(between(ids.front(), ids.back()));
  if (!cards) return pass_on(cards);
  return page_of(std::move(*cards), ids, bounded(limit));
}

Result<FacilityCards::Page> SqlFacilityStore::of_import(std::string_view import,
                                                        const FacilityId& after, int limit) const {
  std::vector<FacilityId> ids;
  auto read = session_.query(kIdsOfImport, keep_ids(ids), import, after, bounded(limit));
  if (!read) return pass_on(read);
  auto cards = some(ids);
  if (!cards) return pass_on(cards);
  return page_of(std::move(*cards), ids, bounded(limit));
}

Result<void> SqlFacilityStore::add(std::span<const NewFacility> facilities) {
  static const sql::Columns columns = [] {
    sql::Columns made = facility_columns();
    return made.add("last_import");
  }();
  auto written = sql::insert_rows(
      session_, "facility", columns, facilities, [](sql::Bound& bound, const NewFacility& each) {
        bind_record(bound, each.facility.record());
        bind_source(bound, each.assertion);
        bound.add(each.import.empty() ? std::optional<std::string_view>{}
                                      : std::optional<std::string_view>{each.import});
      });
  if (!written) return written;
  std::vector<const FacilityRecord*> records;
  for (const NewFacility& each : facilities) records.push_back(&each.facility.record());
  return FacilityLists{session_}.add(records);
}

Result<void> SqlFacilityStore::replace(const Facility& facility, const FacilityRecord& before,
                                       const Change& change) {
  sql::Bound bound;
  bind_record(bound, facility.record());
  bound.add(before.version);
  auto written = rewrite(session_, "facility", written_columns(), bound);
  if (!written) return written;
  FacilityLists lists{session_};
  if (auto kept = lists.keep(before, change); !kept) return kept;
  return lists.replace(facility.record(), before);
}

Result<std::vector<FacilityId>> SqlFacilityStore::predecessors(const FacilityId& id) const {
  std::vector<FacilityId> ids;
  auto read = session_.query(kPredecessors, keep_ids(ids), id);
  if (!read) return pass_on(read);
  return ids;
}

std::unique_ptr<FacilityCards> facility_cards(sql::Session& session) {
  return std::make_unique<SqlFacilityStore>(session);
}

}  // namespace renkei::directory
