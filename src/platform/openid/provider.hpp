// A sign-in provider as its clients ask it (OpenID Connect Core and Discovery 1.0): the
// authorization code flow with PKCE (RFC 7636). What it says of a person comes from it directly and
// signed.
#pragma once
#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "platform/jose/id_token.hpp"
#include "platform/outbound/outbound.hpp"

namespace renkei::openid {

struct Settings {
  std::string issuer;                                      // exactly as the provider says it
  std::string client_id;                                   // our name there
  std::optional<Private<std::string>> client_secret = {};  // none: a client that is known by PKCE
  std::string redirect_uri;                                // where they send the browser back to
  std::vector<jose::Algorithm> algorithms = {jose::Algorithm::RS256, jose::Algorithm::PS256,
                                             jose::Algorithm::ES256};
};

// One question to the provider by way of a browser. All three are random and used once.
struct Question {
  std::string state;     // comes back beside the answer
  std::string nonce;     // comes back inside what they sign
  std::string verifier;  // told to the provider by us alone; its hash goes by way of the browser

  [[nodiscard]] static Question random();
};

// Where a provider is asked what (its discovery document).
struct Metadata {
  std::string authorization_endpoint;
  std::string token_endpoint;
  std::string keys_endpoint;
  bool takes_secret_in_body = false;  // and not in a header
};

// Good for the whole process; may be asked from several threads. Calls block for seconds.
class Provider {
 public:
  static constexpr std::chrono::hours kKeptFor{1};           // metadata and keys
  static constexpr std::chrono::minutes kKeysAskedEvery{1};  // when a token names a new one
  static constexpr int kAtOnce = 2;  // calls; more would hold up what else the workers do

  explicit Provider(Settings settings);

  [[nodiscard]] const Settings& settings() const { return settings_; }

  // Where to send the browser. `now` is the SystemClock's.
  [[nodiscard]] Result<std::string> address_of(const Question& question, Instant now);
  // What they say of who has brought this code. `invalid` ("openid.refused_code") if the provider
  // knows it not; refusals of jose; `unavailable` ("openid.unreachable", "openid.busy").
  [[nodiscard]] Result<jose::Claims> redeem(std::string_view code, const Question& question,
                                            Instant now);

 private:
  [[nodiscard]] Result<Metadata> metadata(Instant now);
  [[nodiscard]] Result<jose::KeySet> keys(const Metadata& metadata, Instant younger_than,
                                          Instant now);
  [[nodiscard]] Result<std::string> token_for(const Metadata& metadata, std::string_view code,
                                              const Question& question);
  [[nodiscard]] Result<std::string> asked(const outbound::Request& request) const;

  Settings settings_;
  outbound::Client client_;
  std::atomic<int> calls_{0};
  std::mutex mutex_;  // guards what follows
  std::optional<Metadata> metadata_;
  Instant metadata_at_ = {};
  std::optional<jose::KeySet> keys_;
  Instant keys_at_ = {};
};

// `invalid` ("openid.metadata_wrong") unless it is that issuer's and names what we need.
[[nodiscard]] Result<Metadata> read_metadata(std::string_view text, std::string_view issuer);

}  // namespace renkei::openid
