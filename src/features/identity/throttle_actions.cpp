#include "features/identity/throttle_actions.hpp"

#include "platform/crypto/hash.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kEverywhere = "*";  // no network is called so

}  // namespace

AttemptKey ThrottleActions::key_of(std::string_view typed, const Caller& caller,
                                   const std::optional<KnownDevice>& device) const {
  AttemptKey attempt{
      .key = {.account_key = crypto::hex(crypto::hmac_sha256(means_.keys.throttle.text(), typed)),
              .network = network_of(caller.address)}};
  if (device) {
    attempt.key.network = "device:" + (*device)->id.text();
    attempt.free = Throttle::kFreeForDevices;
  } else if (!caller.address.empty()) {
    attempt.everywhere = ThrottleKey{attempt.key.account_key, std::string{kEverywhere}};
  }
  return attempt;
}

Result<void> ThrottleActions::may_try(const ThrottleKey& key, std::int64_t free) const {
  const auto throttle = stores_.throttles.of(key);
  if (!throttle) return pass_on(throttle);
  const auto wait = throttle->wait(free, means_.clock.now());
  if (wait.count() > 0) {
    return fail(ErrorKind::too_many, "identity.wait_before_trying", {{"seconds", wait.count()}});
  }
  return {};
}

Result<void> ThrottleActions::may_try(const AttemptKey& key) const {
  if (auto may = may_try(key.key, key.free); !may) return may;
  return key.everywhere ? may_try(*key.everywhere, Throttle::kFreeEverywhere) : Result<void>{};
}

Result<void> ThrottleActions::count(const ThrottleKey& key, Instant now) {
  const auto throttle = stores_.throttles.of(key);
  if (!throttle) return pass_on(throttle);
  return stores_.throttles.put(key, throttle->failed(now));
}

Result<void> ThrottleActions::failed(const AttemptKey& key) {
  const Instant now = means_.clock.now();
  if (auto counted = count(key.key, now); !counted) return counted;
  if (key.everywhere) {
    if (auto counted = count(*key.everywhere, now); !counted) return counted;
  }
  return stores_.throttles.forget_before(now - Throttle::kForgottenAfter);
}

// What was guessed from elsewhere stays counted: one right password does not make guessing cheap.
Result<void> ThrottleActions::succeeded(const AttemptKey& key) {
  return stores_.throttles.clear(key.key);
}

}  // namespace renkei::identity
