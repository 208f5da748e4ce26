// See certification_work_feature.hpp.
#include "features/people/certification_work_feature.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::people {
namespace {

constexpr int kLastWeek = 7;

Severity severity_of(const CertificationRound& round, Date today) {
  if (today > round.due_on) return Severity::critical;
  return today >= round.due_on.plus_days(-kLastWeek) ? Severity::today : Severity::week;
}

}  // namespace

Result<std::vector<WorkItem>> CertificationWork::waiting(const Actor& by, Instant /*now*/) const {
  const bool is_the_hub = by.is_hub_staff();
  if (!is_the_hub && by.facility.empty()) return std::vector<WorkItem>{};
  const Date today = japan_time(clock_.now()).date;
  const auto rules = store_.rules();
  if (!rules) return pass_on(rules);
  const auto round = round_on(*rules, today);
  if (!round) return std::vector<WorkItem>{};
  return is_the_hub ? of_the_hub(*round, today) : of_the_facility(by, *round, today);
}

// While there is time the facilities do it by themselves; after it somebody calls them.
Result<std::vector<WorkItem>> CertificationWork::of_the_hub(const CertificationRound& round,
                                                            Date today) const {
  if (today <= round.due_on) return std::vector<WorkItem>{};
  const auto all = store_.progress(asked_in(round));
  if (!all) return pass_on(all);
  const auto behind = std::count_if(all->begin(), all->end(), [&](const auto& each) {
    return standing_of(each, round, today) != CertificationStanding::done;
  });
  if (behind == 0) return std::vector<WorkItem>{};
  return std::vector{WorkItem{.source = "people.certification_late",
                              .severity = Severity::today,
                              .count = behind,
                              .oldest = asked_in(round).opened_at,
                              .due = round.suspends_on.plus_days(-1),
                              .link = "/admin?part=certification"}};
}

Result<std::vector<WorkItem>> CertificationWork::of_the_facility(const Actor& by,
                                                                 const CertificationRound& round,
                                                                 Date today) const {
  const auto own = enrolments_.of_membership(by.membership);
  if (!own) return pass_on(own);
  if (!*own || !(*own)->is_admin_of(by.facility)) return std::vector<WorkItem>{};
  const auto progress = store_.progress_of(by.facility, asked_in(round));
  if (!progress) return pass_on(progress);
  if (progress->asked == 0 || standing_of(*progress, round, today) == CertificationStanding::done) {
    return std::vector<WorkItem>{};
  }
  return std::vector{
      WorkItem{.source = "people.certification",
               .severity = severity_of(round, today),
               .count = std::max<std::int64_t>(progress->asked - progress->answered, 1),
               .oldest = asked_in(round).opened_at,
               .due = round.due_on,
               .link = "/staff/certification"}};
}

}  // namespace renkei::people
