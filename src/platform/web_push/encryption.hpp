// What only one browser can read: a text in the one record of RFC 8188 that RFC 8291 makes of it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/p256_key.hpp"

namespace renkei::web_push {

inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kAuthBytes = 16;
inline constexpr std::size_t kRecordBytes = 4096;  // push services take no more
// What of a record is left for text: less header, delimiter and the cipher's own tag.
inline constexpr std::size_t kTextMax = kRecordBytes - 86 - 1 - 16;

// Whom a text is for, as its browser told: raw bytes, not base64url.
struct Reader {
  std::string point;   // of its key, 65 bytes
  std::string secret;  // that only browser and sender know, 16 bytes
};

// Made anew for each text.
struct Once {
  crypto::P256Key key;
  std::string salt;  // kSaltBytes

  [[nodiscard]] static Once fresh();
};

// Nothing if the reader's point lies on no curve, its secret has another length, or text and
// `padding` (zeros behind the text, so that its length tells nothing) are longer than kTextMax.
[[nodiscard]] std::optional<std::string> encrypted(std::string_view text, const Reader& reader,
                                                   const Once& once, std::size_t padding);

}  // namespace renkei::web_push
