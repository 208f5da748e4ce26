// See certification_actions.hpp.
#include "features/people/certification_actions.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::people {
namespace {

// The hub's list begins with those that wait longest for a telephone call.
int urgency_of(CertificationStanding standing) {
  switch (standing) {
    case CertificationStanding::suspended:
      return 0;
    case CertificationStanding::late:
      return 1;
    case CertificationStanding::open:
      return 2;
    case CertificationStanding::done:
      break;
  }
  return 3;
}

// Of whom there is something to say. Who joined since the round opened is on no list, for somebody
// has just vouched for them; to say it again does no harm.
bool is_there(const Enrolment& enrolment) {
  return enrolment.is_active() || enrolment->suspended_for == SuspendCause::uncertified;
}

}  // namespace

AskedRound asked_in(const CertificationRound& round) {
  return {.due_on = round.due_on, .opened_at = instant_of(round.opens_on, TimeOfDay{})};
}

Date CertificationActions::today() const { return japan_time(means_.clock.now()).date; }

Result<void> CertificationActions::add_rule(CertificationRuleDraft draft, const Actor& by) {
  if (auto well = check_rule(draft, today()); !well) return well;
  const auto present = store_.rules();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(CertificationStore::kRulesMax)) {
    return fail(ErrorKind::conflict, "people.too_many_rules");
  }
  CertificationRule rule{.id = means_.ids.next(),
                         .decided_at = means_.clock.now(),
                         .decided_by = by.who,
                         .draft = std::move(draft)};
  stores_.trace.touch(rule.id);
  stores_.outbox.add({kCertificationChanged, rule.id});
  return store_.add(rule);
}

Result<std::optional<CertificationRound>> CertificationActions::current() const {
  const auto rules = store_.rules();
  if (!rules) return pass_on(rules);
  return round_on(*rules, today());
}

Result<CertificationRound> CertificationActions::running() const {
  const auto round = current();
  if (!round) return pass_on(round);
  if (!*round) return fail(ErrorKind::conflict, "people.no_round");
  return **round;
}

Result<void> CertificationActions::check_keeper(const Actor& by,
                                                const std::string& facility) const {
  if (is_hub(by)) return {};
  const auto own = authority_.administered(by);
  if (!own) return pass_on(own);
  if (*own != facility) return fail(ErrorKind::not_found, "people.facility_unknown");
  return {};
}

Result<bool> CertificationActions::may_change(const Actor& by, const Enrolment& enrolment) const {
  if (enrolment->membership && *enrolment->membership == by.membership) return false;
  const auto parties = authority_.over(by, enrolment);
  if (!parties) return pass_on(parties);
  return may_take(EnrolmentStep::leave, *parties);
}

Result<CertificationSheet> CertificationActions::sheet(const Actor& by,
                                                       const std::string& facility) const {
  if (auto may = check_keeper(by, facility); !may) return pass_on(may);
  const auto round = current();
  if (!round) return pass_on(round);
  CertificationSheet sheet{.round = *round, .progress = {.facility = facility}};
  if (!*round) return sheet;
  const AskedRound asked = asked_in(**round);
  auto progress = store_.progress_of(facility, asked);
  if (!progress) return pass_on(progress);
  auto rows = store_.sheet(facility, asked);
  if (!rows) return pass_on(rows);
  for (CertificationRow& row : *rows) {
    const auto may = may_change(by, row.enrolled.enrolment);
    if (!may) return pass_on(may);
    stores_.trace.touch(row.enrolled.person->id.text());
    sheet.rows.push_back({std::move(row), *may});
  }
  sheet.standing = standing_of(*progress, **round, today());
  sheet.progress = *std::move(progress);
  return sheet;
}

