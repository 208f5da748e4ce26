// See enrolment_actions.hpp.
#include "features/people/enrolment_actions.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::people {

Result<SeenEnrolment> EnrolmentActions::apply(const Actor& by, Application application) {
  const auto parties = authority_.over(by, application.enrolment);
  if (!parties) return pass_on(parties);
  if (!parties->holds(Party::hub) && !parties->holds(Party::facility_admin)) {
    return fail(ErrorKind::forbidden, "people.not_your_facility");
  }
  if (!may_give(by, application.enrolment.position)) {
    return fail(ErrorKind::forbidden, "people.sees_more_than_you");
  }
  if (auto known = authority_.check_facility(application.enrolment.facility); !known) {
    return pass_on(known);
  }
  const Instant now = means_.clock.now();
  if (application.enrolment.association) {
    const auto asked = stores_.bodies.association(*application.enrolment.association);
    if (!asked) return pass_on(asked);
  }
  auto person = Person::make(means_.ids.make<Person>(), std::move(application.person), now);
  if (!person) return pass_on(person);
  auto enrolment = Enrolment::make(means_.ids.make<Enrolment>(), (*person)->id,
                                   std::move(application.enrolment), now);
  if (!enrolment) return pass_on(enrolment);
  if (auto added = stores_.persons.add(*person); !added) return pass_on(added);
  if (auto added = stores_.enrolments.add(*enrolment); !added) return pass_on(added);
  stores_.trace.touch((*person)->id.text());
  stores_.outbox.add({kEnrolmentChanged, (*enrolment)->id.text()});
  auto open = open_steps((*enrolment)->state, *parties, (*enrolment)->suspended_for);
  return SeenEnrolment{{*std::move(enrolment), *std::move(person)}, std::move(open)};
}

Result<SeenEnrolment> EnrolmentActions::one(const Actor& by, const EnrolmentId& id) const {
  auto enrolment = stores_.enrolments.one(id);
  if (!enrolment) return pass_on(enrolment);
  const auto parties = authority_.over(by, *enrolment);
  if (!parties) return pass_on(parties);
  if (parties->empty()) return fail(ErrorKind::not_found, "people.enrolment_unknown");
  auto person = stores_.persons.one((*enrolment)->person);
  if (!person) return pass_on(person);
  stores_.trace.touch((*person)->id.text());
  auto open = open_steps((*enrolment)->state, *parties, (*enrolment)->suspended_for);
  return SeenEnrolment{{*std::move(enrolment), *std::move(person)}, std::move(open)};
}

Result<SeenEnrolment> EnrolmentActions::take(const Actor& by, const EnrolmentId& id,
                                             std::int64_t version, const StepTaken& step) {
  const auto before = stores_.enrolments.one(id);
  if (!before) return pass_on(before);
  const auto parties = authority_.over(by, *before);
  if (!parties) return pass_on(parties);
  if (parties->empty()) return fail(ErrorKind::not_found, "people.enrolment_unknown");
  if (!may_take(step.step, *parties, (*before)->suspended_for)) {
    return fail(ErrorKind::forbidden, "people.step_not_yours");
  }
  if ((*before)->version != version) {
    return fail(ErrorKind::stale, "people.changed_meanwhile", {{"version", (*before)->version}});
  }
  if ((*before)->membership && *(*before)->membership == by.membership) {
    return fail(ErrorKind::conflict, "people.own_enrolment");
  }
  if (step.step == EnrolmentStep::resume && (*before)->suspended_for == SuspendCause::uncertified) {
    return fail(ErrorKind::conflict, "people.certify_instead");
  }
  if (auto next = carry_out(by, *before, step); !next) return pass_on(next);
  return one(by, id);
}

// The step with all it brings: the right to sign in, history, event.
Result<Enrolment> EnrolmentActions::carry_out(const Actor& by, const Enrolment& before,
                                              const StepTaken& step, SuspendCause cause) {
  const Instant now = means_.clock.now();
  auto next = before.taken(step.step, now, step.reason);
  if (!next) return next;
  if (step.step == EnrolmentStep::suspend) next = next->suspended_because(cause);
  if (next->is_active()) {
    const auto person = stores_.persons.one(before->person);
    if (!person) return pass_on(person);
    next = with_access(*std::move(next), *person);
    if (!next) return next;
  } else if (before->membership) {
    const LeaveReason reason = step.reason.value_or(LeaveReason::retired);
    if (auto taken = stores_.access.take(*before->membership, reason); !taken) {
      return pass_on(taken);
    }
  }
  if (auto kept = keep(by, *next, before, "state"); !kept) return pass_on(kept);
  return next;
}

