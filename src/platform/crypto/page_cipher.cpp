// See page_cipher.hpp.
#include "platform/crypto/page_cipher.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "platform/crypto/openssl_held.hpp"

namespace renkei::crypto {
namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kTagBytes = 16;
constexpr std::size_t kNonceBytes = 12;

using Cipher = std::unique_ptr<EVP_CIPHER, FreeWith<EVP_CIPHER_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;
using Mac = std::unique_ptr<EVP_MAC, FreeWith<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeWith<EVP_MAC_CTX_free>>;

constexpr std::uint64_t bytes_until_wrap(std::uint32_t counter) {
  constexpr std::uint64_t kBlock = 64;
  constexpr std::uint64_t kCounters = std::uint64_t{1} << 32U;
  return (kCounters - counter) * kBlock;
}

// SQLite has no way to hear that a page could not be encrypted, and none must go to the disk as it
// is. It fails only where memory is short or the library lacks the cipher.
void must(bool done) {
  if (!done) std::abort();
}

// Made once a thread: making them costs more than a page does.
class PageCipher {
 public:
  PageCipher()
      : cipher_(EVP_CIPHER_fetch(nullptr, "ChaCha20", nullptr)),
        stream_(EVP_CIPHER_CTX_new()),
        mac_(EVP_MAC_fetch(nullptr, "Poly1305", nullptr)),
        tag_(mac_ ? EVP_MAC_CTX_new(mac_.get()) : nullptr) {
    must(cipher_ && stream_ && tag_);
    must(EVP_EncryptInit_ex2(stream_.get(), cipher_.get(), nullptr, nullptr, nullptr) == 1);
  }

  void turn(unsigned char* bytes, std::size_t size, const std::uint8_t* key,
            const std::uint8_t* nonce, std::uint32_t counter) {
    std::array<unsigned char, sizeof counter + kNonceBytes> begin{};  // little-endian, then nonce
    for (std::size_t at = 0; at < sizeof counter; ++at) {
      begin[at] = static_cast<unsigned char>(counter >> (8 * at));
    }
    std::copy_n(nonce, kNonceBytes, begin.begin() + sizeof counter);
    must(EVP_EncryptInit_ex2(stream_.get(), nullptr, key, begin.data(), nullptr) == 1);
    int turned = 0;
    must(EVP_EncryptUpdate(stream_.get(), bytes, &turned, bytes, static_cast<int>(size)) == 1);
  }

  void tag(const std::uint8_t* message, std::size_t size, const std::uint8_t* key,
           std::uint8_t* tag) {
    std::size_t written = 0;
    must(EVP_MAC_init(tag_.get(), key, kKeyBytes, nullptr) == 1);
    must(EVP_MAC_update(tag_.get(), message, size) == 1);
    must(EVP_MAC_final(tag_.get(), tag, &written, kTagBytes) == 1 && written == kTagBytes);
  }

  static PageCipher& of_this_thread() {
    thread_local PageCipher own;
    return own;
  }

 private:
  Cipher cipher_;
  CipherContext stream_;
  Mac mac_;
  MacContext tag_;
};

}  // namespace
}  // namespace renkei::crypto

void renkei_page_chacha20_xor(void* data, std::size_t size, const std::uint8_t* key,
                              const std::uint8_t* nonce, std::uint32_t counter) {
  auto& cipher = renkei::crypto::PageCipher::of_this_thread();
  auto* bytes = static_cast<unsigned char*>(data);
  // The counter begins at a random number; at its end OpenSSL would carry into the nonce.
  const std::uint64_t until_wrap = renkei::crypto::bytes_until_wrap(counter);
  const auto first = static_cast<std::size_t>(std::min<std::uint64_t>(size, until_wrap));
  cipher.turn(bytes, first, key, nonce, counter);
  if (first < size) cipher.turn(bytes + first, size - first, key, nonce, 0);
}

void renkei_page_poly1305(const std::uint8_t* message, std::size_t size, const std::uint8_t* key,
                          std::uint8_t* tag) {
  renkei::crypto::PageCipher::of_this_thread().tag(message, size, key, tag);
}
