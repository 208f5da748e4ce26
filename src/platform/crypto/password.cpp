#include "platform/crypto/password.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "platform/crypto/random.hpp"
#include "platform/crypto/sodium.hpp"

namespace renkei::crypto {
namespace {

constexpr int kAlgorithm = crypto_pwhash_ALG_ARGON2ID13;

// Holds one of the few places until the end of a block.
class Place {
 public:
  explicit Place(std::counting_semaphore<PasswordHasher::kAtOnceMax>& places)
      : places_(places), is_held_(places.try_acquire_for(PasswordHasher::kPatience)) {}
  ~Place() {
    if (is_held_) places_.release();
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  [[nodiscard]] bool is_held() const { return is_held_; }

 private:
  std::counting_semaphore<PasswordHasher::kAtOnceMax>& places_;
  bool is_held_;
};

// argon2 fills the caches and the memory's lines of the core it runs on: one core in two stays
// free.
int at_once() {
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency() / 2), 1,
                    PasswordHasher::kAtOnceMax);
}

// Nothing if there is not enough memory.
std::optional<std::string> argon2id(std::string_view password, PasswordCost cost) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.passes,
                            cost.memory_bytes, kAlgorithm) != 0) {
    return std::nullopt;
  }
  return std::string{out.data()};
}

}  // namespace

PasswordHasher::PasswordHasher(PasswordCost cost) : cost_(cost), places_(at_once()) {
  need_sodium();
  decoy_ = argon2id(random_token(), cost_).value_or("");
  if (decoy_.empty()) std::abort();  // a machine without 19 MiB serves nobody
}

Result<std::string> PasswordHasher::hash(std::string_view password) {
  if (password.size() > kLengthMax) return fail(ErrorKind::invalid, "crypto.password_too_long");
  const Place place{places_};
  if (!place.is_held()) return fail(ErrorKind::unavailable, "crypto.busy");
  ++runs_;
  auto made = argon2id(password, cost_);
  if (!made) return fail(ErrorKind::unavailable, "crypto.busy");
  return *std::move(made);
}

Result<bool> PasswordHasher::matches(std::string_view password,
                                     std::optional<std::string_view> stored) {
  if (password.size() > kLengthMax) return false;
  const std::string against{stored.value_or(decoy_)};
  if (!against.starts_with(crypto_pwhash_argon2id_STRPREFIX)) {
    return fail(ErrorKind::unavailable, "crypto.busy");
  }
  const Place place{places_};
  if (!place.is_held()) return fail(ErrorKind::unavailable, "crypto.busy");
  ++runs_;
  errno = 0;
  if (crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0) {
    return stored.has_value();
  }
  // libsodium says EINVAL for "another password"; anything else is a lack of memory or a broken
  // row, and nobody must be told then that the password was wrong.
  if (errno != EINVAL) return fail(ErrorKind::unavailable, "crypto.busy");
  return false;
}

bool PasswordHasher::is_outdated(std::string_view stored) const {
  return crypto_pwhash_str_needs_rehash(std::string{stored}.c_str(), cost_.passes,
                                        cost_.memory_bytes) != 0;
}

}  // namespace renkei::crypto