Result<Enrolment> EnrolmentActions::reposition(const Actor& by, const Enrolment& before,
                                               Position position) {
  if (!may_give(by, position)) return fail(ErrorKind::forbidden, "people.sees_more_than_you");
  auto next = before.in_position(position);
  if (!next) return next;
  if (before->membership && role_of(position) != role_of(before->position)) {
    if (auto taken = stores_.access.take(*before->membership, LeaveReason::moved); !taken) {
      return pass_on(taken);
    }
    const auto person = stores_.persons.one(before->person);
    if (!person) return pass_on(person);
    next = with_access(*std::move(next), *person);
    if (!next) return next;
  }
  if (auto kept = keep(by, *next, before, "position"); !kept) return pass_on(kept);
  return next;
}

Result<void> EnrolmentActions::keep(const Actor& by, const Enrolment& next, const Enrolment& before,
                                    std::string_view changed) {
  auto kept = stores_.enrolments.replace(next, before, {means_.clock.now(), by});
  if (!kept) return kept;
  stores_.trace.touch(before->person.text());
  stores_.trace.change(std::string{changed});
  stores_.outbox.add({kEnrolmentChanged, before->id.text()});
  return {};
}

Result<Enrolment> EnrolmentActions::with_access(Enrolment next, const Person& person) {
  const auto role = role_of(next->position);
  if (!role) return fail(ErrorKind::conflict, "people.position_without_screens");
  if (!person->account) return fail(ErrorKind::conflict, "people.invite_first");
  const auto membership =
      stores_.access.give(*person->account, {.role = *role, .facility = next->facility});
  if (!membership) return pass_on(membership);
  return next.with_membership(*membership);
}

Result<EnrolmentFilter> EnrolmentActions::within_sight(const Actor& by,
                                                       EnrolmentFilter filter) const {
  if (is_hub(by)) return filter;
  const auto place = authority_.place_of(by);
  if (!place) return pass_on(place);
  if (place->administers && (!filter.facility || filter.facility == place->administers)) {
    filter.facility = place->administers;
    return filter;
  }
  if (place->administers || place->officer_of.empty()) {
    return fail(ErrorKind::forbidden, "people.not_yours");
  }
  filter.asked = AskedOfficer{*place->person, japan_time(means_.clock.now()).date};
  return filter;
}

Result<EnrolmentActions::Page> EnrolmentActions::list(const Actor& by, EnrolmentFilter filter,
                                                      const EnrolmentId& after_id,
                                                      std::optional<int> limit) const {
  const auto seen = within_sight(by, std::move(filter));
  if (!seen) return pass_on(seen);
  const int rows = std::clamp(limit.value_or(kPageDefault), 1, EnrolmentStore::kPageMax);
  auto found = stores_.enrolments.page(*seen, after_id, rows);
  if (!found) return pass_on(found);
  const auto total = stores_.enrolments.count(*seen, kCountMost);
  if (!total) return pass_on(total);
  Page page{.total = *total};
  if (static_cast<int>(found->size()) == rows) page.last = found->back().enrolment->id;
  for (EnrolledPerson& each : *found) {
    const auto parties = authority_.over(by, each.enrolment);
    if (!parties) return pass_on(parties);
    stores_.trace.touch(each.person->id.text());
    auto open = open_steps(each.enrolment->state, *parties, each.enrolment->suspended_for);
    page.items.push_back({std::move(each), std::move(open)});
  }
  return page;
}

Result<EnrolmentActions::BulkLeave> EnrolmentActions::leave_all(const Actor& by,
                                                                const std::string& facility) {
  if (!is_hub(by)) return fail(ErrorKind::forbidden, "people.step_not_yours");
  auto staying = stores_.enrolments.staying_at(facility, kLeaveAtOnce + 1);
  if (!staying) return pass_on(staying);
  BulkLeave bulk{.more = staying->size() > static_cast<std::size_t>(kLeaveAtOnce)};
  if (bulk.more) staying->pop_back();
  const StepTaken leave{EnrolmentStep::leave, LeaveReason::facility_closed};
  for (const Enrolment& each : *staying) {
    if (auto left = carry_out(by, each, leave); !left) return pass_on(left);
    ++bulk.left;
  }
  return bulk;
}

}  // namespace renkei::people
