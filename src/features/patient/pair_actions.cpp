// See pair_actions.hpp.
#include "features/patient/pair_actions.hpp"

#include <algorithm>
#include <utility>

namespace renkei::patient {

Result<PairBeside> PairActions::beside(PatientPair pair) const {
  auto one = means_.patients.one(pair->one);
  if (!one) return pass_on(one);
  auto other = means_.patients.one(pair->other);
  if (!other) return pass_on(other);
  means_.trace.touch(pair->one.text());
  means_.trace.touch(pair->other.text());
  return PairBeside{std::move(pair), *std::move(one), *std::move(other)};
}

Result<std::vector<PairBeside>> PairActions::in_state(PairState state, const PairPlace& after,
                                                      int limit) const {
  auto pairs = means_.pairs.in_state(state, after, std::clamp(limit, 1, kPageMax + 1));
  if (!pairs) return pass_on(pairs);
  std::vector<PairBeside> found;
  for (PatientPair& each : *pairs) {
    auto pair = beside(std::move(each));
    if (!pair) return pass_on(pair);
    found.push_back(*std::move(pair));
  }
  return found;
}

Result<PairBeside> PairActions::one(const PatientPairId& id) const {
  auto pair = means_.pairs.one(id);
  if (!pair) return pass_on(pair);
  return beside(*std::move(pair));
}

Result<PairBeside> PairActions::propose(const PatientId& one, const PatientId& other) {
  const auto first = means_.patients.one(one);
  if (!first) return pass_on(first);
  const auto second = means_.patients.one(other);
  if (!second) return pass_on(second);
  const auto pair =
      PatientPair::make(means_.ids.make<PatientPair>(), *first, *second, means_.clock.now());
  if (!pair) return pass_on(pair);
  if (auto proposed = means_.pairs.propose(*pair); !proposed) return pass_on(proposed);
  auto stored = means_.pairs.of(one, other);
  if (!stored) return pass_on(stored);
  if (!*stored) return fail(ErrorKind::fault, "patient.unreadable");
  means_.outbox.add({kPairsChanged, (**stored)->id.text()});
  return beside(**std::move(stored));
}

Result<PairBeside> PairActions::seen(const PatientPairId& id, std::int64_t version) const {
  auto found = one(id);
  if (!found) return found;
  const std::int64_t present = found->pair->version;
  if (present != version) {
    return fail(ErrorKind::stale, "patient.changed_meanwhile", {{"version", present}});
  }
  return found;
}

Result<PairBeside> PairActions::store(const Result<PatientPair>& next) {
  if (!next) return pass_on(next);
  if (auto replaced = means_.pairs.replace(*next); !replaced) return pass_on(replaced);
  means_.outbox.add({kPairsChanged, (*next)->id.text()});
  return beside(*next);
}

Result<void> PairActions::replace(const Result<Patient>& next, const Patient& before,
                                  const Actor& by, OptionalText reason) {
  if (!next) return pass_on(next);
  auto replaced =
      means_.patients.replace(*next, before, {means_.clock.now(), by, std::move(reason)});
  if (!replaced) return replaced;
  means_.trace.change("state");
  means_.outbox.add({kPatientChanged, before.standing().id.text()});
  return {};
}

Result<void> PairActions::give_up(const Patient& patient, const Patient& kept, const Actor& by) {
  if (kept.standing().state == PatientState::merged) {
    return fail(ErrorKind::conflict, "patient.merged");
  }
  const auto behind = means_.patients.merged_into(patient.standing().id);
  if (!behind) return pass_on(behind);
  if (*behind > 0) return fail(ErrorKind::conflict, "patient.others_merged_here");
  return replace(patient.merged(kept.standing().id, means_.clock.now()), patient, by);
}

Result<PairBeside> PairActions::merge(const PatientPairId& id, std::int64_t version,
                                      const PatientId& keep, const Actor& by) {
  auto found = seen(id, version);
  if (!found) return found;
  const auto next = found->pair.merged(keep, {by.who, means_.clock.now()});
  if (!next) return pass_on(next);
  const bool keeps_one = keep == (*next)->one;
  auto given_up =
      give_up(keeps_one ? found->other : found->one, keeps_one ? found->one : found->other, by);
  if (!given_up) return pass_on(given_up);
  return store(next);
}

Result<PairBeside> PairActions::call_distinct(const PatientPairId& id, std::int64_t version,
                                              const Actor& by) {
  auto found = seen(id, version);
  if (!found) return found;
  return store(found->pair.distinct({by.who, means_.clock.now()}));
}

Result<PairBeside> PairActions::reopen(const PatientPairId& id, std::int64_t version,
                                       const OptionalText& reason, const Actor& by) {
  auto found = seen(id, version);
  if (!found) return found;
  if (found->pair->state == PairState::merged) {
    FieldErrors errors;
    Text said = reason.value_or(Text{});
    check_needed(said, "reason", errors);
    if (auto right = errors.result("patient.wrong"); !right) return pass_on(right);
    const Patient& given_up =
        found->pair.given_up() == found->pair->one ? found->one : found->other;
    auto parted = replace(given_up.unmerged(means_.clock.now()), given_up, by, std::move(said));
    if (!parted) return pass_on(parted);
  }
  return store(found->pair.reopened({by.who, means_.clock.now()}));
}

}  // namespace renkei::patient
