// Wires the doorway: what second factors ask of identity, said in identity's words.
#pragma once
#include "features/identity/identity_feature.hpp"
#include "features/second_factor/doorway_store.hpp"

namespace renkei::second_factor {

class IdentityDoorway final : public Doorway {
 public:
  IdentityDoorway(sql::Session& session, identity::Means means, const identity::HubFacts& hub,
                  Outbox& outbox, Trace& trace)
      : means_(means),
        identity_(session, means, hub, outbox, trace),
        accounts_(session),
        sessions_(session),
        throttles_(session),
        desks_(session),
        pins_(session),
        throttle_(means, identity::Stores{accounts_, sessions_, throttles_, desks_, pins_, outbox,
                                          trace}) {}
  IdentityDoorway(const IdentityDoorway&) = delete;
  IdentityDoorway& operator=(const IdentityDoorway&) = delete;

  Result<PasswordHolder> holder(std::string_view ticket) const override;
  Result<std::string> ticket_of(const identity::AccountId& account) const override;
  Result<PasswordHolder> signed_in(const Actor& actor) const override;
  Result<void> may_try(const identity::AccountId& account) const override;
  Result<void> failed(const identity::AccountId& account) override;
  Result<void> succeeded(const identity::AccountId& account) override;
  Result<OpenedDoor> open(std::string_view ticket, const CallerFacts& caller,
                          std::optional<Instant> ends_at) override;
  Result<void> close(const Actor& actor) override;
  Result<void> set_second_factor(const identity::AccountId& account,
                                 std::optional<Instant> since) override;
  Result<void> end_others(const identity::AccountId& account, const Actor& kept) override;
  Result<std::optional<AccountOrigin>> origin_of(std::string_view who) const override;
  Result<Private<std::string>> sign_in_name(const identity::AccountId& account) const override;

 private:
  [[nodiscard]] Result<PasswordHolder> holder_of(const identity::AccountId& account) const;
  [[nodiscard]] identity::AttemptKey attempt(const identity::AccountId& account) const;

  identity::Means means_;
  mutable identity::IdentityFeature identity_;  // its looks are verbs of the same object
  identity::SqlAccountStore accounts_;
  identity::SqlSessionStore sessions_;
  identity::SqlThrottleStore throttles_;
  identity::SqlDeskStore desks_;
  identity::SqlPinStore pins_;
  identity::ThrottleActions throttle_;
};

}  // namespace renkei::second_factor
