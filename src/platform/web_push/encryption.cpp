// See encryption.hpp. The steps are those of RFC 8291 §3.4, the names of its secrets ours.
#include "platform/web_push/encryption.hpp"

#include <openssl/evp.h>

#include <array>
#include <memory>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/text_form.hpp"

namespace renkei::web_push {
namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;
constexpr char kLastRecord = '\x02';

struct FreeContext {
  void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

const unsigned char* data_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string mac(std::string_view key, std::string_view text) {
  return crypto::text_of_bytes(crypto::hmac_sha256(key, text));
}

// HKDF (RFC 5869) for one block, which is all that is asked for here.
std::string expanded(std::string_view secret, std::string info, std::size_t bytes) {
  info += '\x01';
  return mac(secret, info).substr(0, bytes);
}

std::string named(std::string_view name) {
  std::string info{name};
  info += '\0';
  return info;
}

std::optional<std::string> sealed(std::string_view key, std::string_view nonce,
                                  std::string_view text) {
  const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context{EVP_CIPHER_CTX_new()};
  std::string out(text.size() + kTagBytes, '\0');
  auto* bytes = reinterpret_cast<unsigned char*>(out.data());
  int length = 0;
  int rest = 0;
  const bool done = context &&
                    EVP_EncryptInit_ex(context.get(), EVP_aes_128_gcm(), nullptr, data_of(key),
                                       data_of(nonce)) == 1 &&
                    EVP_EncryptUpdate(context.get(), bytes, &length, data_of(text),
                                      static_cast<int>(text.size())) == 1 &&
                    EVP_EncryptFinal_ex(context.get(), bytes + length, &rest) == 1 &&
                    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG,
                                        static_cast<int>(kTagBytes), bytes + text.size()) == 1;
  if (!done) return std::nullopt;
  return out;
}

// salt, size of a record, length of the key's name, the key's name: RFC 8188 §2.1.
std::string header_of(const Once& once) {
  std::string header = once.salt;
  for (int shift = 24; shift >= 0; shift -= 8) {
    header += static_cast<char>((kRecordBytes >> static_cast<unsigned>(shift)) & 0xFFU);
  }
  header += static_cast<char>(crypto::P256Key::kPointBytes);
  return header + once.key.point();
}

}  // namespace

Once Once::fresh() { return {crypto::P256Key::random(), crypto::random_bytes(kSaltBytes)}; }

std::optional<std::string> encrypted(std::string_view text, const Reader& reader, const Once& once,
                                     std::size_t padding) {
  if (reader.secret.size() != kAuthBytes || once.salt.size() != kSaltBytes ||
      text.size() > kTextMax || padding > kTextMax - text.size()) {
    return std::nullopt;
  }
  const auto shared = once.key.agree(reader.point);
  if (!shared) return std::nullopt;
  const std::string agreed =
      expanded(mac(reader.secret, *shared),
               named("WebPush: info") + reader.point + once.key.point(), crypto::Digest{}.size());
  const std::string secret = mac(once.salt, agreed);
  const auto body = sealed(expanded(secret, named("Content-Encoding: aes128gcm"), kKeyBytes),
                           expanded(secret, named("Content-Encoding: nonce"), kNonceBytes),
                           std::string{text} + kLastRecord + std::string(padding, '\0'));
  if (!body) return std::nullopt;
  return header_of(once) + *body;
}

}  // namespace renkei::web_push
