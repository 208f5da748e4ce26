#include "platform/crypto/hash.hpp"

#include "platform/crypto/sodium.hpp"
#include "platform/crypto/text_form.hpp"

namespace renkei::crypto {
namespace {

// libsodium's hash functions are declared to return an int, which is always 0; a different answer
// would mean that memory is broken.
void must(int answer) {
  if (answer != 0) std::abort();
}

}  // namespace

struct Sha256::State {
  crypto_hash_sha256_state sodium;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  must(crypto_hash_sha256_init(&state_->sodium));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view piece) {
  must(crypto_hash_sha256_update(&state_->sodium, bytes_of(piece.data()), piece.size()));
}

Digest Sha256::finish() {
  Digest digest{};
  must(crypto_hash_sha256_final(&state_->sodium, digest.data()));
  return digest;
}

Digest sha256(std::string_view text) {
  Digest digest{};
  must(crypto_hash_sha256(digest.data(), bytes_of(text.data()), text.size()));
  return digest;
}

std::string sha256_hex(std::string_view text) { return hex(sha256(text)); }

Digest hmac_sha256(std::string_view key, std::string_view text) {
  Digest digest{};
  crypto_auth_hmacsha256_state state{};
  must(crypto_auth_hmacsha256_init(&state, bytes_of(key.data()), key.size()));
  must(crypto_auth_hmacsha256_update(&state, bytes_of(text.data()), text.size()));
  must(crypto_auth_hmacsha256_final(&state, digest.data()));
  sodium_memzero(&state, sizeof state);
  return digest;
}

bool same(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  return left.empty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace renkei::crypto
