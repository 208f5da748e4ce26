#include "features/identity/throttle_actions.hpp"

#include "platform/crypto/hash.hpp"

namespace renkei::identity {

AttemptKey ThrottleActions::key_of(std::string_view typed, const Caller& caller,
                                   const std::optional<KnownDevice>& device) const {
  AttemptKey attempt{
      .key = {.account_key = crypto::hex(crypto::hmac_sha256(means_.keys.throttle.text(), typed)),
              .network = network_of(caller.address)}};
  if (device) {
    attempt.key.network = "device:" + (*device)->id.text();
    attempt.free = Throttle::kFreeForDevices;
  }
  return attempt;
}

Result<void> ThrottleActions::may_try(const AttemptKey& key) const {
  const auto throttle = stores_.throttles.of(key.key);
  if (!throttle) return pass_on(throttle);
  const auto wait = throttle->wait(key.free, means_.clock.now());
  if (wait.count() > 0) {
    return fail(ErrorKind::too_many, "identity.wait_before_trying", {{"seconds", wait.count()}});
  }
  return {};
}

Result<void> ThrottleActions::failed(const AttemptKey& key) {
  const Instant now = means_.clock.now();
  const auto throttle = stores_.throttles.of(key.key);
  if (!throttle) return pass_on(throttle);
  auto stored = stores_.throttles.put(key.key, throttle->failed(now));
  if (!stored) return pass_on(stored);
  return stores_.throttles.forget_before(now - Throttle::kForgottenAfter);
}

Result<void> ThrottleActions::succeeded(const AttemptKey& key) {
  return stores_.throttles.clear(key.key);
}

}  // namespace renkei::identity
