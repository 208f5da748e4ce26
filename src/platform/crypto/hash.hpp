// SHA-256: checksums of files and migrations, the sealed chain of the audit, stored tokens.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace renkei::crypto {

using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Digest sha256(std::string_view text);
// As 64 lower-case hexadecimal characters: the form that SQL holds.
[[nodiscard]] std::string sha256_hex(std::string_view text);
[[nodiscard]] Digest hmac_sha256(std::string_view key, std::string_view text);

// For content that comes in pieces. After finish() it is used up.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view piece);
  [[nodiscard]] Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Takes the same time wherever the texts differ; only their lengths may be learned.
[[nodiscard]] bool same(std::string_view left, std::string_view right);

}  // namespace renkei::crypto
