// See emergency_routes.hpp.
#include "features/second_factor/emergency_routes.hpp"

namespace renkei::second_factor {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Personal;
using http::Versioned;

struct EmergencyView {
  EmergencyId id;
  identity::AccountId account;
  Private<std::string> reason;
  EmergencyState state = EmergencyState::asked;
  std::string asked_by;
  Instant asked_at;
  std::optional<std::string> approved_by;
  std::optional<Instant> approved_at;
  std::optional<Instant> ends_at;
  std::optional<Instant> used_at;
  std::optional<std::string> code;  // once, to whoever approved
  std::int64_t version = 1;
};
RENKEI_DESCRIBE(EmergencyView, id, account, reason, state, asked_by, asked_at, approved_by,
                approved_at, ends_at, used_at, code, version)

struct EmergencyList {
  std::vector<EmergencyView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(EmergencyList, items, total)

using Shown = Result<Versioned<EmergencyView>>;

EmergencyView view_of(const EmergencyAccess& access, Instant now) {
  return {.id = access->id,
          .account = access->account,
          .reason = access->reason,
          .state = access.state(now),
          .asked_by = access->asked_by,
          .asked_at = access->asked_at,
          .approved_by = access->approved_by,
          .approved_at = access->approved_at,
          .ends_at = access->ends_at,
          .used_at = access->used_at,
          .version = access->version};
}

Shown shown(const FactorVerbs& verbs, const Result<EmergencyAccess>& access, int status) {
  if (!access) return pass_on(access);
  return Versioned<EmergencyView>{
      view_of(*access, verbs.clock.now()),
      {.status = status, .version = (*access)->version, .subject = (*access)->id.text()}};
}

Result<http::Target<EmergencyId>> target_of(const Call& call) {
  return http::path_target<EmergencyId>(call, "second_factor.emergency_unknown");
}

Result<EmergencyList> list(FactorVerbs& verbs, const Call&) {
  const auto found = verbs.emergencies.list();
  if (!found) return pass_on(found);
  EmergencyList view{.total = static_cast<std::int64_t>(found->size())};
  for (const EmergencyAccess& each : *found) {
    view.items.push_back(view_of(each, verbs.clock.now()));
  }
  return view;
}

Shown ask(FactorVerbs& verbs, const Call& call, EmergencyDraft draft) {
  return shown(verbs, verbs.emergencies.ask(call.actor, std::move(draft)), 201);
}

Shown approve(FactorVerbs& verbs, const Call& call) {
  const auto target = target_of(call);
  if (!target) return pass_on(target);
  auto approved = verbs.emergencies.approve(call.actor, target->id, target->version);
  if (!approved) return pass_on(approved);
  auto view = shown(verbs, approved->access, 200);
  view->body.code = std::move(approved->code);
  return view;
}

Shown refuse(FactorVerbs& verbs, const Call& call) {
  const auto target = target_of(call);
  if (!target) return pass_on(target);
  return shown(verbs, verbs.emergencies.refuse(target->id, target->version), 200);
}

}  // namespace

http::Routes<FactorVerbs> emergency_routes() {
  using View = Personal<EmergencyView>;
  const std::string all = "/api/second_factor/emergencies";
  return {
      http::get<NoQuery, Personal<EmergencyList>>(all, kAsk, "Emergency accesses, the newest first",
                                                  list),
      http::post<EmergencyDraft, View>(
          all, kAsk, "Ask that somebody be let in whose phone and codes are lost", ask),
      http::post<NoBody, View>(all + "/{id}/approve", kApprove,
                               "Approve as a second person; the code is shown this once", approve),
      http::post<NoBody, View>(all + "/{id}/refuse", kApprove, "Do not let them in", refuse),
  };
}

}  // namespace renkei::second_factor
