// See unused_actions.hpp.
#include "features/people/unused_actions.hpp"

#include <set>

namespace renkei::people {

Result<UnusedPage> UnusedActions::list(const Actor& by) const {
  IdleFilter filter{.since = means_.system_clock.now() - kUnusedFor};
  if (!is_hub(by)) {
    auto own = authority_.administered(by);
    if (!own) return pass_on(own);
    if (!*own) return fail(ErrorKind::forbidden, "people.not_yours");
    filter.facility = *std::move(own);
  }
  auto items = unused_.list(filter, UnusedStore::kListMax);
  if (!items) return pass_on(items);
  const auto counted = unused_.count(filter, EnrolmentActions::kCountMost);
  if (!counted) return pass_on(counted);
  for (const IdleEnrolment& each : *items) stores_.trace.touch(each.enrolled.person->id.text());
  return UnusedPage{*std::move(items), counted->count};
}

Result<std::vector<Enrolment>> UnusedActions::picked(const Actor& by, const Picked& picked,
                                                     EnrolmentStep step) const {
  const std::set<EnrolmentId> once{picked.enrolments.begin(), picked.enrolments.end()};
  if (once.empty() || once.size() > kPickedMax) {
    FieldErrors errors;
    errors.add("enrolments", "people.picked_wrong",
               {{"most", static_cast<std::int64_t>(kPickedMax)}});
    auto refusal = errors.result("people.picked_wrong");
    return pass_on(refusal);
  }
  std::vector<Enrolment> found;
  for (const EnrolmentId& id : once) {
    auto each = stores_.enrolments.one(id);
    if (!each) return pass_on(each);
    const auto parties = authority_.over(by, *each);
    if (!parties) return pass_on(parties);
    if (parties->empty()) return fail(ErrorKind::not_found, "people.enrolment_unknown");
    if (!may_take(step, *parties, SuspendCause::unused)) {
      return fail(ErrorKind::forbidden, "people.step_not_yours");
    }
    found.push_back(*std::move(each));
  }
  return found;
}

Result<PickedDone> UnusedActions::pause(const Actor& by, const Picked& picked_ones) {
  const auto all = picked(by, picked_ones, EnrolmentStep::suspend);
  if (!all) return pass_on(all);
  PickedDone outcome;
  for (const Enrolment& each : *all) {
    const auto is_idle = unused_.is_idle(each->id, means_.system_clock.now() - kUnusedFor);
    if (!is_idle) return pass_on(is_idle);
    if (!*is_idle) {
      ++outcome.left_out;
      continue;
    }
    auto paused =
        enrolments_.carry_out(by, each, {EnrolmentStep::suspend, {}}, SuspendCause::unused);
    if (!paused) return pass_on(paused);
    outcome.done.push_back(each->id);
  }
  return outcome;
}

Result<PickedDone> UnusedActions::reinstate(const Actor& by, const Picked& picked_ones) {
  const auto all = picked(by, picked_ones, EnrolmentStep::resume);
  if (!all) return pass_on(all);
  PickedDone outcome;
  for (const Enrolment& each : *all) {
    if (each->suspended_for != SuspendCause::unused) {
      ++outcome.left_out;
      continue;
    }
    auto back = enrolments_.carry_out(by, each, {EnrolmentStep::resume, {}});
    if (!back) return pass_on(back);
    outcome.done.push_back(each->id);
  }
  return outcome;
}

}  // namespace renkei::people
