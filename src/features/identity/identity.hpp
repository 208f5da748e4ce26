// Front door of identity: who somebody is. Other features and the dispatcher see this header only.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::identity {

class Account;
class Membership;
class Session;
class KnownDevice;
using AccountId = Id<Account>;
using MembershipId = Id<Membership>;
using SessionId = Id<Session>;
using DeviceId = Id<KnownDevice>;

// Event topics. A live connection looks at its session again when it sees one of them.
inline constexpr std::string_view kMembershipChanged = "identity.membership_changed";
inline constexpr std::string_view kSessionEnded = "identity.session_ended";

// Cookies. `__Host-` makes the browser refuse them without Secure, with a Domain or another Path,
// so no neighbour under the same domain can plant one.
inline constexpr std::string_view kSessionCookie = "__Host-renkei";
inline constexpr std::string_view kDeviceCookie = "__Host-renkei-device";
// Values of Set-Cookie. The session's ends with the browser: computers are shared.
[[nodiscard]] std::string session_cookie(std::string_view token);
[[nodiscard]] std::string ended_session_cookie();
[[nodiscard]] std::string device_cookie(std::string_view token);

// Somebody signed in, as one request sees them.
struct Present {
  Actor actor;
  bool is_touch_due = false;  // the last look was stored a minute ago or more: call touch()
};

// Asked at every request; costs one prepared SELECT.
class Sessions {
 public:
  virtual ~Sessions() = default;
  // Nothing for a token that is unknown or forged, too old (8 h) or idle (60 min), of a suspended
  // account or of a membership that has ended. `now` is the SystemClock's.
  [[nodiscard]] virtual Result<std::optional<Present>> actor_of(std::string_view token,
                                                                Instant now) const = 0;
  // Stores that the session was used. In a write transaction.
  [[nodiscard]] virtual Result<void> touch(const Actor& actor, Instant now) = 0;
};

// How many people sign in as members of this facility. `now` is the SystemClock's.
[[nodiscard]] Result<std::int64_t> current_members(sql::Session& session, std::string_view facility,
                                                   Instant now);

// Facilities that anybody signs in for. `now` is the SystemClock's; at most 2,000.
[[nodiscard]] Result<std::set<std::string>> facilities_with_members(sql::Session& session,
                                                                    Instant now);

// The names of the people whom records name by their account.
class AccountNames {
 public:
  static constexpr std::size_t kAccountsMax = 200;

  virtual ~AccountNames() = default;
  // By account; what is no account's id (a command, a job) is left out.
  [[nodiscard]] virtual Result<std::map<std::string, Private<std::string>>> of(
      const std::set<std::string>& accounts) const = 0;
};
// Good for one transaction.
[[nodiscard]] std::unique_ptr<AccountNames> account_names(sql::Session& session);

// What a request says of where it was sent from. Absent is absent, not empty.
struct RequestOrigin {
  std::optional<std::string_view> sec_fetch_site = {};
  std::optional<std::string_view> origin = {};
  std::string_view host = {};
  std::optional<std::string_view> token = {};  // X-CSRF-Token, or the form's hidden field `csrf`
};

// Refuses what another site makes a visitor's browser send. Asked before every POST and PUT.
class RequestGuard {
 public:
  static constexpr std::chrono::hours kFormLife{1};
  static constexpr std::string_view kHeader = "x-csrf-token";
  static constexpr std::string_view kField = "csrf";

  virtual ~RequestGuard() = default;
  // Of a session for those signed in; otherwise signed and good for an hour.
  [[nodiscard]] virtual std::string token_of(const Actor& actor, Instant now) const = 0;
  // Whoever is signed in must show the session's token. Who is not has no rights to abuse: it is
  // enough that no other site sent it. A token is then not looked at, for the one shown when
  // signing in again is of the session that has just ended.
  [[nodiscard]] virtual Result<void> check(const Actor& actor, const RequestOrigin& request,
                                           Instant now) const = 0;
  // For forms on public pages, where the token is required.
  [[nodiscard]] virtual Result<void> check_form(const Actor& actor, const RequestOrigin& request,
                                                Instant now) const = 0;
};

}  // namespace renkei::identity
