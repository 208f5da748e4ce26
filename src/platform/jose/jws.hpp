// Tokens that somebody signed (compact JWS, RFC 7515): whether one of the keys we know made this
// one, in a way we allow. Which ways those are is said by us, never by the token.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.hpp"

#include "platform/crypto/p256_key.hpp"
#include "platform/jose/key_set.hpp"

namespace renkei::jose {

inline constexpr std::size_t kTokenBytesMax = std::size_t{16} * 1024;

// The payload of `token` as it was signed. All refusals are `invalid`: "jose.malformed",
// "jose.algorithm_not_allowed" (`none` and every other that is not in `allowed`),
// "jose.key_unknown" (fetching the keys again may help), "jose.signature_wrong".
[[nodiscard]] Result<std::string> verify(std::string_view token, const KeySet& keys,
                                         const std::vector<Algorithm>& allowed);

// `payload` (JSON) signed by our key with ES256: the form in which a push service wants to know who
// we are (RFC 8292).
[[nodiscard]] std::string sign_es256(const crypto::P256Key& key, std::string_view payload);

}  // namespace renkei::jose
