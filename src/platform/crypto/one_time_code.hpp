// The six digits that an authenticator app shows (TOTP, RFC 6238 with SHA-1 and 30 seconds, which
// is what every app can do). liboath is seen by one_time_code.cpp only.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

namespace renkei::crypto {

inline constexpr std::chrono::seconds kCodeStep{30};
inline constexpr unsigned kCodeDigits = 6;
inline constexpr std::size_t kCodeSecretBytes = 20;  // RFC 4226 §4 R6 recommends 160 bits
// Steps before and after the present one: phones go wrong by half a minute, people type slowly.
inline constexpr std::int64_t kCodeWindow = 1;

// Which step a moment lies in; a code is good for one step.
[[nodiscard]] std::int64_t code_step(Instant at);
// The code of a step; `digits` is 6 or, for the vectors of RFC 6238, 8.
[[nodiscard]] std::string code_of_step(std::string_view secret, std::int64_t step,
                                       unsigned digits = kCodeDigits);
// The step within the window that `code` belongs to and that is later than `used`: a code that was
// used, or that lies before a used one, opens nothing (RFC 6238 §5.2).
[[nodiscard]] std::optional<std::int64_t> step_of_code(std::string_view secret,
                                                       std::string_view code, Instant now,
                                                       std::int64_t used);

// RFC 4648 §6 without padding: how a secret is typed into an app.
[[nodiscard]] std::string base32(std::string_view bytes);

// otpauth://totp/… as authenticator apps read it from a QR code.
[[nodiscard]] std::string code_uri(std::string_view issuer, std::string_view account,
                                   std::string_view secret);

}  // namespace renkei::crypto
