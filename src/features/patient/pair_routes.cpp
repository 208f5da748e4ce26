// Duplicates over HTTP: see patient_routes.hpp.
#include <algorithm>
#include <utility>

#include "platform/http/time_list.hpp"

#include "features/patient/patient_routes.hpp"

namespace renkei::patient {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Personal;
using http::Versioned;

constexpr int kPage = 50;

struct PairQuery {
  std::optional<PairState> state;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(PairQuery, state, limit, cursor)

// One of the two, with what a person needs to tell them apart.
struct TwinView {
  PatientId id;
  std::int64_t version = 1;
  PatientState state = PatientState::active;
  PersonName name;
  OptionalText birth_date;
  std::optional<Sex> sex;
  Home home;
  std::vector<Phone> phones;
  Date enrolled_on;
};
RENKEI_DESCRIBE(TwinView, id, version, state, name, birth_date, sex, home, phones, enrolled_on)

struct PairView {
  PatientPairId id;
  std::int64_t version = 1;
  PairState state = PairState::open;
  std::vector<Agreement> agreements;
  std::optional<PatientId> kept;
  Instant found_at;
  std::optional<Instant> decided_at;
  TwinView one;
  TwinView other;
};
RENKEI_DESCRIBE(PairView, id, version, state, agreements, kept, found_at, decided_at, one, other)

struct PairPage {
  std::vector<PairView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(PairPage, items, next)

struct ProposeBody {
  PatientId one;
  PatientId other;
};
RENKEI_DESCRIBE(ProposeBody, one, other)

struct MergeBody {
  PatientId keep;
};
RENKEI_DESCRIBE(MergeBody, keep)

// Why; a merge that is taken back needs it.
struct ReopenPairBody {
  OptionalText reason;
};
RENKEI_DESCRIBE(ReopenPairBody, reason)

using Shown = Result<Versioned<PairView>>;

TwinView twin_of(const Patient& patient) {
  return {.id = patient.standing().id,
          .version = patient.standing().version,
          .state = patient.standing().state,
          .name = patient->name,
          .birth_date = patient->birth_date,
          .sex = patient->sex,
          .home = patient->home,
          .phones = patient->phones,
          .enrolled_on = patient->enrolled_on};
}

PairView view_of(const PairBeside& beside) {
  const PatientPairRecord& record = beside.pair.record();
  return {.id = record.id,
          .version = record.version,
          .state = record.state,
          .agreements = record.agreements,
          .kept = record.kept,
          .found_at = record.found_at,
          .decided_at = record.decided_at,
          .one = twin_of(beside.one),
          .other = twin_of(beside.other)};
}

Shown shown(const Result<PairBeside>& beside, int status = 200) {
  if (!beside) return pass_on(beside);
  const PatientPairRecord& record = beside->pair.record();
  return Versioned<PairView>{
      view_of(*beside), {.status = status, .version = record.version, .subject = record.id.text()}};
}

Result<PatientPairId> id_of(const Call& call) {
  return http::path_id<PatientPairId>(call, "patient.pair_unknown");
}

Result<http::Target<PatientPairId>> target(const Call& call) {
  return http::path_target<PatientPairId>(call, "patient.pair_unknown");
}

Result<PairPage> list(PatientVerbs& verbs, const Call& /*call*/, PairQuery query) {
  const PairState state = query.state.value_or(PairState::open);
  const http::TimeList pages{verbs.cursors, "patient.pairs." + std::string{enum_name(state)}};
  const auto after = pages.place<PairPlace>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = std::clamp(query.limit.value_or(kPage), 1, PairActions::kPageMax);
  const auto found = verbs.pairs.in_state(state, *after, limit + 1);
  if (!found) return pass_on(found);
  return pages.page<PairPage>(*found, limit, view_of, &PairView::found_at);
}

Shown see(PatientVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.pairs.one(*id));
}

Shown propose(PatientVerbs& verbs, const Call& /*call*/, ProposeBody body) {
  return shown(verbs.pairs.propose(body.one, body.other), 201);
}

Shown merge(PatientVerbs& verbs, const Call& call, MergeBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.pairs.merge(at->id, at->version, body.keep, call.actor));
}

Shown call_distinct(PatientVerbs& verbs, const Call& call) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.pairs.call_distinct(at->id, at->version, call.actor));
}

Shown reopen_pair(PatientVerbs& verbs, const Call& call, ReopenPairBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.pairs.reopen(at->id, at->version, body.reason, call.actor));
}

}  // namespace

http::Routes<PatientVerbs> pair_routes() {
  const std::string all = "/api/patient/pairs";
  const std::string one = all + "/{id}";
  using View = Personal<PairView>;
  return {
      http::get<PairQuery, Personal<PairPage>>(
          all, kKeep, "Records that may be one person, longest waiting first", list),
      http::get<NoQuery, View>(one, kKeep, "Two records beside each other", see),
      http::post<ProposeBody, View>(all, kKeep, "Say that two records may be one person", propose)
          .shown_again_by(see),
      http::post<MergeBody, View>(one + "/merge", kKeep, "They are one person; keep this record",
                                  merge),
      http::post<NoBody, View>(one + "/distinct", kKeep, "They are two people", call_distinct),
      http::post<ReopenPairBody, View>(one + "/reopen", kKeep,
                                       "Take the decision back; merged records are two again",
                                       reopen_pair),
  };
}

}  // namespace renkei::patient
