// Text that only this hub can read and nobody can change: cursors, links, secrets at rest.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/key.hpp"

namespace renkei::crypto {

// XChaCha20-Poly1305 with a fresh nonce, as base64url. `context` must be the same when it is opened
// (the list a cursor belongs to); it is not part of the result.
[[nodiscard]] std::string seal(const Key& key, std::string_view text, std::string_view context);
// Nothing if it was not sealed under this key and context, or was changed.
[[nodiscard]] std::optional<std::string> unseal(const Key& key, std::string_view sealed,
                                                std::string_view context);

}  // namespace renkei::crypto
