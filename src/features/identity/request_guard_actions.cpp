#include "features/identity/request_guard_actions.hpp"

#include "platform/crypto/hash.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kAnyForm = "anonymous";

// Browsers say where a request comes from; what is no browser has no cookies to abuse.
bool is_from_here(const RequestOrigin& request) {
  if (request.sec_fetch_site) return *request.sec_fetch_site == "same-origin";
  if (!request.origin) return true;
  const auto scheme = request.origin->find("://");
  return scheme != std::string_view::npos && request.origin->substr(scheme + 3) == request.host;
}

}  // namespace

std::string HubRequestGuard::token_of(const Actor& actor, Instant now) const {
  if (actor.session.empty()) return keys_.forms.sign(kAnyForm, now + kFormLife);
  return crypto::base64url(crypto::hmac_sha256(keys_.requests.text(), actor.session));
}

bool HubRequestGuard::is_good(const Actor& actor, std::string_view token, Instant now) const {
  if (actor.session.empty()) return keys_.forms.is_valid(token, kAnyForm, now);
  return crypto::same(token, token_of(actor, now));
}

Result<void> HubRequestGuard::check(const Actor& actor, const RequestOrigin& request,
                                    Instant now) const {
  if (!actor.session.empty()) return check_form(actor, request, now);
  if (!is_from_here(request)) return fail(ErrorKind::forbidden, "identity.request_from_elsewhere");
  return {};
}

Result<void> HubRequestGuard::check_form(const Actor& actor, const RequestOrigin& request,
                                         Instant now) const {
  if (!is_from_here(request)) return fail(ErrorKind::forbidden, "identity.request_from_elsewhere");
  if (!request.token || !is_good(actor, *request.token, now)) {
    return fail(ErrorKind::forbidden, "identity.request_token_unknown");
  }
  return {};
}

}  // namespace renkei::identity
