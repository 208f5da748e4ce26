// One mail as plain text, and its form on the line: RFC 5322 with MIME, Japanese whole, and no way
// for a text to become a header.
#pragma once
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::mail {

inline constexpr std::size_t kSubjectMax = 500;                  // bytes
inline constexpr std::size_t kTextMax = std::size_t{64} * 1024;  // bytes

struct Message {
  std::string key;  // the same mail sent twice has the same: readers' programs show it once
  Private<std::string> to;
  Private<std::string> subject;
  Private<std::string> text;
};

// Who a mail comes from: an address of the hub, and its name.
struct Sender {
  std::string address;
  std::string name;
};

// One address in the plain form name@host that every server takes: no quotes, comments, lists,
// spaces or control characters, ASCII.
[[nodiscard]] bool is_address(std::string_view text);
// What stands behind the '@'.
[[nodiscard]] std::string_view host_of(std::string_view address);

// Refusals, all `invalid`: "mail.address_malformed", "mail.subject_malformed" (a line break or
// another control character, too long, empty), "mail.text_malformed" (not UTF-8, NUL, too long).
[[nodiscard]] Result<Private<std::string>> rendered(const Message& message, const Sender& from,
                                                    Instant at);

}  // namespace renkei::mail
