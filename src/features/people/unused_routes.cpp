// Accounts that nobody uses, over HTTP.
#include "features/people/people_routes.hpp"
#include "features/people/people_views_routes.hpp"

namespace renkei::people {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;

struct UnusedView {
  EnrolmentView enrolment;
  std::optional<Instant> last_used_at;  // nothing if never
  Instant idle_since;
};
RENKEI_DESCRIBE(UnusedView, enrolment, last_used_at, idle_since)

struct UnusedList {
  std::int64_t unused_days = kUnusedFor.count();
  std::vector<UnusedView> items;
  std::optional<std::int64_t> total = {};
  std::optional<std::int64_t> total_at_least = {};
};
RENKEI_DESCRIBE(UnusedList, unused_days, items, total, total_at_least)

Result<UnusedList> unused(PeopleVerbs& verbs, const Call& call) {
  const auto page = verbs.unused.list(call.actor);
  if (!page) return pass_on(page);
  UnusedList list;
  const bool is_counted_to_the_end = page->total < EnrolmentActions::kCountMost;
  (is_counted_to_the_end ? list.total : list.total_at_least) = page->total;
  FacilityNames names{verbs.facility_name};
  for (const IdleEnrolment& each : page->items) {
    UnusedView item{.enrolment = view_of(SeenEnrolment{each.enrolled, {}}),
                    .last_used_at = each.last_used_at,
                    .idle_since = each.idle_since()};
    auto name = names.of(item.enrolment.facility);
    if (!name) return pass_on(name);
    item.enrolment.facility_name = *std::move(name);
    list.items.push_back(std::move(item));
  }
  return list;
}

Result<PickedDone> pause(PeopleVerbs& verbs, const Call& call, Picked picked) {
  return verbs.unused.pause(call.actor, picked);
}

Result<PickedDone> reinstate(PeopleVerbs& verbs, const Call& call, Picked picked) {
  return verbs.unused.reinstate(call.actor, picked);
}

}  // namespace

http::Routes<PeopleVerbs> unused_routes() {
  return {
      http::get<NoQuery, Personal<UnusedList>>("/api/people/unused_accounts", kEnrol,
                                               "Whose account has long not been used", unused),
      http::post<Picked, PickedDone>("/api/people/account_pauses", kEnrol,
                                     "Pause accounts that nobody uses", pause),
      http::post<Picked, PickedDone>("/api/people/account_returns", kEnrol,
                                     "Reinstate accounts that were paused for want of use",
                                     reinstate),
  };
}

}  // namespace renkei::people
