#include "features/merging/merge_pair_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"
#include "platform/sql/jobs.hpp"

namespace renkei::merging {
namespace {

constexpr std::string_view kReplace = R"(
  UPDATE merge_pair SET version = $2, state = $3, decided_by = $4, decided_at = $5, reason = $6,
         done = $7
   WHERE id = $1 AND version = $8)";
constexpr std::string_view kAdd = R"(
  INSERT INTO merge_pair (id, version, one, other, score, agreements, distance_metres, state,
                          found_at)
  VALUES ($1, 1, $2, $3, $4, $5, $6, 'open', $7)
  ON CONFLICT (one, other) DO UPDATE
     SET score = excluded.score,
         agreements = excluded.agreements,
         distance_metres = excluded.distance_metres,
         found_at = excluded.found_at,
         state = 'open'
   WHERE merge_pair.state IN ('open', 'faded'))";
constexpr std::string_view kFade =
    "UPDATE merge_pair SET state = 'faded' WHERE state = 'open' AND found_at < $1";
constexpr std::string_view kCount = R"(
  SELECT count(*) FROM (SELECT 1 FROM merge_pair WHERE state = $1 LIMIT 1000) AS counted)";
constexpr int kPageMax = 201;

Result<MergePair> pair_from(const sql::Row& row) {
  sql::RowReader reader{row};
  MergePairRecord record;
  reader.members(record);
  const auto text = reader.next<std::optional<std::string>>();
  if (!reader.is_sound()) return fail(ErrorKind::fault, "sql.corrupt_row");
  std::optional<MergeDone> done;
  if (text) {
    auto read = json::read<MergeDone>(*text);
    if (!read) return fail(ErrorKind::fault, "sql.corrupt_row");
    done = *std::move(read);
  }
  return MergePair::restore(std::move(record), std::move(done));
}

std::string select(std::string_view rest) {
  return "SELECT " + sql::columns_of<MergePairRecord>() + ", done FROM merge_pair " +
         std::string{rest};
}

}  // namespace

Result<MergePair> SqlMergePairs::one(const MergePairId& id) const {
  static const std::string statement = select("WHERE id = $1");
  Result<MergePair> found = fail(ErrorKind::not_found, "merging.pair_unknown");
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        found = pair_from(row);
        return {};
      },
      id);
  if (!read) return pass_on(read);
  return found;
}

Result<std::vector<MergePair>> SqlMergePairs::in_state(PairState state, const PairPlace& after,
                                                       int limit) const {
  static const std::string statement = select(
      "WHERE state = $1 AND (score < $2 OR (score = $2 AND id > $3)) "
      "ORDER BY score DESC, id LIMIT $4");
  std::vector<MergePair> pairs;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto pair = pair_from(row);
        if (pair) pairs.push_back(*std::move(pair));
        return {};
      },
      state, after.score, after.id, std::min(limit, kPageMax));
  if (!read) return pass_on(read);
  return pairs;
}

Result<int> SqlMergePairs::count(PairState state) const {
  int counted = 0;
  auto read = session_.query(
      kCount,
      [&](const sql::Row& row) -> Result<void> {
        counted = static_cast<int>(row.integer(0));
        return {};
      },
      state);
  if (!read) return pass_on(read);
  return counted;
}

Result<void> SqlMergePairs::replace(const MergePair& pair) {
  std::optional<std::string> done;
  if (pair.done()) done = json::write(*pair.done());
  auto changed = session_.run(kReplace, pair->id, pair->version, pair->state, pair->decided_by,
                              pair->decided_at, pair->reason, done, pair->version - 1);
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "merging.changed_meanwhile");
  return {};
}

Result<void> SqlMergePairs::found(const std::vector<MergePair>& pairs) {
  for (const MergePair& each : pairs) {
    auto added = session_.run(kAdd, each->id, each->one, each->other, each->score,
                              json::write(each->agreements), each->distance_metres, each->found_at);
    if (!added) return pass_on(added);
  }
  return {};
}

Result<void> SqlMergePairs::fade_found_before(Instant search_began) {
  auto faded = session_.run(kFade, search_began);
  if (!faded) return pass_on(faded);
  return {};
}

Result<void> SqlMergeJobs::enqueue_search() {
  auto queued =
      sql::enqueue(session_, ids_, {.kind = std::string{kSearchJob}, .run_at = now_}, now_);
  if (!queued) return pass_on(queued);
  return {};
}

Result<void> SqlMergeJobs::enqueue_search_soon() {
  const auto span = std::chrono::ceil<std::chrono::milliseconds>(kSearchTogether).count();
  const Instant run_at = instant_of((milliseconds_of(now_) / span + 1) * span);
  auto queued =
      sql::enqueue(session_, ids_,
                   {.kind = std::string{kSearchJob},
                    .run_at = run_at,
                    .key = std::string{kSearchJob} + ":" + std::to_string(milliseconds_of(run_at))},
                   now_);
  if (!queued) return pass_on(queued);
  return {};
}

}  // namespace renkei::merging
