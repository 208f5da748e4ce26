// The cookies' attributes (conventions §8).
#include "features/identity/identity.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kAttributes = "; Secure; HttpOnly; SameSite=Strict; Path=/";

std::string cookie(std::string_view name, std::string_view value, std::string_view life) {
  std::string text{name};
  text += '=';
  text += value;
  text += kAttributes;
  text += life;
  return text;
}

}  // namespace

std::string session_cookie(std::string_view token) { return cookie(kSessionCookie, token, ""); }

std::string ended_session_cookie() { return cookie(kSessionCookie, "", "; Max-Age=0"); }

std::string device_cookie(std::string_view token) {
  return cookie(kDeviceCookie, token, "; Max-Age=34560000");  // 400 days, the longest browsers keep
}

}  // namespace renkei::identity
