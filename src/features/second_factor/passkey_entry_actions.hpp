// Signing in by passkey: after the password, or alone.
#pragma once
#include "features/second_factor/passkey_actions.hpp"

namespace renkei::second_factor {

// What a browser needs to show one.
struct EntryQuestion {
  std::string challenge;
  std::string site;
  std::vector<std::string> credentials;  // of the ticket's account; none when nobody is named yet
  bool has_app = false;                  // an app's code would do, too
};

// What a browser gives of it, in base64url.
struct ShownPasskey {
  std::optional<std::string> ticket;  // absent: the passkey alone
  std::string credential;
  std::string client_data;
  std::string authenticator_data;
  std::string signature;
  std::optional<std::string> user_handle;
};
RENKEI_DESCRIBE(ShownPasskey, ticket, credential, client_data, authenticator_data, signature,
                user_handle)

struct PreparedEntry {
  std::optional<std::string> ticket;
  PasskeyId passkey;
  Answered answered;
  webauthn::ShownCredential shown;
};

class PasskeyEntryActions {
 public:
  PasskeyEntryActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  // `conflict` ("second_factor.begin_first") for a ticket whose account has no second step yet.
  [[nodiscard]] Result<EntryQuestion> question(const std::optional<std::string>& ticket) const;
  // Before the transaction. `invalid` ("second_factor.passkey_unknown_here") if no account has it.
  [[nodiscard]] Result<PreparedEntry> prepare(ShownPasskey shown) const;
  // `invalid` ("second_factor.passkey_copied") if its count does not go on.
  [[nodiscard]] Result<Entered> enter(const PreparedEntry& prepared, const CallerFacts& caller,
                                      const Actor& until_now);

 private:
  // The ticket the passkey is shown with; made for it if it came alone.
  [[nodiscard]] Result<std::string> ticket_for(const PreparedEntry& prepared,
                                               const identity::AccountId& account) const;

  Means means_;
  Stores stores_;
};

}  // namespace renkei::second_factor
