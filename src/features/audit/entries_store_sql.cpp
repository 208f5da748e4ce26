// Reading the audit newest first. Rows of a thing are walked by the index of audit_subject, those
// of a person and of a span of time by the ones of audit: no look reads more than its page.
#include <algorithm>
#include <map>

#include "features/audit/audit_store_sql.hpp"
#include "features/audit/conditions_sql.hpp"

namespace renkei::audit {
namespace {

constexpr std::string_view kColumns =
    "a.id, a.seq, a.at, a.who, a.membership, a.route, a.outcome, a.fields";
constexpr std::string_view kOfThing = " FROM audit_subject s JOIN audit a ON a.id = s.audit";
constexpr std::string_view kOfAll = " FROM audit a";
constexpr std::string_view kNewestFirst = " ORDER BY a.at DESC, a.id DESC";
constexpr std::size_t kEntriesAtOnce = 20;

Entry entry_of(const sql::Row& row) {
  const auto text = [&row](int column) { return std::string{row.text(column)}; };
  Entry entry{.id = text(0),
              .seq = {},
              .at = instant_of(row.integer(2)),
              .who = text(3),
              .membership = text(4),
              .route = text(5),
              .outcome = text(6),
              .fields = text(7),
              .subjects = {}};
  if (!row.is_null(1)) entry.seq = row.integer(1);
  return entry;
}

// What holds whichever index is walked.
void add_common(Conditions& conditions, const EntryFilter& filter) {
  conditions.add_if("a.at >= ", filter.from);
  conditions.add_if("a.at < ", filter.until);
  if (filter.refused_only) conditions.add("a.outcome <> 'done'");
}

void add_place(Conditions& conditions, const EntryPlace& after) {
  const std::string at = conditions.bind(after.at);
  const std::string id = conditions.bind(after.id);
  conditions.add("a.at <= " + at + " AND (a.at < " + at + " OR a.id < " + id + ")");
}

// One walk along one index.
struct Walk {
  std::string_view from;
  Conditions conditions = {};
  std::string_view order = kNewestFirst;
};

Walk walk_of_thing(const EntryFilter& filter, const std::string& subject, const EntryPlace& after) {
  Walk walk{.from = kOfThing};
  walk.conditions.add("s.subject = ", subject);
  walk.conditions.add("s.audit < ", after.id);
  walk.conditions.add_if("a.who = ", filter.who);
  add_common(walk.conditions, filter);
  walk.order = " ORDER BY s.audit DESC";
  return walk;
}

Walk walk_of_time(const EntryFilter& filter, const EntryPlace& after) {
  Walk walk{.from = kOfAll};
  walk.conditions.add_if("a.who = ", filter.who);
  add_place(walk.conditions, after);
  add_common(walk.conditions, filter);
  return walk;
}

// Whoever signs in is nobody yet: such a row names the account as its subject.
Walk walk_of_sign_ins(const EntryFilter& filter, const EntryPlace& after) {
  Walk walk{.from = kOfThing};
  walk.conditions.add_if("s.subject = ", filter.who);
  walk.conditions.add("a.who = 'public'");
  add_place(walk.conditions, after);
  add_common(walk.conditions, filter);
  return walk;
}

std::vector<Walk> walks_of(const EntryFilter& filter, const EntryPlace& after) {
  std::vector<Walk> walks;
  for (const std::string& each : filter.subjects) {
    walks.push_back(walk_of_thing(filter, each, after));
  }
  if (!walks.empty()) return walks;
  walks.push_back(walk_of_time(filter, after));
  if (filter.who) walks.push_back(walk_of_sign_ins(filter, after));
  return walks;
}

// Several walks as one list: each row once, the newest first.
void join(std::vector<Entry>& entries, bool by_thing, int limit) {
  std::ranges::sort(entries, [&](const Entry& left, const Entry& right) {
    if (by_thing || left.at == right.at) return left.id > right.id;
    return left.at > right.at;
  });
  const auto twice =
      std::unique(entries.begin(), entries.end(),
                  [](const Entry& one, const Entry& other) { return one.id == other.id; });
  entries.erase(twice, entries.end());
  if (entries.size() > static_cast<std::size_t>(limit)) {
    entries.resize(static_cast<std::size_t>(limit));
  }
}

}  // namespace

Result<void> SqlEntries::add_subjects(std::vector<Entry>& entries) const {
  static const std::string statement = "SELECT audit, subject FROM audit_subject WHERE audit IN (" +
                                       sql::placeholders(1, kEntriesAtOnce) +
                                       ") ORDER BY audit, subject";
  std::map<std::string_view, Entry*> by_id;
  for (Entry& each : entries) by_id.emplace(each.id, &each);
  std::vector<sql::Value> some;
  for (std::size_t at = 0; at < entries.size(); at += kEntriesAtOnce) {
    some.clear();
    for (std::size_t next = at; next < std::min(at + kEntriesAtOnce, entries.size()); ++next) {
      some.emplace_back(std::string_view{entries[next].id});
    }
    some.resize(kEntriesAtOnce, some.back());
    auto read = session_.query_values(statement, some, [&](const sql::Row& row) -> Result<void> {
      by_id.at(row.text(0))->subjects.emplace_back(row.text(1));
      return {};
    });
    if (!read) return read;
  }
  return {};
}

Result<std::vector<Entry>> SqlEntries::list(const EntryFilter& filter, const EntryPlace& after,
                                            int limit) const {
  std::vector<Entry> entries;
  for (const Walk& walk : walks_of(filter, after)) {
    const std::string statement = "SELECT " + std::string{kColumns} + std::string{walk.from} +
                                  walk.conditions.text() + std::string{walk.order} + " LIMIT " +
                                  std::to_string(limit);
    auto read = session_.query_values(statement, walk.conditions.values(),
                                      [&](const sql::Row& row) -> Result<void> {
                                        entries.push_back(entry_of(row));
                                        return {};
                                      });
    if (!read) return pass_on(read);
  }
  join(entries, !filter.subjects.empty(), limit);
  if (auto added = add_subjects(entries); !added) return pass_on(added);
  return entries;
}

Result<std::int64_t> SqlEntries::count(const EntryFilter& filter) const {
  const EntryPlace newest;  // bound by the walks
  std::int64_t count = 0;
  for (const Walk& walk : walks_of(filter, newest)) {
    auto read =
        session_.query_values("SELECT count(*)" + std::string{walk.from} + walk.conditions.text(),
                              walk.conditions.values(), [&](const sql::Row& row) -> Result<void> {
                                count += row.integer(0);
                                return {};
                              });
    if (!read) return pass_on(read);
  }
  return count;
}

Result<std::vector<Entry>> SqlEntries::sealed_after(std::int64_t seq, int limit) const {
  static const std::string statement = "SELECT " + std::string{kColumns} + std::string{kOfAll} +
                                       " WHERE a.seq > $1 ORDER BY a.seq LIMIT $2";
  std::vector<Entry> entries;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        entries.push_back(entry_of(row));
        return {};
      },
      seq, limit);
  if (!read) return pass_on(read);
  if (auto added = add_subjects(entries); !added) return pass_on(added);
  return entries;
}

Result<ChainHead> SqlEntries::head(Instant now) const {
  ChainHead head{.at = now, .seq = 0, .hash = {}};
  auto read = session_.query("SELECT seq, hash FROM sequence_head WHERE name = 'audit'",
                             [&](const sql::Row& row) -> Result<void> {
                               head.seq = row.integer(0);
                               head.hash = row.text(1);
                               return {};
                             });
  if (!read) return pass_on(read);
  return head;
}

}  // namespace renkei::audit
