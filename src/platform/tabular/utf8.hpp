// Strict UTF-8, checked piece by piece: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace renkei::tabular {

class Utf8Checker {
 public:
  // Reads on where the last piece ended. Goes on after an error, so that both can be counted.
  void feed(std::string_view bytes);
  // A character cut off at the end is an error as well.
  void finish();

  [[nodiscard]] std::int64_t errors() const { return errors_; }
  [[nodiscard]] std::int64_t characters_of_many_bytes() const { return long_ones_; }
  // How many bytes of the last piece stand before its first error.
  [[nodiscard]] std::size_t good_bytes() const { return good_bytes_; }

 private:
  void start(unsigned char byte);
  void refuse(std::size_t at);

  int open_ = 0;                            // continuation bytes still to come
  unsigned char low_ = 0x80, high_ = 0xBF;  // what the next one may be
  std::int64_t errors_ = 0, long_ones_ = 0;
  std::size_t good_bytes_ = 0;
  std::int64_t errors_before_piece_ = 0;
};

// Appends one code point. `code` must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t code);

}  // namespace renkei::tabular
