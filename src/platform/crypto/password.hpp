// Passwords are kept as argon2id, which costs a thief of the database as much memory as it costs
// us.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::crypto {

// OWASP's first recommendation for argon2id; conventions §8.
struct PasswordCost {
  std::size_t memory_bytes = std::size_t{19} * 1024 * 1024;
  unsigned passes = 2;
};

// Slow on purpose: called from the worker pool only. Two run at a time, on a machine of fewer than
// four cores one (ADR 19): a flood of sign-ins takes neither the memory nor the cores; who waits
// too long is told to try again.
class PasswordHasher {
 public:
  static constexpr int kAtOnceMax = 2;
  static constexpr std::chrono::seconds kPatience{10};
  static constexpr std::size_t kLengthMax = 1024;

  explicit PasswordHasher(PasswordCost cost = {});

  // The text to store, with a fresh salt: $argon2id$v=19$m=19456,t=2,p=1$…
  [[nodiscard]] Result<std::string> hash(std::string_view password);

  // `stored` absent (no such account) costs the same and does not match.
  [[nodiscard]] Result<bool> matches(std::string_view password,
                                     std::optional<std::string_view> stored);

  // True if `stored` was made with another cost and should be made again at the next sign-in.
  [[nodiscard]] bool is_outdated(std::string_view stored) const;

  // How often argon2 has run since the start.
  [[nodiscard]] std::int64_t runs() const { return runs_.load(); }

 private:
  PasswordCost cost_;
  std::counting_semaphore<kAtOnceMax> places_;
  std::atomic<std::int64_t> runs_{0};
  std::string decoy_;  // the hash of a password nobody has
};

}  // namespace renkei::crypto
