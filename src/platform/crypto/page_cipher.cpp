// See page_cipher.hpp.
#include "platform/crypto/page_cipher.hpp"

#include <algorithm>

#include "platform/crypto/sodium.hpp"

namespace {

constexpr std::uint64_t kBlock = 64;
constexpr std::uint64_t kCounters = std::uint64_t{1} << 32U;

}  // namespace

void renkei_page_chacha20_xor(void* data, std::size_t size, const std::uint8_t* key,
                              const std::uint8_t* nonce, std::uint32_t counter) {
  renkei::crypto::need_sodium();
  auto* bytes = static_cast<unsigned char*>(data);
  // The counter begins at a random number; libsodium ends the process rather than go past its end.
  const std::uint64_t until_wrap = (kCounters - counter) * kBlock;
  const auto first = static_cast<std::size_t>(std::min<std::uint64_t>(size, until_wrap));
  crypto_stream_chacha20_ietf_xor_ic(bytes, bytes, first, nonce, counter, key);
  if (first == size) return;
  crypto_stream_chacha20_ietf_xor_ic(bytes + first, bytes + first, size - first, nonce, 0, key);
}

void renkei_page_poly1305(const std::uint8_t* message, std::size_t size, const std::uint8_t* key,
                          std::uint8_t* tag) {
  renkei::crypto::need_sodium();
  crypto_onetimeauth_poly1305(tag, message, size, key);
}
