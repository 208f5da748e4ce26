// The sheet that is handed to somebody without an address of mail: the QR code, what it is for, and
// until when.
#pragma once
#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/people/invitation_actions.hpp"

namespace renkei::people {

struct SheetFrame {
  const html::Frame& frame;
  html::SiteFacts site;
  const identity::RequestGuard& guard;
  Instant system_now;
};

struct SheetVerbs {
  const InvitationActions& invitations;
  std::string public_url;
  SheetFrame sheet;
};

// POST /print/invitation: the token comes in a form, so that no history or log keeps it.
[[nodiscard]] http::Routes<SheetVerbs> sheet_routes();

// What the template print_invitation shows; `too_large` if the address of the hub is that long.
[[nodiscard]] Result<html::Value> sheet_value(const InvitationLook& look, const std::string& link,
                                              const html::Frame& frame, html::Language language);

}  // namespace renkei::people
