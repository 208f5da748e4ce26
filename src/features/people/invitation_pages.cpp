// See invitation_pages.hpp.
#include "features/people/invitation_pages.hpp"

#include "kernel/jst.hpp"

#include "platform/html/page_reply.hpp"
#include "platform/html/wording.hpp"
#include "platform/qr/qr.hpp"

#include "features/people/people_routes.hpp"

namespace renkei::people {
namespace {

using http::AnyReply;
using http::Call;

struct SheetForm {
  std::optional<std::string> csrf;
  std::optional<std::string> token;
};
RENKEI_DESCRIBE(SheetForm, csrf, token)

Result<http::Reply> print_sheet(SheetVerbs& verbs, const Call& call, http::Form<SheetForm> form) {
  const auto& csrf = form.value.csrf;
  const identity::RequestOrigin origin{
      .sec_fetch_site = call.request.header("sec-fetch-site"),
      .origin = call.request.header("origin"),
      .host = call.request.header("host").value_or(""),
      .token = csrf ? std::optional<std::string_view>{*csrf} : std::nullopt};
  const SheetFrame& sheet = verbs.sheet;
  if (auto ours = sheet.guard.check_form(call.actor, origin, sheet.system_now); !ours) {
    return pass_on(ours);
  }
  const std::string token = form.value.token.value_or("");
  const auto look = verbs.invitations.sheet(call.actor, token);
  if (!look) return pass_on(look);
  const auto language = html::language_of(call.request);
  auto value = sheet_value(*look, invitation_link(verbs.public_url, token), sheet.frame, language);
  if (!value) return pass_on(value);
  return html::page_reply(
      sheet.frame.page("print_invitation", language, sheet.site, *std::move(value)));
}

}  // namespace

Result<html::Value> sheet_value(const InvitationLook& look, const std::string& link,
                                const html::Frame& frame, html::Language language) {
  const auto code = qr::code_of(link);
  if (!code) return pass_on(code);
  const html::Wording wording{frame, language};
  const Invitation& invitation = look.invitation;
  const std::string until = wording.day(japan_time(invitation->expires_at).date);
  html::Value page;
  page.set("title", wording.say("invitation_title"))
      .set("no_index", true)
      .set("position_text", wording.say("position_" + std::string{enum_name(invitation->position)}))
      .set("until_text", wording.say("invitation_until", {{"day", until}}))
      .set("link", link)
      .set("qr_side", code->side)
      .set("qr_path", code->path);
  if (look.facility_name) page.set("facility_name", *look.facility_name);
  if (invitation->standing == Standing::admin) page.set("is_admin", true);
  return page;
}

http::Routes<SheetVerbs> sheet_routes() {
  return {http::post_look<http::Form<SheetForm>, AnyReply>(
      "/print/invitation", kEnrol, "The sheet of an invitation with its QR code", print_sheet)};
}

}  // namespace renkei::people
