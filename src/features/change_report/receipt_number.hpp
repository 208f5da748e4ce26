// 受付番号: what somebody who reported a change reads out on the telephone, or types to see how far
// the hub is. 60 random bits; it opens nothing but that state.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace renkei::change_report {

class ReceiptNumber {
 public:
  static constexpr std::size_t kLength = 12;  // characters, without the hyphens
  static constexpr std::size_t kBytes = 8;    // of randomness taken, 60 bits of them used

  // From at least kBytes random bytes.
  [[nodiscard]] static ReceiptNumber from_random(std::string_view bytes);
  // As somebody types it: any width and case, with hyphens and spaces or without; O is 0, I and L
  // are 1. Nothing if it cannot be one.
  [[nodiscard]] static std::optional<ReceiptNumber> parse(std::string_view typed);

  // K7MP-3QXD-9RTA
  [[nodiscard]] const std::string& text() const { return text_; }
  friend bool operator==(const ReceiptNumber&, const ReceiptNumber&) = default;

 private:
  explicit ReceiptNumber(const std::string& characters);
  std::string text_;
};

}  // namespace renkei::change_report
