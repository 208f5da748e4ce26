// See facility_pages.hpp.
#include "features/directory_pages/facility_pages.hpp"

#include "platform/html/page_reply.hpp"

#include "features/directory_pages/facility_value_pages.hpp"

namespace renkei::directory_pages {
namespace {

Result<HubNames> names_in(const directory::HubLists& lists) {
  auto kinds = lists.kinds();
  if (!kinds) return pass_on(kinds);
  auto services = lists.services();
  if (!services) return pass_on(services);
  auto capabilities = lists.capability_codes();
  if (!capabilities) return pass_on(capabilities);
  return HubNames{*std::move(kinds), *std::move(services), *std::move(capabilities)};
}

Result<http::Reply> show(FacilityPageVerbs& verbs, const http::Call& call) {
  const auto id = http::path_id<FacilityId>(call, "directory.facility_unknown");
  if (!id) return pass_on(id);
  const auto card = verbs.facilities.see(*id, call.actor);
  if (!card) return pass_on(card);
  const auto names = names_in(verbs.lists);
  if (!names) return pass_on(names);
  const auto language = html::language_of(call.request);
  const html::Wording wording{verbs.frame, language};
  return html::page_reply(verbs.frame.page("facility", language, verbs.site,
                                           facility_value(*card, *names, wording, call.now)));
}

}  // namespace

http::Routes<FacilityPageVerbs> page_routes() {
  return {
      http::get<http::NoQuery, http::AnyReply>("/f/{id}", kSeePage, "A facility as a page", show)};
}

}  // namespace renkei::directory_pages
