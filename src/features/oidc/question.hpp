// What this browser was sent to the provider for, and what must come back. Sealed under the hub's
// key in a cookie of the browser, so nothing is stored for those who never come back.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"

namespace renkei::oidc {

enum class Purpose : std::uint8_t {
  sign_in,
  link,  // with the account that is signed in
};
RENKEI_DESCRIBE_ENUM(Purpose, sign_in, link)

struct Question {
  // To find the phone for the provider's second step; too short to be found in a browser's history.
  static constexpr std::chrono::minutes kLife{10};

  Purpose purpose = Purpose::sign_in;
  std::optional<identity::AccountId> account = {};  // of a link
  std::string state;
  std::string nonce;
  std::string verifier;
  Instant until;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] static std::optional<Question> parse(std::string_view text);
  friend bool operator==(const Question&, const Question&) = default;
};

}  // namespace renkei::oidc
