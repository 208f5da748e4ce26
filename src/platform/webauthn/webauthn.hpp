// Passkeys as the server of a site checks them (W3C Web Authentication Level 3 §7.1 and §7.2):
// somebody made one for us, somebody showed one of ours. Attestations are `none` and the packed
// self-attestation: which product made a key is not asked. User verification always is, for a
// passkey stands for two factors. Whether a challenge is ours and still good is the caller's to
// say.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::webauthn {

// The site a passkey belongs to.
struct RelyingParty {
  std::string id;                     // host name; passkeys are bound to it for good
  std::string origin;                 // scheme://host[:port]
  bool is_at_any_local_port = false;  // a demo: http://localhost, wherever it was started

  // From the address of a hub; `invalid` ("webauthn.no_address") if it names no host.
  [[nodiscard]] static Result<RelyingParty> of_address(std::string_view address);
  [[nodiscard]] bool answers_at(std::string_view origin) const;
};

inline constexpr std::size_t kClientDataBytesMax = 4096;
inline constexpr std::size_t kAttestationBytesMax = 8192;
inline constexpr std::size_t kSignatureBytesMax = 1024;

// What a browser gives when a passkey was made, as bytes.
struct Registration {
  std::string client_data;
  std::string attestation;
};

struct NewCredential {
  std::string id;
  std::string cose_key;
  std::uint32_t count = 0;
  bool is_synced = false;
};

// What a browser gives when a passkey was shown, as bytes.
struct Assertion {
  std::string client_data;
  std::string authenticator_data;
  std::string signature;
};

struct ShownCredential {
  std::uint32_t count = 0;
  bool is_synced = false;
};

// The challenge a browser says it has answered, to find out whether it is one of ours.
[[nodiscard]] std::optional<std::string> challenge_in(std::string_view client_data);

// `challenge` is base64url, as the browser was given it. All refusals are `invalid`:
// "webauthn.malformed", "webauthn.other_challenge", "webauthn.other_site", "webauthn.not_verified",
// "webauthn.attestation_unknown", "webauthn.signature_wrong".
[[nodiscard]] Result<NewCredential> check_registration(const RelyingParty& site,
                                                       std::string_view challenge,
                                                       const Registration& made);
[[nodiscard]] Result<ShownCredential> check_assertion(const RelyingParty& site,
                                                      std::string_view challenge,
                                                      std::string_view cose_key,
                                                      const Assertion& shown);

// Whether a key that said `before` last time may say `now`. A count that stands still or goes back
// betrays a copy; keys that do not count say 0 always.
[[nodiscard]] constexpr bool counts_on(std::uint32_t before, std::uint32_t now) {
  return (before == 0 && now == 0) || now > before;
}

}  // namespace renkei::webauthn
