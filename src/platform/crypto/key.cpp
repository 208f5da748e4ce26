#include "platform/crypto/key.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/sodium.hpp"

namespace renkei::crypto {

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

Key Key::random() {
  need_sodium();
  Key key;
  randombytes_buf(key.bytes_.data(), key.bytes_.size());
  return key;
}

std::optional<Key> Key::from_hex(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(kSpace) - first + 1);
  if (text.size() != kBytes * 2) return std::nullopt;
  auto bytes = crypto::from_hex(text);
  if (!bytes) return std::nullopt;
  Key key;
  std::copy(bytes->begin(), bytes->end(), key.bytes_.begin());
  sodium_memzero(bytes->data(), bytes->size());
  return key;
}

std::string_view Key::text() const {
  return {reinterpret_cast<const char*>(bytes_.data()),
          bytes_.size()};  // NOLINT(*-reinterpret-cast)
}

Key Key::derive(std::string_view purpose) const {
  std::string first_block{purpose};
  first_block += '\x01';
  Key derived;
  derived.bytes_ = hmac_sha256(text(), first_block);
  return derived;
}

}  // namespace renkei::crypto
