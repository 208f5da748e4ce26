// What identity needs of storage for shared computers. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/identity/desk.hpp"

namespace renkei::identity {

class DeskStore {
 public:
  static constexpr std::int64_t kEachFacilityMax = 50;
  static constexpr std::int64_t kSittingsMax = 30;  // people of one day

  virtual ~DeskStore() = default;

  [[nodiscard]] virtual Result<void> add(const DeskRecord& desk) = 0;
  // Only while it is shared.
  [[nodiscard]] virtual Result<std::optional<DeskTerms>> of_token(
      std::string_view token_hash) const = 0;
  // Whether somebody who has signed in with this browser works where staff may share theirs.
  [[nodiscard]] virtual Result<bool> is_shareable(std::string_view token_hash,
                                                  Instant now) const = 0;
  // Those that are shared now, the oldest first.
  [[nodiscard]] virtual Result<std::vector<DeskRecord>> of_facility(
      std::string_view facility) const = 0;
  // Gives how many: 0 if the facility shares none of that id.
  [[nodiscard]] virtual Result<std::int64_t> end(const DeskId& id, std::string_view facility,
                                                 Instant at) = 0;

  [[nodiscard]] virtual Result<DeskRule> rule_of(std::string_view facility) const = 0;
  // The next version of it; `stale` ("identity.changed_meanwhile").
  [[nodiscard]] virtual Result<void> replace(const DeskRule& next) = 0;

  // In place of what the same account had there.
  [[nodiscard]] virtual Result<void> put(const Sitting& sitting) = 0;
  // Of today; nothing after its end.
  [[nodiscard]] virtual Result<std::optional<Sitting>> sitting(const DeskId& desk,
                                                               const AccountId& account,
                                                               Instant now) const = 0;
  // Who came first first.
  [[nodiscard]] virtual Result<std::vector<Sitting>> sittings(const DeskId& desk,
                                                              Instant now) const = 0;
  [[nodiscard]] virtual Result<void> forget(const DeskId& desk, const AccountId& account) = 0;
  [[nodiscard]] virtual Result<void> forget_all(const DeskId& desk) = 0;

  // Where a session is; nothing if at no shared computer.
  [[nodiscard]] virtual Result<std::optional<DeskId>> desk_of(const SessionId& session) const = 0;
  // Moves a session to a desk: it ends as those there do.
  [[nodiscard]] virtual Result<void> seat(const SessionId& session, const DeskTerms& at,
                                          Instant ends_at) = 0;
  // Whose sessions ended, so that it can be told.
  [[nodiscard]] virtual Result<std::vector<AccountId>> end_sessions(const DeskId& desk) = 0;
};

}  // namespace renkei::identity
