// What a sign-in provider says of the person who signed in there (ID Token, OpenID Connect Core
// §2), believed only when signed by it, for us, now, and in answer to our question.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "platform/jose/jws.hpp"

namespace renkei::jose {

// What must be so for a token to be believed.
struct Expected {
  std::string issuer;
  std::string audience;  // our name there
  std::string nonce;     // what we asked this one browser to bring back
  std::vector<Algorithm> algorithms;
  std::chrono::seconds leeway{60};    // clocks differ
  std::chrono::seconds age_max{600};  // between their writing and our reading
};

struct Claims {
  std::string subject;                        // sub: theirs for good, ≤ 255 characters
  Instant issued_at = {};                     // iat
  Instant expires_at = {};                    // exp
  std::optional<Instant> signed_in_at = {};   // auth_time
  std::optional<std::string> assurance = {};  // acr: how surely
  std::vector<std::string> methods = {};      // amr: by what
  // Only if they say that they have verified it (§5.1).
  std::optional<Private<std::string>> verified_email = {};
};

// All refusals are `invalid`; those of verify(), and "jose.claims_malformed", "jose.other_issuer",
// "jose.other_audience", "jose.other_nonce", "jose.expired", "jose.not_yet".
[[nodiscard]] Result<Claims> verify_id_token(std::string_view token, const KeySet& keys,
                                             const Expected& expected, Instant now);

// The same for a payload whose signature has been checked.
[[nodiscard]] Result<Claims> read_claims(std::string_view payload, const Expected& expected,
                                         Instant now);

}  // namespace renkei::jose
