// The public keys somebody signs with, as they publish them (JWK Set, RFC 7517).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "platform/crypto/public_key.hpp"

namespace renkei::jose {

// As RFC 7518 writes them.
// NOLINTNEXTLINE(readability-identifier-naming)
enum class Algorithm : std::uint8_t { RS256, PS256, ES256 };
RENKEI_DESCRIBE_ENUM(Algorithm, RS256, PS256, ES256)

// Nothing for a name that is none of these, `none` and HS256 among them.
[[nodiscard]] std::optional<Algorithm> algorithm_named(std::string_view name);
[[nodiscard]] crypto::Scheme scheme_of(Algorithm algorithm);

class KeySet {
 public:
  static constexpr std::size_t kKeysMax = 64;
  static constexpr std::size_t kBytesMax = std::size_t{256} * 1024;

  // Keys of another kind, for encryption or too weak are left out. `invalid`
  // ("jose.keys_malformed") if it is no set of keys.
  [[nodiscard]] static Result<KeySet> read(std::string_view text);

  // The one key meant: of this name and kind; without a name the only one of its kind. Null if
  // there is none, or more than one.
  [[nodiscard]] const crypto::PublicKey* find(std::optional<std::string_view> name,
                                              Algorithm algorithm) const;
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  struct Known {
    std::optional<std::string> name;     // kid
    std::optional<Algorithm> algorithm;  // the only one it may be used with
    crypto::PublicKey key;
  };
  friend struct KeyReading;
  std::vector<Known> keys_;
};

}  // namespace renkei::jose
