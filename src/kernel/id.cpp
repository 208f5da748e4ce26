#include "kernel/id.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <mutex>
#include <system_error>

namespace renkei {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

// RFC 9562: 48 bits of milliseconds, then version 7, variant 10 and 74 random bits.
std::string uuid7(std::int64_t milliseconds, std::uint64_t high, std::uint64_t low) {
  const auto time = static_cast<std::uint64_t>(milliseconds);
  const std::uint64_t first = (time << 16U) | 0x7000U | (high & 0x0fffU);
  const std::uint64_t second = (low & 0x3fffffffffffffffU) | 0x8000000000000000U;
  std::string text;
  text.reserve(36);
  for (int nibble = 0; nibble < 32; ++nibble) {
    if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) text += '-';
    const std::uint64_t word = nibble < 16 ? first : second;
    text += kHex[(word >> (60U - 4U * static_cast<unsigned>(nibble % 16))) & 0xfU];
  }
  return text;
}

class RandomIds final : public IdSource {
 public:
  explicit RandomIds(const SystemClock& clock) : clock_(clock) {}
  std::string next() override {
    const std::scoped_lock lock{mutex_};
    return uuid7(milliseconds_of(clock_.now()), word(), word());
  }

 private:
  // The system's randomness by the handful: std::random_device asks the processor for every four
  // bytes, which took a quarter of the CPU of all durable writes.
  std::uint64_t word() {
    if (next_ == drawn_.size()) {
      if (::getentropy(drawn_.data(), sizeof drawn_) != 0) {
        throw std::system_error{errno, std::generic_category()};
      }
      next_ = 0;
    }
    return drawn_[next_++];
  }
  const SystemClock& clock_;
  std::array<std::uint64_t, 32> drawn_{};  // 256 bytes, the most one call gives
  std::size_t next_ = drawn_.size();
  std::mutex mutex_;
};

class SeededIds final : public IdSource {
 public:
  SeededIds(Instant start, std::uint64_t seed) : at_(milliseconds_of(start)), engine_(seed) {}
  std::string next() override {
    const std::scoped_lock lock{mutex_};
    return uuid7(at_++, engine_(), engine_());
  }

 private:
  std::int64_t at_;
  std::mt19937_64 engine_;  // NOLINT(cert-msc51-cpp): the same ids are the point
  std::mutex mutex_;
};

}  // namespace

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : kHex.find(text[i]) == std::string_view::npos) return false;
  }
  return true;
}

std::unique_ptr<IdSource> random_ids(const SystemClock& clock) {
  return std::make_unique<RandomIds>(clock);
}

std::unique_ptr<IdSource> seeded_ids(Instant start, std::uint64_t seed) {
  return std::make_unique<SeededIds>(start, seed);
}

}  // namespace renkei
