// The few shapes of CBOR (RFC 8949) that authenticators write, read without allocating what a
// length only claims. libcbor's stateless decoder finds the items; it is seen by cbor.cpp only.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace renkei::webauthn {

struct CborItem {
  enum class Kind : std::uint8_t { whole, bytes, text, truth, list, map };

  Kind kind = Kind::whole;
  std::int64_t whole = 0;            // whole, and truth as 0 or 1
  std::string_view bytes = {};       // bytes and text; points into the input
  std::vector<CborItem> items = {};  // of a list; of a map key and value in turn

  // The value of a map under this key; null if it has none.
  [[nodiscard]] const CborItem* at(std::int64_t key) const;
  [[nodiscard]] const CborItem* at(std::string_view key) const;
};

struct CborRead {
  CborItem item;
  std::size_t length = 0;  // what may follow it begins here
};

inline constexpr int kCborDepthMax = 4;
inline constexpr int kCborItemsMax = 64;

// Nothing unless `input` begins with one item of these kinds, of definite length, at most 4 deep
// and of 64 items, whose maps name every key once, by a number or a text.
[[nodiscard]] std::optional<CborRead> read_cbor(std::string_view input);

}  // namespace renkei::webauthn
