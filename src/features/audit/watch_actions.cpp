// See watch_actions.hpp.
#include "features/audit/watch_actions.hpp"

#include <algorithm>
#include <set>

#include "kernel/jst.hpp"

namespace renkei::audit {
namespace {

constexpr std::string_view kOwnRoutes = " /api/audit/";
// A list of patients is known by its first ones.
constexpr std::size_t kSubjectsLookedAt = 20;
constexpr std::chrono::hours kHour{1};
constexpr int kBeforeMax = 2'000;

bool is_done(const Entry& entry) { return entry.outcome == kDone; }

std::set<std::string> first_subjects(const Entry& entry) {
  const auto count = std::min(entry.subjects.size(), kSubjectsLookedAt);
  return {entry.subjects.begin(), entry.subjects.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::size_t different(const std::vector<std::pair<Instant, std::string>>& seen, Instant after) {
  std::set<std::string_view> patients;
  for (const auto& [at, patient] : seen) {
    if (at > after) patients.insert(patient);
  }
  return patients.size();
}

}  // namespace

Result<std::vector<WatchActions::Look>> WatchActions::looks_among(
    const std::vector<Entry>& entries) const {
  std::vector<Look> looks;
  std::set<std::string> subjects;
  std::set<std::string> memberships;
  for (const Entry& each : entries) {
    if (each.membership.empty() || !means_.personal.contains(each.route)) continue;
    if (each.route.find(kOwnRoutes) != std::string::npos) continue;
    if (!is_done(each) && !is_refused_look(each.outcome)) continue;
    looks.push_back({.entry = &each, .patients = {}, .acted_as = {}});
    subjects.merge(first_subjects(each));
    memberships.insert(each.membership);
  }
  const auto names = means_.names.of(subjects);
  if (!names) return pass_on(names);
  const auto acted = means_.people.acted_as(memberships);
  if (!acted) return pass_on(acted);
  for (Look& look : looks) {
    for (const std::string& each : first_subjects(*look.entry)) {
      if (names->contains(each)) look.patients.push_back(each);
    }
    if (const auto as = acted->find(look.entry->membership); as != acted->end()) {
      look.acted_as = as->second;
      look.is_known_role = true;
    }
  }
  std::erase_if(looks,
                [](const Look& look) { return is_done(*look.entry) && look.patients.empty(); });
  return looks;
}

Result<std::optional<Unusual>> WatchActions::beside_team(const Look& look) const {
  const bool is_of_hub = is_hub_staff(look.acted_as.role);
  if (is_of_hub || !look.is_known_role || look.patients.size() != 1) return std::nullopt;
  const auto records = means_.patients.of_one_person(patient::PatientId{look.patients.front()});
  if (!records) return pass_on(records);
  const auto team = means_.teams.on(*records, japan_time(look.entry->at).date);
  if (!team) return pass_on(team);
  const bool is_on_team = std::ranges::any_of(*team, [&](const care_team::TeamMember& each) {
    return each->facility.text() == look.acted_as.facility;
  });
  if (is_on_team) return std::nullopt;
  const Actor doer{.who = look.entry->who, .role = look.acted_as.role};
  const auto broke_glass = means_.emergencies.has_open(doer, *records, look.entry->at);
  if (!broke_glass) return pass_on(broke_glass);
  return *broke_glass ? Unusual::break_glass : Unusual::outside_team;
}

Result<WatchActions::Seen> WatchActions::seen_before(const Look& look) const {
  const EntryFilter filter{
      .who = look.entry->who, .from = look.entry->at - kHour, .until = look.entry->at};
  const auto entries = means_.entries.list(filter, {}, kBeforeMax);
  if (!entries) return pass_on(entries);
  const auto looks = looks_among(*entries);
  if (!looks) return pass_on(looks);
  Seen seen;
  for (auto each = looks->rbegin(); each != looks->rend(); ++each) {
    if (is_done(*each->entry) && each->patients.size() == 1) {
      seen.emplace_back(each->entry->at, each->patients.front());
    }
  }
  return seen;
}

Result<std::optional<int>> WatchActions::crossing(const Look& look, int usual) {
  auto known = seen_.find(look.entry->who);
  if (known == seen_.end()) {
    auto before = seen_before(look);
    if (!before) return pass_on(before);
    known = seen_.emplace(look.entry->who, *std::move(before)).first;
  }
  const Instant after = look.entry->at - kHour;
  const auto before = different(known->second, after);
  known->second.emplace_back(look.entry->at, look.patients.front());
  const auto now = different(known->second, after);
  const auto most = static_cast<std::size_t>(usual);
  if (before > most || now <= most) return std::nullopt;
  return static_cast<int>(now);
}

Result<std::optional<UnusualLook>> WatchActions::judge(const Look& look) {
  const Entry& entry = *look.entry;
  const UnusualRule* rule = rule_of(rules_, japan_time(entry.at).date);
  UnusualLook found{.audit = entry.id,
                    .at = entry.at,
                    .who = entry.who,
                    .membership = entry.membership,
                    .role = {},
                    .patient = {},
                    .route = entry.route,
                    .outcome = entry.outcome,
                    .reasons = {},
                    .in_the_hour = {}};
  if (look.is_known_role) found.role = look.acted_as.role;
  if (look.patients.size() == 1) found.patient = look.patients.front();
  if (!is_done(entry)) {
    found.reasons = {Unusual::refused};
    return found;
  }
  const auto beside = beside_team(look);
  if (!beside) return pass_on(beside);
  if (*beside) found.reasons.push_back(**beside);
  if (rule != nullptr && rule->is_night(entry.at)) found.reasons.push_back(Unusual::at_night);
  if (rule != nullptr && look.patients.size() == 1) {
    const auto count = crossing(look, (*rule)->many_an_hour);
    if (!count) return pass_on(count);
    found.in_the_hour = *count;
    if (*count) found.reasons.push_back(Unusual::many);
  }
  if (found.reasons.empty()) return std::nullopt;
  std::ranges::sort(found.reasons);
  return found;
}

Result<Watched> WatchActions::look(int rows, Instant now) {
  const auto before = means_.looks.watched();
  if (!before) return pass_on(before);
  const int part = std::clamp(rows, 1, kRowsMax);
  const auto entries = means_.entries.sealed_after(before->seq, part);
  if (!entries) return pass_on(entries);
  auto rules = means_.looks.rules();
  if (!rules) return pass_on(rules);
  rules_ = *std::move(rules);
  seen_.clear();
  Watched watched{.before = *before, .now = {before->seq, now}, .looks = {}};
  if (entries->empty()) return watched;
  watched.now.seq = entries->back().seq.value_or(before->seq);
  watched.has_more = entries->size() == static_cast<std::size_t>(part);
  const auto looks = looks_among(*entries);
  if (!looks) return pass_on(looks);
  for (const Look& each : *looks) {
    auto found = judge(each);
    if (!found) return pass_on(found);
    if (*found) watched.looks.push_back(**std::move(found));
  }
  return watched;
}

}  // namespace renkei::audit
