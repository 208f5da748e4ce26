#include "features/directory/directory_routes.hpp"

#include "features/directory/bulk_routes.hpp"
#include "features/directory/corporation_routes.hpp"
#include "features/directory/history_routes.hpp"
#include "features/directory/views_routes.hpp"

namespace renkei::directory {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Versioned;

using Shown = Result<Versioned<FacilityView>>;

struct Ending {
  FacilityStatus status = FacilityStatus::closed;
  Date closed_on;
  std::string close_reason;
  std::optional<FacilityId> successor;
};
RENKEI_DESCRIBE(Ending, status, closed_on, close_reason, successor)

struct Reopening {
  std::string reason;
};
RENKEI_DESCRIBE(Reopening, reason)

struct Undoing {
  std::int64_t version = 0;  // the former version whose content comes back
};
RENKEI_DESCRIBE(Undoing, version)

struct LineEnding {
  Date ended_on;
  std::string reason;
};
RENKEI_DESCRIBE(LineEnding, ended_on, reason)

Result<FacilityId> facility_id(const Call& call) {
  return http::path_id<FacilityId>(call, "directory.facility_unknown");
}

// The facility and the version that the caller has read.
Result<http::Target<FacilityId>> target(const Call& call) {
  return http::path_target<FacilityId>(call, "directory.facility_unknown");
}

Shown shown(Result<FacilityCard> card, int status = 200) {
  if (!card) return pass_on(card);
  return versioned(*std::move(card), status);
}

template <class List, class T>
Result<List> listed(Result<std::vector<T>> items) {
  if (!items) return pass_on(items);
  List list;
  list.total = static_cast<std::int64_t>(items->size());
  list.items = std::move(*items);
  return list;
}

Shown see(DirectoryVerbs& verbs, const Call& call) {
  const auto id = facility_id(call);
  if (!id) return pass_on(id);
  return shown(verbs.facilities.see(*id, call.actor));
}

Shown create(DirectoryVerbs& verbs, const Call& call, FacilityDraft draft) {
  return shown(verbs.facilities.create(std::move(draft), call.actor), 201);
}

Shown replace(DirectoryVerbs& verbs, const Call& call, FacilityDraft draft) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.facilities.replace(at->id, at->version, std::move(draft), call.actor));
}

Shown end(DirectoryVerbs& verbs, const Call& call, Ending ending) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  FacilityState state{.status = ending.status,
                      .closed_on = ending.closed_on,
                      .close_reason = std::move(ending.close_reason),
                      .successor = std::move(ending.successor)};
  return shown(verbs.facilities.end(at->id, at->version, std::move(state), call.actor));
}

Shown reopen(DirectoryVerbs& verbs, const Call& call, Reopening reopening) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(
      verbs.facilities.reopen(at->id, at->version, std::move(reopening.reason), call.actor));
}

Shown confirm(DirectoryVerbs& verbs, const Call& call) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.facilities.confirm(at->id, at->version, call.actor));
}

Shown undo(DirectoryVerbs& verbs, const Call& call, Undoing undoing) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.facilities.undo(at->id, at->version, undoing.version, call.actor));
}

Shown set_level(DirectoryVerbs& verbs, const Call& call, LevelChange wanted) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.publication.set_level(at->id, at->version, wanted, call.actor));
}

Shown add_line(DirectoryVerbs& verbs, const Call& call, ServiceLineDraft draft) {
  const auto id = facility_id(call);
  if (!id) return pass_on(id);
  draft.facility = *id;
  return shown(verbs.lines.add(std::move(draft), call.actor), 201);
}

Shown replace_line(DirectoryVerbs& verbs, const Call& call, ServiceLineDraft draft) {
  const auto id = http::path_id<ServiceLineId>(call, "directory.service_line_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs.lines.replace(*id, *version, std::move(draft), call.actor));
}

Shown end_line(DirectoryVerbs& verbs, const Call& call, LineEnding ending) {
  const auto id = http::path_id<ServiceLineId>(call, "directory.service_line_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(
      verbs.lines.end(*id, *version, ending.ended_on, std::move(ending.reason), call.actor));
}

Result<KindList> list_kinds(DirectoryVerbs& verbs, const Call&) {
  return listed<KindList>(verbs.lists.kinds());
}
Result<ServiceList> list_services(DirectoryVerbs& verbs, const Call&) {
  return listed<ServiceList>(verbs.lists.services());
}
Result<CapabilityList> list_capabilities(DirectoryVerbs& verbs, const Call&) {
  return listed<CapabilityList>(verbs.lists.capability_codes());
}

http::Routes<DirectoryVerbs> facility_routes() {
  const std::string one = "/api/directory/facilities/{id}";
  return {
      http::get<NoQuery, FacilityView>(one, kSee, "One facility, as far as the viewer may see it",
                                       see),
      http::post<FacilityDraft, FacilityView>("/api/directory/facilities", kKeep, "Add a facility",
                                              create)
          .shown_again_by(see),
      http::put<FacilityDraft, FacilityView>(one, kEdit, "Replace what a card says", replace),
      http::post<Ending, FacilityView>(one + "/end", kKeep,
                                       "Close, move or suspend, with reason and successor", end),
      http::post<Reopening, FacilityView>(one + "/reopen", kKeep, "Take back an end", reopen),
      http::post<NoBody, FacilityView>(one + "/confirm", kEdit,
                                       "Every value of the card is right today", confirm),
      http::post<Undoing, FacilityView>(one + "/undo", kKeep,
                                        "Bring back the content of a former version", undo),
      http::post<LevelChange, FacilityView>(
          one + "/levels", kKeep, "State who may see the record or a field of it", set_level),
      http::post<ServiceLineDraft, FacilityView>(one + "/lines", kKeep, "Add a service", add_line)
          .without_version(),
  };
}

}  // namespace

http::Routes<DirectoryVerbs> routes() {
  auto all = facility_routes();
  for (auto more : {history_routes, corporation_routes, table_routes}) {
    for (auto& each : more()) all.push_back(std::move(each));
  }
  const std::string line = "/api/directory/lines/{id}";
  all.push_back(http::put<ServiceLineDraft, FacilityView>(
      line, kEdit, "Replace what a service says of itself", replace_line));
  all.push_back(
      http::post<LineEnding, FacilityView>(line + "/end", kKeep, "End a service", end_line));
  all.push_back(http::get<NoQuery, KindList>("/api/directory/kinds", kSee,
                                             "The kinds of facilities, in order", list_kinds));
  all.push_back(http::get<NoQuery, ServiceList>(
      "/api/directory/services", kSee, "The service codes with their kinds", list_services));
  all.push_back(http::get<NoQuery, CapabilityList>(
      "/api/directory/capabilities", kSee, "What a facility can be asked for", list_capabilities));
  return all;
}

}  // namespace renkei::directory
