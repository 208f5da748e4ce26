// What identity needs of storage for sessions and known devices. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/identity/device.hpp"
#include "features/identity/session.hpp"

namespace renkei::identity {

class SessionStore {
 public:
  virtual ~SessionStore() = default;

  [[nodiscard]] virtual Result<void> add(const Session& session) = 0;
  [[nodiscard]] virtual Result<std::optional<SessionLook>> look(
      std::string_view token_hash) const = 0;
  [[nodiscard]] virtual Result<void> touch(const SessionId& id, Instant now) = 0;
  [[nodiscard]] virtual Result<void> act_as(const SessionId& id,
                                            const MembershipId& membership) = 0;
  // Its owner has taken the second step inside it.
  [[nodiscard]] virtual Result<void> stepped_up(const SessionId& id) = 0;
  [[nodiscard]] virtual Result<std::optional<OpenedBy>> opened_by(const SessionId& id) const = 0;
  // The one used last first; at most Session::kEachAccountMax.
  [[nodiscard]] virtual Result<std::vector<Session>> sessions_of(
      const AccountId& account) const = 0;
  // Only the account's own; gives how many, 0 if it has none of that id.
  [[nodiscard]] virtual Result<std::int64_t> end(const SessionId& id, const AccountId& account) = 0;
  // All of the account except `kept`, which may be empty; nor does it come back quickly anywhere.
  [[nodiscard]] virtual Result<std::int64_t> end_all(const AccountId& account,
                                                     const SessionId& kept) = 0;
  [[nodiscard]] virtual Result<std::int64_t> end_of_device(const DeviceId& device) = 0;
  // Deletes what is over anyway, and of this account all but the `kept` used last.
  [[nodiscard]] virtual Result<void> tidy(const AccountId& account, int kept, Instant now) = 0;

  [[nodiscard]] virtual Result<std::optional<KnownDevice>> device(
      std::string_view token_hash, const AccountId& account) const = 0;
  [[nodiscard]] virtual Result<std::vector<KnownDevice>> devices_of(
      const AccountId& account) const = 0;
  // Adds it, or remembers its new browser and time if the id is there.
  [[nodiscard]] virtual Result<void> put(const KnownDevice& device) = 0;
  // A browser's cookie is renewed for all accounts it serves, and as the shared computer it is.
  [[nodiscard]] virtual Result<void> renew_token(std::string_view old_hash,
                                                 std::string_view new_hash) = 0;
  [[nodiscard]] virtual Result<std::int64_t> forget(const DeviceId& id,
                                                    const AccountId& account) = 0;
  // Forgets what was not used for KnownDevice::kLife, and all but the `kept` used last.
  [[nodiscard]] virtual Result<void> tidy_devices(const AccountId& account, int kept,
                                                  Instant now) = 0;
};

}  // namespace renkei::identity
