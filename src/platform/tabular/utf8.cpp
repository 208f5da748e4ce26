// The state machine of table 3-7 of the Unicode standard.
#include "platform/tabular/utf8.hpp"

#include <cstring>

namespace renkei::tabular {
namespace {

// How many of the next bytes are ASCII, eight at a time.
std::size_t ascii_run(const char* from, std::size_t left) {
  std::size_t run = 0;
  while (run + 8 <= left) {
    std::uint64_t word = 0;
    std::memcpy(&word, from + run, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
    run += 8;
  }
  while (run < left && static_cast<unsigned char>(from[run]) < 0x80) ++run;
  return run;
}

}  // namespace

void Utf8Checker::refuse(std::size_t at) {
  if (errors_ == errors_before_piece_) good_bytes_ = at;
  ++errors_;
  open_ = 0;
}

void Utf8Checker::start(unsigned char byte) {
  low_ = 0x80;
  high_ = 0xBF;
  if (byte < 0xE0) {
    open_ = 1;
  } else if (byte < 0xF0) {
    open_ = 2;
    if (byte == 0xE0) low_ = 0xA0;
    if (byte == 0xED) high_ = 0x9F;
  } else {
    open_ = 3;
    if (byte == 0xF0) low_ = 0x90;
    if (byte == 0xF4) high_ = 0x8F;
  }
}

void Utf8Checker::feed(std::string_view bytes) {
  errors_before_piece_ = errors_;
  good_bytes_ = bytes.size();
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (open_ == 0) {
      at += ascii_run(bytes.data() + at, bytes.size() - at);
      if (at == bytes.size()) return;
    }
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (open_ > 0) {
      if (byte < low_ || byte > high_) {
        refuse(at);  // the byte itself is looked at again, as a first one
        continue;
      }
      low_ = 0x80;
      high_ = 0xBF;
      if (--open_ == 0) ++long_ones_;
    } else if (byte < 0xC2 || byte > 0xF4) {
      refuse(at);
    } else {
      start(byte);
    }
    ++at;
  }
}

void Utf8Checker::finish() {
  if (open_ > 0) ++errors_;
  open_ = 0;
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

}  // namespace renkei::tabular
