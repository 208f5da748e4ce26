// See message.hpp.
#include "platform/mail/message.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/crypto/text_form.hpp"
#include "platform/json/text.hpp"

namespace renkei::mail {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
// RFC 2047: no line with an encoded word is longer than 76. "Subject: " and the word's own 12 leave
// 55 characters of base64, which are 39 bytes.
constexpr std::size_t kWordBytes = 39;
constexpr std::size_t kPlainSubjectMax = 66;
constexpr std::size_t kBodyLine = 76;
constexpr std::size_t kAddressMax = 254;  // RFC 5321 §4.5.3.1.3, less its brackets
constexpr std::size_t kLocalMax = 64;

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }
bool is_plain(char c) { return !is_control(c) && static_cast<unsigned char>(c) < 0x80; }
bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_host(std::string_view host) {
  const bool has_odd = std::any_of(host.begin(), host.end(), [](char c) {
    return !is_letter_or_digit(c) && c != '.' && c != '-';
  });
  return !host.empty() && !has_odd && host.find("..") == std::string_view::npos &&
         is_letter_or_digit(host.front()) && is_letter_or_digit(host.back());
}

// Dots in a row or at an end are against RFC 5321, yet Japanese carriers once gave such addresses
// out, and their servers still take them.
bool is_local(std::string_view local) {
  constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~.";
  return !local.empty() && local.size() <= kLocalMax &&
         std::all_of(local.begin(), local.end(), [&](char c) {
           return is_letter_or_digit(c) || kSigns.find(c) != std::string_view::npos;
         });
}

std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    std::size_t length = std::min(kWordBytes, text.size());
    // A character is never cut in two.
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
      --length;
    }
    if (!words.empty()) words.append(kLineEnd).append(" ");
    words += "=?UTF-8?B?" + crypto::base64(crypto::bytes_of_text(text.substr(0, length))) + "?=";
    text.remove_prefix(length);
  }
  return words;
}

std::string header_text(std::string_view text) {
  const bool as_it_is =
      text.size() <= kPlainSubjectMax && std::all_of(text.begin(), text.end(), is_plain) &&
      text.find("=?") == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' ');
  return as_it_is ? std::string{text} : encoded_words(text);
}

std::string two_digits(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return digits.size() < 2 ? "0" + digits : digits;
}

// "Mon, 23 Nov 2026 22:14:05 +0900", RFC 5322 §3.3.
std::string date_text(Instant at) {
  static constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date date = japan_time(at).date;
  const auto second_of_day =
      std::chrono::floor<std::chrono::seconds>(at - instant_of(date, TimeOfDay{})).count();
  return std::string{kDays.at(static_cast<std::size_t>(weekday_of(date)))} + ", " +
         two_digits(date.day()) + " " + kMonths.at(date.month() - 1) + " " +
         std::to_string(date.year()) + " " + two_digits(second_of_day / 3600) + ":" +
         two_digits(second_of_day / 60 % 60) + ":" + two_digits(second_of_day % 60) + " +0900";
}

// Base64 keeps every byte through every server, whatever it thinks of long lines or a '.' alone.
std::string body_of(std::string_view text) {
  std::string lines;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') lines += '\r';
    lines += c;
  }
  const std::string packed = crypto::base64(crypto::bytes_of_text(lines));
  std::string body;
  for (std::size_t from = 0; from < packed.size(); from += kBodyLine) {
    body.append(packed, from, kBodyLine).append(kLineEnd);
  }
  return body;
}

Result<void> checked(const Message& message, const Sender& from) {
  if (!is_address(message.to.reveal()) || !is_address(from.address)) {
    return fail(ErrorKind::invalid, "mail.address_malformed");
  }
  const auto is_line = [](const std::string& text) {
    return text.size() <= kSubjectMax && json::is_utf8(text) &&
           std::none_of(text.begin(), text.end(), is_control);
  };
  const std::string& subject = message.subject.reveal();
  if (subject.empty() || !is_line(subject) || !is_line(from.name)) {
    return fail(ErrorKind::invalid, "mail.subject_malformed");
  }
  const std::string& text = message.text.reveal();
  if (text.size() > kTextMax || !json::is_utf8(text) || text.find('\0') != std::string::npos) {
    return fail(ErrorKind::invalid, "mail.text_malformed");
  }
  return {};
}

}  // namespace

bool is_address(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && text.size() <= kAddressMax &&
         is_local(text.substr(0, at)) && is_host(text.substr(at + 1));
}

std::string_view host_of(std::string_view address) { return address.substr(address.find('@') + 1); }

Result<Private<std::string>> rendered(const Message& message, const Sender& from, Instant at) {
  if (auto well = checked(message, from); !well) return pass_on(well);
  std::string text;
  const auto header = [&](std::string_view name, std::string_view value) {
    text.append(name).append(": ").append(value).append(kLineEnd);
  };
  // An address may be as long as a line may be, so it gets one of its own.
  header("From", from.name.empty() ? from.address
                                   : encoded_words(from.name) + "\r\n <" + from.address + ">");
  header("To", message.to.reveal());
  header("Subject", header_text(message.subject.reveal()));
  header("Date", date_text(at));
  // Nothing of this machine's name: the key's digest, and the host the sender is known by anyway.
  header("Message-ID", "<" + crypto::sha256_hex(message.key).substr(0, 32) + "@" +
                           std::string{host_of(from.address)} + ">");
  header("MIME-Version", "1.0");
  header("Content-Type", "text/plain; charset=UTF-8");
  header("Content-Transfer-Encoding", "base64");
  // RFC 3834, and Exchange's own: no "I am on holiday" comes back.
  header("Auto-Submitted", "auto-generated");
  header("X-Auto-Response-Suppress", "All");
  text.append(kLineEnd).append(body_of(message.text.reveal()));
  return Private{std::move(text)};
}

}  // namespace renkei::mail
