#include "features/directory/lists_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/history.hpp"

namespace renkei::directory {
namespace {

// One row of a child table: whose it is, where it stands, and what it says.
template <class T>
struct Child {
  const std::string* facility;
  const std::string* owner;
  std::int64_t position;
  const T* value;
};

enum class Key : std::uint8_t { facility, position, owner };

template <class T>
sql::Columns columns_of(Key key) {
  sql::Columns columns;
  columns.add("facility");
  if (key == Key::owner) columns.add("owner");
  if (key != Key::facility) columns.add("position");
  return columns.add_members<T>();
}

template <class T>
Result<void> insert(sql::Session& session, std::string_view table, Key key,
                    const std::vector<Child<T>>& rows) {
  if (rows.empty()) return {};
  return sql::insert_rows(session, table, columns_of<T>(key), rows,
                          [key](sql::Bound& bound, const Child<T>& row) {
                            bound.add(*row.facility);
                            if (key == Key::owner) bound.add(*row.owner);
                            if (key != Key::facility) bound.add(row.position);
                            bound.add_members(*row.value);
                          });
}

template <class T>
void collect(std::vector<Child<T>>& rows, const std::string& facility, const std::string& owner,
             const std::vector<T>& values) {
  std::int64_t position = 0;
  for (const T& value : values) rows.push_back({&facility, &owner, position++, &value});
}

// The rows of one list of each facility.
template <class T>
std::vector<Child<T>> rows_of(std::span<const FacilityRecord* const> facilities,
                              std::vector<T> FacilityDraft::*list) {
  std::vector<Child<T>> rows;
  for (const FacilityRecord* each : facilities) {
    collect(rows, each->id.text(), each->id.text(), each->draft.*list);
  }
  return rows;
}

}  // namespace

Result<void> FacilityLists::add(std::span<const FacilityRecord* const> facilities) {
  auto done = insert(session_, "facility_identifier", Key::facility,
                     rows_of(facilities, &FacilityDraft::identifiers));
  if (!done && done.error().reason == Reason{"sql.unique"}) {
    return fail(ErrorKind::conflict, "directory.identifier_taken");
  }
  if (!done) return done;
  done = insert(session_, "facility_contact", Key::position,
                rows_of(facilities, &FacilityDraft::contacts));
  if (!done) return done;
  done = insert(session_, "facility_capability", Key::facility,
                rows_of(facilities, &FacilityDraft::capabilities));
  if (!done && done.error().reason == Reason{"sql.reference"}) {
    return fail(ErrorKind::invalid, "directory.capability_unknown");
  }
  if (!done) return done;
  done = insert(session_, "opening_hours", Key::owner, rows_of(facilities, &FacilityDraft::hours));
  if (!done) return done;
  return insert(session_, "closing_rule", Key::owner,
                rows_of(facilities, &FacilityDraft::closing_rules));
}

Result<void> FacilityLists::replace(const FacilityRecord& now, const FacilityRecord& before) {
  // What stays is taken out of the copy, so that only what differs is written again.
  FacilityRecord changed = now;
  const auto differs = [&](auto list, std::string_view table) -> Result<void> {
    if (now.draft.*list == before.draft.*list) {
      (changed.draft.*list).clear();
      return {};
    }
    if (table == "opening_hours" || table == "closing_rule") {
      return clear_owned(table, now.id, now.id.text());
    }
    return clear(table, now.id);
  };
  auto done = differs(&FacilityDraft::identifiers, "facility_identifier");
  if (done) done = differs(&FacilityDraft::contacts, "facility_contact");
  if (done) done = differs(&FacilityDraft::capabilities, "facility_capability");
  if (done) done = differs(&FacilityDraft::hours, "opening_hours");
  if (done) done = differs(&FacilityDraft::closing_rules, "closing_rule");
  if (!done) return done;
  const FacilityRecord* const one = &changed;
  return add({&one, 1});
}

Result<void> FacilityLists::add_openings(std::span<const ServiceLineRecord* const> lines) {
  std::vector<Child<OpeningHours>> hours;
  std::vector<Child<ClosingRule>> rules;
  for (const ServiceLineRecord* each : lines) {
    const std::string& facility = each->draft.facility.text();
    collect(hours, facility, each->id.text(), each->draft.hours);
    collect(rules, facility, each->id.text(), each->draft.closing_rules);
  }
  if (auto done = insert(session_, "opening_hours", Key::owner, hours); !done) return done;
  return insert(session_, "closing_rule", Key::owner, rules);
}

Result<void> FacilityLists::replace_openings(const ServiceLineRecord& now,
                                             const ServiceLineRecord& before) {
  ServiceLineRecord changed = now;
  if (now.draft.hours == before.draft.hours) {
    changed.draft.hours.clear();
  } else if (auto done = clear_owned("opening_hours", now.draft.facility, now.id.text()); !done) {
    return done;
  }
  if (now.draft.closing_rules == before.draft.closing_rules) {
    changed.draft.closing_rules.clear();
  } else if (auto done = clear_owned("closing_rule", now.draft.facility, now.id.text()); !done) {
    return done;
  }
  const ServiceLineRecord* const one = &changed;
  return add_openings({&one, 1});
}

Result<void> FacilityLists::clear(std::string_view table, const FacilityId& facility) {
  auto done = session_.run("DELETE FROM " + std::string{table} + " WHERE facility = $1", facility);
  if (!done) return pass_on(done);
  return {};
}

Result<void> FacilityLists::clear_owned(std::string_view table, const FacilityId& facility,
                                        const std::string& owner) {
  auto done = session_.run(
      "DELETE FROM " + std::string{table} + " WHERE facility = $1 AND owner = $2", facility, owner);
  if (!done) return pass_on(done);
  return {};
}

Result<void> FacilityLists::keep_body(const std::string& subject, std::int64_t version,
                                      const Change& change, std::string body) {
  const auto if_any = [](const std::string& text) {
    return text.empty() ? std::optional<std::string>{} : std::optional<std::string>{text};
  };
  sql::Replacement replaced{.subject = subject,
                            .version = version,
                            .at = change.at,
                            .actor = change.actor,
                            .membership = if_any(change.membership)};
  if (!change.reason.empty()) replaced.reason = Private<std::string>{change.reason};
  return sql::keep_version(session_, replaced, Private<std::string>{std::move(body)});
}

Result<void> FacilityLists::keep(const FacilityRecord& before, const Change& change) {
  return keep_body(before.id.text(), before.version, change, json::write(before));
}

Result<void> FacilityLists::keep(const CorporationRecord& before, const Change& change) {
  return keep_body(before.id.text(), before.version, change, json::write(before));
}

Result<void> FacilityLists::keep(const ServiceLineRecord& before, const Change& change) {
  return keep_body(before.id.text(), before.version, change, json::write(before));
}

}  // namespace renkei::directory