Result<CertificationSheet> CertificationActions::answer(const Actor& by, const EnrolmentId& id,
                                                        std::int64_t version,
                                                        const AnswerGiven& given) {
  const auto before = stores_.enrolments.one(id);
  if (!before) return pass_on(before);
  const std::string facility = (*before)->facility.value_or("");
  if (auto may = check_keeper(by, facility); !may) {
    if (may.error().kind != ErrorKind::not_found) return pass_on(may);
    return fail(ErrorKind::not_found, "people.enrolment_unknown");
  }
  if ((*before)->version != version) {
    return fail(ErrorKind::stale, "people.changed_meanwhile", {{"version", (*before)->version}});
  }
  const auto round = running();
  if (!round) return pass_on(round);
  if (facility.empty() || !is_there(*before)) return fail(ErrorKind::conflict, "people.not_asked");
  if (auto done = follow(by, *before, given); !done) return pass_on(done);
  auto kept = store_.answer({.enrolment = id,
                             .due_on = round->due_on,
                             .answer = given.answer,
                             .at = means_.clock.now(),
                             .who = by.who});
  if (!kept) return pass_on(kept);
  stores_.trace.change("certification");
  stores_.outbox.add({kEnrolmentChanged, id.text()});
  return sheet(by, facility);
}

// What the answer says is done at once: nobody has to do it again elsewhere.
Result<void> CertificationActions::follow(const Actor& by, const Enrolment& before,
                                          const AnswerGiven& given) {
  if (given.answer != CertificationAnswer::kept) {
    const auto may = may_change(by, before);
    if (!may) return pass_on(may);
    if (!*may) return fail(ErrorKind::forbidden, "people.step_not_yours");
  }
  if (given.answer == CertificationAnswer::left) {
    auto left = enrolments_.carry_out(by, before, {EnrolmentStep::leave, given.reason});
    if (!left) return pass_on(left);
    return {};
  }
  if (given.answer == CertificationAnswer::changed && !given.position) {
    FieldErrors errors;
    errors.add("position", "people.position_missing");
    return errors.result("people.enrolment_invalid");
  }
  Enrolment present = before;
  if (!before.is_active()) {
    auto back = enrolments_.carry_out(by, before, {EnrolmentStep::resume, {}});
    if (!back) return pass_on(back);
    present = *std::move(back);
  }
  if (given.answer == CertificationAnswer::kept) return {};
  if (auto next = enrolments_.reposition(by, present, *given.position); !next) {
    return pass_on(next);
  }
  return {};
}

Result<CertificationSheet> CertificationActions::finish(const Actor& by,
                                                        const std::string& facility) {
  if (auto may = check_keeper(by, facility); !may) return pass_on(may);
  const auto round = running();
  if (!round) return pass_on(round);
  const auto progress = store_.progress_of(facility, asked_in(*round));
  if (!progress) return pass_on(progress);
  if (progress->answered < progress->asked) {
    return fail(ErrorKind::conflict, "people.rows_open",
                {{"count", progress->asked - progress->answered}});
  }
  auto done = store_.finish(facility, round->due_on, means_.clock.now(), by.who);
  if (!done) return pass_on(done);
  stores_.trace.touch(facility);
  stores_.trace.change("certification");
  stores_.outbox.add({kCertificationChanged, facility});
  return sheet(by, facility);
}

Result<CertificationOverview> CertificationActions::overview() const {
  const auto round = current();
  if (!round) return pass_on(round);
  CertificationOverview found{.round = *round};
  if (!*round) return found;
  auto all = store_.progress(asked_in(**round));
  if (!all) return pass_on(all);
  for (CertificationProgress& each : *all) {
    const auto standing = standing_of(each, **round, today());
    found.facilities.push_back({std::move(each), standing});
  }
  std::stable_sort(found.facilities.begin(), found.facilities.end(),
                   [](const FacilityCertification& one, const FacilityCertification& other) {
                     return urgency_of(one.standing) < urgency_of(other.standing);
                   });
  return found;
}

Result<Suspended> CertificationActions::suspend_overdue(const Actor& by) {
  const auto round = current();
  if (!round) return pass_on(round);
  if (!*round || today() < (*round)->suspends_on) return Suspended{};
  const Stopping whom =
      today() < (*round)->admins_suspend_on ? Stopping::staff : Stopping::everybody;
  const auto some = store_.unanswered(asked_in(**round), whom, kSuspendAtOnce);
  if (!some) return pass_on(some);
  for (const Enrolment& each : *some) {
    auto stopped =
        enrolments_.carry_out(by, each, {EnrolmentStep::suspend, {}}, SuspendCause::uncertified);
    if (!stopped) return pass_on(stopped);
  }
  return Suspended{.count = static_cast<std::int64_t>(some->size()),
                   .more = some->size() == static_cast<std::size_t>(kSuspendAtOnce)};
}

}  // namespace renkei::people
