#include "platform/crypto/seal.hpp"

#include "platform/crypto/random.hpp"
#include "platform/crypto/sodium.hpp"

namespace renkei::crypto {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

}  // namespace

std::string seal(const Key& key, std::string_view text, std::string_view context) {
  std::string sealed = random_bytes(kNonce);
  sealed.resize(kNonce + text.size() + kTag);
  unsigned char* const out = bytes_of(sealed.data());
  // The answer is 0 by its definition and the length is fixed by the cipher.
  if (crypto_aead_xchacha20poly1305_ietf_encrypt(
          out + kNonce, nullptr, bytes_of(text.data()), text.size(), bytes_of(context.data()),
          context.size(), nullptr, out, key.bytes().data()) != 0) {
    std::abort();
  }
  return base64url(bytes_of_text(sealed));
}

std::optional<std::string> unseal(const Key& key, std::string_view sealed,
                                  std::string_view context) {
  const auto bytes = from_base64url(sealed);
  if (!bytes || bytes->size() < kNonce + kTag) return std::nullopt;
  std::string text(bytes->size() - kNonce - kTag, '\0');
  const unsigned char* const in = bytes_of(bytes->data());
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          bytes_of(text.data()), nullptr, nullptr, in + kNonce, bytes->size() - kNonce,
          bytes_of(context.data()), context.size(), in, key.bytes().data()) != 0) {
    return std::nullopt;
  }
  return text;
}

}  // namespace renkei::crypto
