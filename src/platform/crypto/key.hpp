// The hub's key and the keys made from it, one for each purpose, so that no key does two things.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/text_form.hpp"

namespace renkei::crypto {

// 32 secret bytes, wiped when they go.
class Key {
 public:
  static constexpr std::size_t kBytes = 32;

  [[nodiscard]] static Key random();
  // The text of a key file: 64 hexadecimal characters, white space around them allowed.
  [[nodiscard]] static std::optional<Key> from_hex(std::string_view text);

  Key(const Key&) = default;
  Key& operator=(const Key&) = default;
  ~Key();

  // HKDF-Expand of RFC 5869 with SHA-256: derive("cursor"), derive("csrf").
  [[nodiscard]] Key derive(std::string_view purpose) const;

  [[nodiscard]] Bytes bytes() const { return bytes_; }
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::string hex() const { return crypto::hex(bytes_); }

 private:
  Key() = default;
  std::array<std::uint8_t, kBytes> bytes_{};
};

}  // namespace renkei::crypto
