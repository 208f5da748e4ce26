// libsodium's codecs run in constant time: keys and tokens pass through them.
#include "platform/crypto/text_form.hpp"

#include "platform/crypto/sodium.hpp"

namespace renkei::crypto {
namespace {

std::string base64_as(Bytes bytes, int variant) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  text.pop_back();  // the terminating zero
  return text;
}

}  // namespace

Bytes bytes_of_text(std::string_view text) { return {bytes_of(text.data()), text.size()}; }

std::string text_of_bytes(Bytes bytes) { return {bytes.begin(), bytes.end()}; }

std::string hex(Bytes bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();  // the terminating zero
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string bytes(text.size() / 2, '\0');
  std::size_t written = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(bytes_of(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                     &written, &end) != 0 ||
      written != bytes.size() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return bytes;
}

std::string base64(Bytes bytes) { return base64_as(bytes, sodium_base64_VARIANT_ORIGINAL); }

std::string base64url(Bytes bytes) {
  return base64_as(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> from_base64url(std::string_view text) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string bytes(text.size() * 3 / 4 + 1, '\0');
  std::size_t written = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes_of(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &written, &end, kVariant) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(written);
  return bytes;
}

}  // namespace renkei::crypto
