#include "features/home/home_routes.hpp"

namespace renkei::home {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::NoReply;
using http::Personal;

struct HandledView {
  std::string source;
  std::optional<Private<std::string>> assignee;
  std::optional<Private<std::string>> snoozed_by;
  std::optional<Private<std::string>> snooze_reason;
};
RENKEI_DESCRIBE(HandledView, source, assignee, snoozed_by, snooze_reason)
struct HandledList {
  std::vector<HandledView> items;
};
RENKEI_DESCRIBE(HandledList, items)

struct RowStepView {
  Instant at;
  RowStepKind what = RowStepKind::taken;
  std::optional<Instant> until;
  std::optional<Private<std::string>> who;
  std::optional<Private<std::string>> assignee;
};
RENKEI_DESCRIBE(RowStepView, at, what, until, who, assignee)
struct RowStepList {
  std::vector<RowStepView> items;
};
RENKEI_DESCRIBE(RowStepList, items)

struct ColleagueView {
  std::string id;
  Private<std::string> name;
};
RENKEI_DESCRIBE(ColleagueView, id, name)
struct ColleagueList {
  std::vector<ColleagueView> items;
};
RENKEI_DESCRIBE(ColleagueList, items)

struct AssignBody {
  std::string to;
};
RENKEI_DESCRIBE(AssignBody, to)

struct SnoozeBody {
  Instant until;
  std::string reason;
  bool names_checked = false;
};
RENKEI_DESCRIBE(SnoozeBody, until, reason, names_checked)

WorkRow row_view(const Row& row, const Duty& duty, const Actor& by) {
  const WorkItem& item = row.item;
  WorkRow view{.source = item.source,
               .severity = item.severity,
               .count = item.count,
               .is_at_least = item.is_at_least,
               .oldest = item.oldest,
               .due = item.due,
               .link = item.link,
               .before_closing = row.before_closing,
               .is_taken = row.is_taken,
               .is_mine = row.is_taken && row.state.assignee == by.who};
  if (row.is_snoozed) view.snoozed_until = row.state.snoozed_until;
  if (!row.is_taken && item.severity == Severity::critical) {
    view.reached = row.state.reached;
    view.reached_at = row.state.reached_at;
    view.is_for_me = view.reached == EscalationStep::second && duty->second == by.who;
  }
  return view;
}

Result<WorkList> work(HomeActions& verbs, const Call& call) {
  const auto rows = verbs.rows(call.actor);
  if (!rows) return pass_on(rows);
  const auto kept = verbs.duty();
  if (!kept) return pass_on(kept);
  WorkList list;
  for (const Row& each : *rows) {
    if (!each.is_snoozed) list.total += each.item.count;
    list.items.push_back(row_view(each, kept->duty, call.actor));
  }
  if (call.actor.level() == Level::hub) {
    const DutyDraft& draft = kept->duty.draft();
    list.is_open = kept->duty.is_open(call.now);
    list.wait_minutes = draft.wait_minutes;
    list.duty_name = draft.duty_name;
    list.duty_phone = draft.duty_phone;
  }
  return list;
}

Result<HandledList> handled(HomeActions& verbs, const Call& call) {
  auto rows = verbs.handled(call.actor);
  if (!rows) return pass_on(rows);
  HandledList list;
  for (HandledRow& each : *rows) {
    list.items.push_back({std::move(each.source), std::move(each.assignee),
                          std::move(each.snoozed_by), std::move(each.snooze_reason)});
  }
  return list;
}

Result<RowStepList> steps(HomeActions& verbs, const Call& call) {
  auto found = verbs.steps(call.request.path_value("id"), call.actor);
  if (!found) return pass_on(found);
  RowStepList list;
  for (auto& each : *found) {
    list.items.push_back({each.step.at, each.step.what, each.step.until, std::move(each.who),
                          std::move(each.assignee)});
  }
  return list;
}

Result<void> take(HomeActions& verbs, const Call& call) {
  return verbs.take(call.request.path_value("id"), call.actor);
}

Result<ColleagueList> colleagues(HomeActions& verbs, const Call& call) {
  auto found = verbs.colleagues(call.actor);
  if (!found) return pass_on(found);
  ColleagueList list;
  for (auto& [id, name] : *found) list.items.push_back({id, std::move(name)});
  return list;
}

Result<void> assign(HomeActions& verbs, const Call& call, AssignBody body) {
  return verbs.assign(call.request.path_value("id"), body.to, call.actor);
}

Result<void> release(HomeActions& verbs, const Call& call) {
  return verbs.release(call.request.path_value("id"), call.actor);
}

Result<void> snooze(HomeActions& verbs, const Call& call, SnoozeBody body) {
  return verbs.snooze(call.request.path_value("id"),
                      {body.until, std::move(body.reason), names_in(body.names_checked)},
                      call.actor);
}

Result<void> wake(HomeActions& verbs, const Call& call) {
  return verbs.wake(call.request.path_value("id"), call.actor);
}

}  // namespace

http::Routes<HomeActions> routes() {
  const std::string rows = "/api/home/rows";
  const std::string one = rows + "/{id}";
  return {
      http::get<NoQuery, WorkList>("/api/home/work", kSee,
                                   "What waits for this person, the most urgent first", work),
      http::get<NoQuery, Personal<HandledList>>(rows, kHandle, "Who does what of it, and why later",
                                                handled),
      http::get<NoQuery, Personal<RowStepList>>(one + "/steps", kHandle,
                                                "What was done about a line", steps),
      http::post<NoBody, NoReply>(one + "/take", kHandle, "I look after it", take)
          .without_version(),
      http::get<NoQuery, Personal<ColleagueList>>("/api/home/colleagues", kHandle,
                                                  "Who shares this list", colleagues),
      http::post<AssignBody, NoReply>(one + "/assign", kHandle,
                                      "Somebody who shares the list looks after it", assign)
          .without_version(),
      http::post<NoBody, NoReply>(one + "/release", kHandle, "I do not look after it any more",
                                  release)
          .without_version(),
      http::post<SnoozeBody, NoReply>(one + "/snooze", kHandle,
                                      "Put it off with a reason; it comes back by itself", snooze)
          .without_version(),
      http::post<NoBody, NoReply>(one + "/wake", kHandle, "Have it back now", wake)
          .without_version(),
  };
}

}  // namespace renkei::home
