// Hands a text to the push service of somebody's browser (RFC 8030), which cannot read it
// (RFC 8291) and learns who sends it (VAPID, RFC 8292).
#pragma once
#include <chrono>
#include <cstdint>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/private.hpp"

#include "platform/crypto/key.hpp"
#include "platform/crypto/p256_key.hpp"
#include "platform/outbound/outbound.hpp"

namespace renkei::web_push {

// As a browser gives it out (PushSubscription.toJSON()); keys in base64url.
struct Subscription {
  Private<std::string> endpoint;
  Private<std::string> p256dh;
  Private<std::string> auth;
};

enum class Urgency : std::uint8_t { normal, high };

struct Push {
  Private<std::string> text;
  std::string topic;  // base64url, at most 32; a newer one replaces it while it waits. "": none
  Urgency urgency = Urgency::normal;
  std::chrono::seconds life{86'400};
};

enum class Outcome : std::uint8_t {
  taken,
  gone,     // 404, 410: the subscription is no more
  refused,  // it cannot be so: address, keys, length, or the service says so
  later,    // nobody answered, or too busy: try again
};

// The hub's own key for push services, made from its key: browsers bind a subscription to it, so
// it must outlive every restart.
[[nodiscard]] crypto::P256Key sender_key(const crypto::Key& hub_key);

struct Settings {
  std::string contact;  // "mailto:…" or "https://…": whom a push service may write to
  outbound::Limits limits = {};
};

class Pusher {
 public:
  Pusher(crypto::P256Key key, Settings settings)
      : key_(std::move(key)), settings_(std::move(settings)), client_(settings_.limits) {}

  // Blocks until the answer is there. Safe from several threads.
  [[nodiscard]] Outcome push(const Subscription& to, const Push& push, Instant now) const;
  // What browsers want before they subscribe: the public key, base64url.
  [[nodiscard]] std::string public_key() const;

 private:
  [[nodiscard]] std::string credentials(std::string_view endpoint, Instant now) const;

  crypto::P256Key key_;
  Settings settings_;
  outbound::Client client_;
};

}  // namespace renkei::web_push
