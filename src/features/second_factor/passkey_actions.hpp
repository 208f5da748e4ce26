// Making a passkey, naming it and giving it up.
#pragma once
#include "platform/webauthn/webauthn.hpp"

#include "features/second_factor/passkey_challenge.hpp"
#include "features/second_factor/second_factor_actions.hpp"

namespace renkei::second_factor {

// What a browser needs to make one.
struct PasskeySetup {
  std::string challenge;
  std::string site;                // the host name it will be bound to
  std::string site_name;           // what the person sees it is for
  std::string user_handle;         // what a passkey alone tells us of its owner: the account's id
  Private<std::string> user_name;  // what the person chooses it by
  std::vector<std::string> known;  // credentials of the account: not to be made twice
};

// What a browser made of it, in base64url.
struct NewPasskey {
  std::string ticket;
  Private<std::string> name;
  std::string client_data;
  std::string attestation;
};
RENKEI_DESCRIBE(NewPasskey, ticket, name, client_data, attestation)

// A challenge of ours that was answered well.
struct Answered {
  std::string hash;
  PasskeyChallenge challenge;
};

struct PreparedPasskey {
  std::string ticket;
  Private<std::string> name;
  Answered answered;
  webauthn::NewCredential credential;
};

// The sealed text of a challenge of ours, and back; `invalid` ("second_factor.challenge_over") for
// one that is too old, used or of another purpose.
[[nodiscard]] std::string asked(const Means& means, ChallengeFor purpose,
                                std::optional<identity::AccountId> account);
[[nodiscard]] Result<Answered> answered(const Means& means, ChallengeFor purpose,
                                        const std::string& client_data);
[[nodiscard]] Result<void> use(const Stores& stores, const Answered& answered, Instant now);
// `invalid` ("webauthn.malformed") unless it is base64url.
[[nodiscard]] Result<std::string> bytes_from(std::string_view text);

class PasskeyActions {
 public:
  PasskeyActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  // `forbidden` ("second_factor.show_password_again") where there is a second step already and only
  // the password has been shown; `conflict` ("second_factor.too_many_passkeys").
  [[nodiscard]] Result<PasskeySetup> begin(std::string_view ticket) const;
  // Reads and checks what the browser gives; before the transaction.
  [[nodiscard]] Result<PreparedPasskey> prepare(NewPasskey made) const;
  // With recovery codes if it is the account's first second step, when all other sessions end, and
  // a door on the way in.
  [[nodiscard]] Result<Confirmed> add(const PreparedPasskey& prepared, const CallerFacts& caller,
                                      const Actor& by);

  [[nodiscard]] Result<std::vector<Passkey>> list(const Actor& actor) const;
  // `not_found` ("second_factor.passkey_unknown") unless it is one's own.
  [[nodiscard]] Result<Passkey> rename(const Actor& actor, const PasskeyId& id,
                                       std::int64_t version, Private<std::string> name);
  // `conflict` ("second_factor.must_have") for the last way in of a role that may not go without.
  [[nodiscard]] Result<identity::AccountId> remove(std::string_view ticket, const PasskeyId& id,
                                                   std::int64_t version);

 private:
  // Somebody who may add one now.
  [[nodiscard]] Result<PasswordHolder> maker(std::string_view ticket) const;
  [[nodiscard]] Result<Passkey> own(const identity::AccountId& account, const PasskeyId& id,
                                    std::int64_t version) const;

  Means means_;
  Stores stores_;
};

}  // namespace renkei::second_factor
