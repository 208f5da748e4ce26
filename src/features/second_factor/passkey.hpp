// A passkey of an account: it opens the account by itself, for it is something one has and a
// finger, face or PIN that the device asks for.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"

namespace renkei::second_factor {

class Passkey;
using PasskeyId = Id<Passkey>;

struct PasskeyRecord {
  PasskeyId id;
  std::int64_t version = 1;
  identity::AccountId account;
  std::string credential;  // the authenticator's name for it, base64url
  std::string public_key;  // COSE, base64url
  std::int64_t count = 0;  // how often it was used, as the authenticator says; many say 0 always
  Private<std::string> name;
  bool is_synced = false;  // other devices of the same person hold it too
  Instant made_at;
  std::optional<Instant> used_at;
};
RENKEI_DESCRIBE(PasskeyRecord, id, version, account, credential, public_key, count, name, is_synced,
                made_at, used_at)

class Passkey {
 public:
  static constexpr std::size_t kEachAccountMax = 20;
  static constexpr std::size_t kNameMax = 120;  // bytes: some 40 characters

  // `invalid` ("second_factor.passkey_name_missing") without a name of its own.
  [[nodiscard]] static Result<Passkey> make(PasskeyRecord record);
  [[nodiscard]] static Result<Passkey> restore(PasskeyRecord record);

  [[nodiscard]] const PasskeyRecord* operator->() const { return &record_; }
  [[nodiscard]] const PasskeyRecord& record() const { return record_; }

  // The next version: called something else,
  [[nodiscard]] Result<Passkey> renamed(Private<std::string> name) const;
  // and has opened the door, saying this count.
  [[nodiscard]] Passkey used(std::int64_t count, bool is_synced, Instant now) const;

 private:
  explicit Passkey(PasskeyRecord record) : record_(std::move(record)) {}
  PasskeyRecord record_;
};

}  // namespace renkei::second_factor
