// See pusher.hpp.
#include "platform/web_push/pusher.hpp"

#include <algorithm>

#include "platform/crypto/text_form.hpp"
#include "platform/jose/jws.hpp"
#include "platform/json/text.hpp"
#include "platform/web_push/encryption.hpp"

namespace renkei::web_push {
namespace {

// Texts are padded to a multiple of this: their length tells nothing of what happened.
constexpr std::size_t kPaddedTo = 512;
constexpr std::chrono::hours kCredentialsLife{12};  // RFC 8292 allows 24

// "https://push.example.net" of an endpoint below it.
std::string_view origin_of(std::string_view endpoint) {
  const auto scheme = endpoint.find("://");
  if (scheme == std::string_view::npos) return endpoint;
  return endpoint.substr(0, endpoint.find_first_of("/?#", scheme + 3));
}

std::size_t padding_for(std::size_t length) {
  const std::size_t padded = (length / kPaddedTo + 1) * kPaddedTo;
  return std::min(padded, std::max(length, kTextMax)) - length;
}

Outcome outcome_of(int status) {
  if (status >= 200 && status < 300) return Outcome::taken;
  if (status == 404 || status == 410) return Outcome::gone;
  // 408, 425 and 429 speak of this moment; so does what the service says of itself. 401 and 403
  // are about the clock or the hub's key, which somebody mends.
  const bool of_now = status == 401 || status == 403 || status == 408 || status == 425 ||
                      status == 429 || status >= 500;
  return of_now ? Outcome::later : Outcome::refused;
}

}  // namespace

crypto::P256Key sender_key(const crypto::Key& hub_key) {
  for (int attempt = 1;; ++attempt) {
    // Of 2^32 derived values one lies above the curve's order; then the next is taken.
    const auto secret = hub_key.derive("web_push " + std::to_string(attempt));
    if (auto key = crypto::P256Key::from_secret(secret.text())) return *std::move(key);
  }
}

std::string Pusher::public_key() const {
  return crypto::base64url(crypto::bytes_of_text(key_.point()));
}

std::string Pusher::credentials(std::string_view endpoint, Instant now) const {
  const auto until =
      std::chrono::floor<std::chrono::seconds>(now + kCredentialsLife).time_since_epoch().count();
  std::string claims = "{\"aud\":";
  json::append_text(claims, origin_of(endpoint));
  claims += ",\"exp\":" + std::to_string(until) + ",\"sub\":";
  json::append_text(claims, settings_.contact);
  claims += '}';
  return "vapid t=" + jose::sign_es256(key_, claims) + ", k=" + public_key();
}

Outcome Pusher::push(const Subscription& to, const Push& push, Instant now) const {
  const auto point = crypto::from_base64url(to.p256dh.reveal());
  const auto secret = crypto::from_base64url(to.auth.reveal());
  if (!point || !secret) return Outcome::refused;
  const std::string& text = push.text.reveal();
  auto body = encrypted(text, {*point, *secret}, Once::fresh(), padding_for(text.size()));
  if (!body) return Outcome::refused;
  outbound::Request request{
      .method = outbound::Method::post,
      .url = to.endpoint.reveal(),
      .headers = {{"Content-Type", "application/octet-stream"},
                  {"Content-Encoding", "aes128gcm"},
                  {"TTL", std::to_string(push.life.count())},
                  {"Urgency", push.urgency == Urgency::high ? "high" : "normal"},
                  {"Authorization", credentials(to.endpoint.reveal(), now)}},
      .body = *std::move(body)};
  if (!push.topic.empty()) request.headers.emplace_back("Topic", push.topic);
  const auto reply = client_.send(request);
  if (reply) return outcome_of(reply->status);
  return reply.error().kind == ErrorKind::unavailable ? Outcome::later : Outcome::refused;
}

}  // namespace renkei::web_push
