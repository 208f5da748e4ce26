// See corporation_routes.hpp.
#include "features/directory/corporation_routes.hpp"

#include "features/directory/directory_routes.hpp"
#include "features/directory/views_routes.hpp"

namespace renkei::directory {
namespace {

using http::Call;
using http::Versioned;

struct CorporationReply {
  CorporationId id;
};
RENKEI_DESCRIBE(CorporationReply, id)

using Shown = Result<Versioned<CorporationRecord>>;

Shown shown(Result<CorporationRecord> record) {
  if (!record) return pass_on(record);
  http::Written written{.version = record->version, .subject = record->id.text()};
  return Versioned<CorporationRecord>{*std::move(record), std::move(written)};
}

Shown see(DirectoryVerbs& verbs, const Call& call) {
  const auto id = http::path_id<CorporationId>(call, "directory.corporation_unknown");
  if (!id) return pass_on(id);
  return shown(verbs.corporations.see(*id));
}

Shown replace(DirectoryVerbs& verbs, const Call& call, CorporationDraft draft) {
  const auto id = http::path_id<CorporationId>(call, "directory.corporation_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs.corporations.replace(*id, *version, std::move(draft), call.actor));
}

Result<CorporationReply> find_or_make(DirectoryVerbs& verbs, const Call&, CorporationDraft draft) {
  auto id = verbs.corporations.find_or_make(std::move(draft));
  if (!id) return pass_on(id);
  return CorporationReply{*std::move(id)};
}

}  // namespace

http::Routes<DirectoryVerbs> corporation_routes() {
  const std::string one = "/api/directory/corporations/{id}";
  return {http::post<CorporationDraft, CorporationReply>(
              "/api/directory/corporations", kKeep,
              "The corporation of this number or name; made if new", find_or_make),
          http::get<http::NoQuery, CorporationRecord>(one, kKeep, "One corporation", see),
          http::put<CorporationDraft, CorporationRecord>(
              one, kKeep, "Replace what is said of a corporation, on every card that names it",
              replace)};
}

}  // namespace renkei::directory
