#include "features/home/home_actions.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "kernel/jst.hpp"

#include "features/home/home.hpp"

namespace renkei::home {
namespace {

// What has no date comes after what has one.
auto urgency_of(const WorkItem& item) {
  return std::tuple{item.severity,
                    !item.due,
                    item.due.value_or(Date{}),
                    !item.oldest,
                    item.oldest.value_or(Instant{}),
                    item.source};
}

bool is_more_urgent(const WorkItem& one, const WorkItem& other) {
  return urgency_of(one) < urgency_of(other);
}

std::optional<Private<std::string>> name_in(const Colleagues& names,
                                            const std::optional<std::string>& account) {
  if (!account) return std::nullopt;
  const auto found = names.find(*account);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

}  // namespace

Result<std::vector<WorkItem>> gathered(const Sources& sources, const Actor& by, Instant now) {
  std::vector<WorkItem> all;
  for (const auto& source : sources) {
    auto items = source->waiting(by, now);
    if (!items) return items;
    std::move(items->begin(), items->end(), std::back_inserter(all));
  }
  std::erase_if(all, [](const WorkItem& item) { return item.count < 1; });
  std::sort(all.begin(), all.end(), is_more_urgent);
  return all;
}

Result<std::vector<Row>> HomeActions::rows(const Actor& by) const {
  const Instant now = means_.clock.now();
  auto items = gathered(sources_, by, now);
  if (!items) return pass_on(items);
  const std::string audience = audience_of(by);
  const auto states = means_.store.rows(audience);
  if (!states) return pass_on(states);
  const auto kept = means_.store.duty();
  if (!kept) return pass_on(kept);
  std::vector<Row> rows;
  for (WorkItem& item : *items) {
    Row row;
    const Severity said = item.severity;
    if (audience == kHubAudience) {
      item.severity = severity_before_closing(item, kept->duty, japan_time(now).date);
    }
    row.before_closing = item.severity != said;
    const auto state = std::find_if(states->begin(), states->end(), [&](const RowState& each) {
      return each.source == item.source;
    });
    if (state != states->end()) row.state = *state;
    row.state.audience = audience;
    row.state.source = item.source;
    row.is_taken = is_taken(row.state, item, now);
    row.is_snoozed = is_snoozed(row.state, item, now);
    row.item = std::move(item);
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& one, const Row& other) {
    return is_more_urgent(one.item, other.item);
  });
  return rows;
}

Result<std::vector<HandledRow>> HomeActions::handled(const Actor& by) const {
  const auto all = rows(by);
  if (!all) return pass_on(all);
  std::set<std::string> accounts;
  for (const Row& each : *all) {
    if (each.is_taken) accounts.insert(*each.state.assignee);
    if (each.is_snoozed && each.state.snoozed_by) accounts.insert(*each.state.snoozed_by);
  }
  const auto names = means_.names.of(accounts);
  if (!names) return pass_on(names);
  std::vector<HandledRow> handled;
  for (const Row& each : *all) {
    if (!each.is_taken && !each.is_snoozed) continue;
    HandledRow row{.source = each.item.source};
    if (each.is_taken) row.assignee = name_in(*names, each.state.assignee);
    if (each.is_snoozed) {
      row.snoozed_by = name_in(*names, each.state.snoozed_by);
      row.snooze_reason = each.state.snooze_reason;
    }
    handled.push_back(std::move(row));
  }
  return handled;
}

Result<std::vector<HomeActions::StepSeen>> HomeActions::steps(std::string_view source,
                                                              const Actor& by) const {
  auto steps = means_.store.steps(audience_of(by), source);
  if (!steps) return pass_on(steps);
  std::set<std::string> accounts;
  for (const RowStep& each : *steps) {
    accounts.insert(each.who);
    if (each.assignee) accounts.insert(*each.assignee);
  }
  const auto names = means_.names.of(accounts);
  if (!names) return pass_on(names);
  std::vector<StepSeen> seen;
  for (RowStep& each : *steps) {
    auto who = name_in(*names, each.who);
    auto assignee = name_in(*names, each.assignee);
    seen.push_back({std::move(each), std::move(who), std::move(assignee)});
  }
  return seen;
}

Result<Row> HomeActions::row(std::string_view source, const Actor& by) const {
  auto all = rows(by);
  if (!all) return pass_on(all);
  const auto found = std::find_if(all->begin(), all->end(),
                                  [&](const Row& each) { return each.item.source == source; });
  if (found == all->end()) return fail(ErrorKind::not_found, "home.row_gone");
  return std::move(*found);
}

Result<void> HomeActions::keep(const RowState& state, RowStepKind what,
                               std::optional<Instant> until, const Actor& by) {
  if (auto put = means_.store.put(state); !put) return put;
  means_.trace.change("home_row");
  means_.outbox.add({kRowChanged, state.source});
  return means_.store.add_step(
      {.id = means_.ids.make<RowStep>(),
       .audience = state.audience,
       .source = state.source,
       .at = means_.clock.now(),
       .who = by.who,
       .what = what,
       .until = until,
       .assignee = what == RowStepKind::assigned ? state.assignee : std::nullopt});
}

Result<void> HomeActions::take(std::string_view source, const Actor& by) {
  auto found = row(source, by);
  if (!found) return pass_on(found);
  return give(*std::move(found), by.who, by);
}

Result<void> HomeActions::assign(std::string_view source, const std::string& to, const Actor& by) {
  auto found = row(source, by);
  if (!found) return pass_on(found);
  const auto all = colleagues(by);
  if (!all) return pass_on(all);
  if (!all->contains(to)) {
    FieldErrors errors;
    errors.add("to", "home.nobody_such");
    return errors.result("home.assign_wrong");
  }
  return give(*std::move(found), to, by);
}

Result<Colleagues> HomeActions::colleagues(const Actor& by) const {
  return means_.store.colleagues(by, means_.system_clock.now());
}

Result<void> HomeActions::give(Row row, const std::string& to, const Actor& by) {
  RowState& state = row.state;
  if (row.is_taken && state.assignee == to) return {};
  state.assignee = to;
  state.taken_at = means_.clock.now();
  // Somebody has it now: what was reached on the way is over.
  state.waits_since.reset();
  state.reached.reset();
  state.reached_at.reset();
  return keep(state, to == by.who ? RowStepKind::taken : RowStepKind::assigned, {}, by);
}

Result<void> HomeActions::release(std::string_view source, const Actor& by) {
  auto found = row(source, by);
  if (!found) return pass_on(found);
  if (!found->is_taken || found->state.assignee != by.who) {
    return fail(ErrorKind::conflict, "home.not_yours");
  }
  found->state.assignee.reset();
  found->state.taken_at.reset();
  return keep(found->state, RowStepKind::released, {}, by);
}

Result<void> HomeActions::snooze(std::string_view source, Snooze snooze, const Actor& by) {
  auto found = row(source, by);
  if (!found) return pass_on(found);
  const Instant now = means_.clock.now();
  auto well = check_snooze(found->item, snooze.until, snooze.reason, snooze.names, now);
  if (!well) return well;
  RowState& state = found->state;
  state.snoozed_until = snooze.until;
  state.snoozed_at = now;
  state.snoozed_by = by.who;
  state.snoozed_severity = found->item.severity;
  state.snooze_reason = Private{std::move(snooze.reason)};
  return keep(state, RowStepKind::snoozed, snooze.until, by);
}

Result<void> HomeActions::wake(std::string_view source, const Actor& by) {
  auto found = row(source, by);
  if (!found) return pass_on(found);
  if (!found->is_snoozed) return {};
  RowState& state = found->state;
  state.snoozed_until.reset();
  state.snoozed_at.reset();
  state.snoozed_by.reset();
  state.snoozed_severity.reset();
  state.snooze_reason.reset();
  return keep(state, RowStepKind::woken, {}, by);
}

}  // namespace renkei::home
