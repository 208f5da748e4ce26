// How a notice leaves the house: by mail, or by Web Push to a browser that asked for it. The port;
// the app fills it with whatever this hub has set up.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/describe.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::notice {

// What became of one try.
enum class Carried : std::uint8_t {
  taken,    // the mail server, or the push service, has it now
  refused,  // never will: no such address, the request cannot be so
  gone,     // the browser has taken its subscription back: it is forgotten
  later,    // nobody answered, too busy, out of order: tried again
};
RENKEI_DESCRIBE_ENUM(Carried, taken, refused, gone, later)

// Plain text without anybody's name. Sent again after a crash it has the same id: at least once.
struct Mail {
  std::string id;  // for Message-ID; letters, digits and '-'
  Private<std::string> to;
  std::string subject;
  std::string text;
};

// What a browser hands out when its user allows notices (PushSubscription.toJSON()).
struct Subscription {
  Private<std::string> endpoint;  // https
  Private<std::string> p256dh;    // base64url, 65 bytes
  Private<std::string> auth;      // base64url, 16 bytes
  friend bool operator==(const Subscription&, const Subscription&) = default;
};
RENKEI_DESCRIBE(Subscription, endpoint, p256dh, auth)

enum class Urgency : std::uint8_t { normal, high };
RENKEI_DESCRIBE_ENUM(Urgency, normal, high)

struct Push {
  Subscription to;
  std::string payload;  // JSON, below 2,000 bytes
  std::string topic;    // base64url, at most 32: a newer one takes the place of one not yet shown
  Urgency urgency = Urgency::normal;
  std::int64_t seconds_to_live = 86'400;
};

// What this hub has set up; without it nobody is offered the way.
struct Ways {
  bool has_mail = false;
  std::optional<std::string> push_key;  // the VAPID public key, base64url
};

// Used by jobs on several threads, outside any transaction. Waits for the other side at most half a
// minute.
class Carrier {
 public:
  virtual ~Carrier() = default;
  [[nodiscard]] virtual Ways ways() const = 0;
  [[nodiscard]] virtual Carried mail(const Mail& mail) = 0;
  [[nodiscard]] virtual Carried push(const Push& push) = 0;
  // Whether a push may go to this address at all: https, and no machine of one's own network.
  [[nodiscard]] virtual bool may_push_to(const Private<std::string>& endpoint) const = 0;
};

}  // namespace renkei::notice
