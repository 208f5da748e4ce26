// UTF-8 and UTF-16 by hand, CP932 by ICU's table.
#include "platform/tabular/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <array>

#include "platform/tabular/utf8.hpp"

namespace renkei::tabular {
namespace {

auto broken() { return fail(ErrorKind::invalid, "tabular.encoding_broken"); }

class Utf8Decoder final : public Decoder {
 public:
  Result<void> feed(std::string_view bytes, std::string& out) override {
    checker_.feed(bytes);
    if (checker_.errors() > 0) {
      out.append(bytes.substr(0, checker_.good_bytes()));
      return broken();
    }
    out.append(bytes);
    return {};
  }
  Result<void> finish() override {
    checker_.finish();
    if (checker_.errors() > 0) return broken();
    return {};
  }

 private:
  Utf8Checker checker_;
};

class Utf16Decoder final : public Decoder {
 public:
  explicit Utf16Decoder(Encoding encoding) : encoding_(encoding) {}

  Result<void> feed(std::string_view bytes, std::string& out) override {
    for (const char each : bytes) {
      const auto byte = static_cast<unsigned char>(each);
      if (!has_half_) {
        half_ = byte;
        has_half_ = true;
        continue;
      }
      has_half_ = false;
      const char32_t unit = encoding_ == Encoding::utf_16le
                                ? (static_cast<char32_t>(byte) << 8U) | half_
                                : (static_cast<char32_t>(half_) << 8U) | byte;
      if (!take(unit, out)) return broken();
    }
    return {};
  }
  Result<void> finish() override {
    if (has_half_ || high_ != 0) return broken();
    return {};
  }

 private:
  // False if surrogates do not pair.
  bool take(char32_t unit, std::string& out) {
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (low != (high_ != 0)) return false;
    if (low) {
      append_utf8(out, 0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00));
      high_ = 0;
    } else if (unit >= 0xD800 && unit <= 0xDBFF) {
      high_ = unit;
    } else {
      append_utf8(out, unit);
    }
    return true;
  }

  Encoding encoding_;
  unsigned char half_ = 0;
  bool has_half_ = false;
  char32_t high_ = 0;
};

class Cp932Decoder final : public Decoder {
 public:
  explicit Cp932Decoder(UConverter* converter) : converter_(converter, &ucnv_close) {}

  Result<void> feed(std::string_view bytes, std::string& out) override {
    return convert(bytes, 0, out);
  }
  Result<void> finish() override {
    std::string rest;
    return convert({}, 1, rest);
  }

 private:
  Result<void> convert(std::string_view bytes, UBool last, std::string& out) {
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    for (;;) {
      std::array<UChar, 4096> units{};
      UChar* to = units.data();
      UErrorCode status = U_ZERO_ERROR;
      ucnv_toUnicode(converter_.get(), &to, units.data() + units.size(), &from, end, nullptr, last,
                     &status);
      append(std::u16string_view{units.data(), static_cast<std::size_t>(to - units.data())}, out);
      if (status == U_BUFFER_OVERFLOW_ERROR) continue;
      if (U_FAILURE(status) != 0) return broken();
      return {};
    }
  }

  // All of CP932 lies in the first plane: no surrogates to pair.
  static void append(std::u16string_view units, std::string& out) {
    for (const char16_t unit : units) append_utf8(out, unit);
  }

  std::unique_ptr<UConverter, void (*)(UConverter*)> converter_;
};

Result<std::unique_ptr<Decoder>> cp932_decoder() {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("ibm-943_P15A-2003", &status);
  if (U_FAILURE(status) != 0) return fail(ErrorKind::fault, "tabular.encoding_table_missing");
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return std::make_unique<Cp932Decoder>(converter);
}

}  // namespace

Result<std::unique_ptr<Decoder>> decoder_for(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8:
      return std::make_unique<Utf8Decoder>();
    case Encoding::utf_16le:
    case Encoding::utf_16be:
      return std::make_unique<Utf16Decoder>(encoding);
    case Encoding::cp932:
      break;
  }
  return cp932_decoder();
}

}  // namespace renkei::tabular
