#include "platform/crypto/random.hpp"

#include "platform/crypto/sodium.hpp"
#include "platform/crypto/text_form.hpp"

namespace renkei::crypto {

std::string random_bytes(std::size_t count) {
  need_sodium();
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string random_token() { return base64url(bytes_of_text(random_bytes(16))); }

}  // namespace renkei::crypto
