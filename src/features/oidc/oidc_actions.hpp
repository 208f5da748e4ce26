// Signing in by way of a provider, and linking one's account with oneself there.
#pragma once
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "platform/crypto/key.hpp"
#include "platform/openid/provider.hpp"

#include "features/oidc/doorway_store.hpp"
#include "features/oidc/external_identity_store.hpp"
#include "features/oidc/question.hpp"

namespace renkei::oidc {

// What the hub has agreed with its provider.
struct Agreement {
  std::string name;                  // on the button: 「見本市の共通サインイン」
  std::set<std::string> assurances;  // values of `acr` that count as a second step
  std::set<std::string> methods;     // values of `amr` that do
  bool is_email_trusted = false;     // a verified address is enough to find the account
};

// As long as the process. Without a provider every verb refuses.
struct Means {
  const SystemClock& clock;
  IdSource& ids;
  const crypto::Key& key;  // seals questions
  openid::Provider* provider = nullptr;
  const Agreement& agreement;
};

// For one transaction.
struct Stores {
  ExternalIdentityStore& links;
  Doorway& doorway;
  Trace& trace;
};

// Where the browser goes, and what it keeps for the way back.
struct Departure {
  std::string address;
  std::string cookie;  // a sealed Question
};

// What came back with the browser.
struct Returned {
  std::string code;
  std::string state;
  std::optional<std::string> issuer = {};  // RFC 9207, if the provider says who it is
};
RENKEI_DESCRIBE(Returned, code, state, issuer)

// Whom the provider has named, before the transaction.
struct Known {
  Question question;
  jose::Claims claims;
};

struct Linked {
  identity::AccountId account;
};
struct Arrived {
  identity::AccountId account;
  Entry entry;
};
using Outcome = std::variant<Linked, Arrived>;

class OidcActions {
 public:
  OidcActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  // Each `not_found` ("oidc.no_provider") in a hub without one. Asks the provider, so before the
  // transaction; as do the other two that depart and recognise().
  [[nodiscard]] Result<Departure> depart() const;
  // To link; with a ticket of the password shown again.
  [[nodiscard]] Result<Departure> depart_to_link(const Actor& actor, std::string_view ticket) const;

  // `invalid` ("oidc.other_browser") unless this browser was sent out with this state, ten minutes
  // ago at most; refusals of openid and jose.
  [[nodiscard]] Result<Known> recognise(const Returned& returned,
                                        const std::optional<std::string>& cookie) const;
  // `forbidden` ("oidc.not_linked") for a person who has no account here: none is ever made.
  // `conflict` ("oidc.linked_elsewhere", "oidc.too_many_links").
  [[nodiscard]] Result<Outcome> apply(const Known& known, const Browser& browser,
                                      const Actor& until_now);

  [[nodiscard]] Result<std::vector<ExternalIdentity>> links(const Actor& actor) const;
  // `not_found` unless it is one's own.
  [[nodiscard]] Result<void> unlink(const Actor& actor, const ExternalIdentityId& id);

  [[nodiscard]] const Agreement& agreement() const { return means_.agreement; }

 private:
  [[nodiscard]] Result<Departure> depart_for(Purpose purpose,
                                             std::optional<identity::AccountId> account) const;
  [[nodiscard]] Result<Outcome> link(const Known& known, const Actor& actor);
  [[nodiscard]] Result<Outcome> sign_in(const Known& known, const Browser& browser,
                                        const Actor& until_now);
  [[nodiscard]] Result<identity::AccountId> account_of(const Known& known);
  [[nodiscard]] Result<void> add_link(const Known& known, const identity::AccountId& account,
                                      LinkedBy linked_by);
  [[nodiscard]] Vouched vouched_by(const jose::Claims& claims) const;

  Means means_;
  Stores stores_;
};

}  // namespace renkei::oidc
