#include "features/programmes/programmes_routes.hpp"

namespace renkei::programmes {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Versioned;

struct ProgrammeQuery {
  std::optional<std::string> q;
  bool ended = false;  // the hub: those no longer offered too
};
RENKEI_DESCRIBE(ProgrammeQuery, q, ended)

struct ProgrammeList {
  std::vector<ProgrammeView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(ProgrammeList, items, total)

struct ProgrammeEnding {
  Date ended_on;
  std::string reason;
};
RENKEI_DESCRIBE(ProgrammeEnding, ended_on, reason)

using Shown = Result<Versioned<ProgrammeView>>;

ProgrammeView view_of(const Programme& programme) {
  const ProgrammeRecord& record = programme.record();
  return {record.id,           record.version,  record.draft,
          record.confirmed_at, record.ended_on, record.ended_reason};
}

Shown shown(const Result<Programme>& programme, int status = 200) {
  if (!programme) return pass_on(programme);
  const ProgrammeRecord& record = programme->record();
  return Versioned<ProgrammeView>{
      view_of(*programme),
      {.status = status, .version = record.version, .subject = record.id.text()}};
}

Result<ProgrammeId> id_of(const Call& call) {
  return http::path_id<ProgrammeId>(call, "programmes.unknown");
}

Result<http::Target<ProgrammeId>> target(const Call& call) {
  return http::path_target<ProgrammeId>(call, "programmes.unknown");
}

Result<ProgrammeList> list(ProgrammeActions& verbs, const Call& call, ProgrammeQuery query) {
  const auto found =
      verbs.find(query.q.value_or(""), query.ended ? Which::all : Which::offered, call.actor);
  if (!found) return pass_on(found);
  ProgrammeList all;
  for (const Programme& each : *found) all.items.push_back(view_of(each));
  all.total = static_cast<std::int64_t>(all.items.size());
  return all;
}

Shown see(ProgrammeActions& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.see(*id, call.actor));
}

Shown add(ProgrammeActions& verbs, const Call& call, ProgrammeDraft draft) {
  return shown(verbs.add(std::move(draft), call.actor), 201);
}

Shown replace(ProgrammeActions& verbs, const Call& call, ProgrammeDraft draft) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.replace(at->id, at->version, std::move(draft), call.actor));
}

Shown end(ProgrammeActions& verbs, const Call& call, ProgrammeEnding ending) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(
      verbs.end(at->id, at->version, ending.ended_on, std::move(ending.reason), call.actor));
}

Shown offer_again(ProgrammeActions& verbs, const Call& call) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.offer_again(at->id, at->version, call.actor));
}

}  // namespace

http::Routes<ProgrammeActions> routes() {
  const std::string all = "/api/programmes/programmes";
  const std::string one = all + "/{id}";
  return {
      http::get<ProgrammeQuery, ProgrammeList>(
          all, kSee, "Public programmes that hold the words, by name", list),
      http::get<NoQuery, ProgrammeView>(one, kSee, "One public programme", see),
      http::post<ProgrammeDraft, ProgrammeView>(all, kKeep, "Add a public programme", add)
          .shown_again_by(see),
      http::put<ProgrammeDraft, ProgrammeView>(one, kKeep, "Replace what a programme says",
                                               replace),
      http::post<ProgrammeEnding, ProgrammeView>(one + "/end", kKeep,
                                                 "A programme is no longer offered", end),
      http::post<NoBody, ProgrammeView>(one + "/offer_again", kKeep,
                                        "An ended programme is offered again", offer_again),
  };
}

}  // namespace renkei::programmes
