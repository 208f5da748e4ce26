// The authenticator app of an account: set up, confirmed with a first code, and then asked for at
// each sign-in. A code that was used is never taken again.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"

namespace renkei::second_factor {

// Secrets are sealed under the hub's key.
struct FactorRecord {
  identity::AccountId account;
  std::int64_t version = 1;
  std::optional<std::string> sealed_secret;   // of the app that is in use
  std::optional<std::string> pending_secret;  // of one that has not shown its first code yet
  std::optional<Instant> confirmed_at;
  std::int64_t last_step = 0;
};
RENKEI_DESCRIBE(FactorRecord, account, version, sealed_secret, pending_secret, confirmed_at,
                last_step)

class SecondFactor {
 public:
  [[nodiscard]] static SecondFactor make(identity::AccountId account, std::string pending_secret) {
    return SecondFactor{
        {.account = std::move(account), .pending_secret = std::move(pending_secret)}};
  }
  [[nodiscard]] static Result<SecondFactor> restore(FactorRecord record);

  [[nodiscard]] const FactorRecord* operator->() const { return &record_; }
  [[nodiscard]] const FactorRecord& record() const { return record_; }
  [[nodiscard]] bool is_confirmed() const { return record_.sealed_secret.has_value(); }

  // The next version: another app begins to take the place of the one in use,
  [[nodiscard]] SecondFactor begun(std::string pending_secret) const;
  // shows its first code and is in use from now on,
  [[nodiscard]] SecondFactor confirmed(std::int64_t step, Instant now) const;
  // and has shown a code of this step.
  [[nodiscard]] SecondFactor used(std::int64_t step) const;

 private:
  explicit SecondFactor(FactorRecord record) : record_(std::move(record)) {}
  FactorRecord record_;
};

}  // namespace renkei::second_factor
