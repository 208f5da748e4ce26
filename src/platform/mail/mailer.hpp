// Hands a mail to the server that the operator named, by SMTP. libcurl is seen by the .cpp only.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "kernel/describe.hpp"

#include "platform/mail/message.hpp"

namespace renkei::mail {

enum class Security : std::uint8_t {
  starttls,  // plain for the greeting, then TLS or nothing
  tls,       // TLS from the first byte ("SMTPS")
  none,      // only to a server on this machine
};
RENKEI_DESCRIBE_ENUM(Security, starttls, tls, none)

struct Patience {
  std::chrono::seconds until_connected{10};
  std::chrono::seconds in_all{25};
};

struct ServerSettings {
  std::string host;
  std::uint16_t port = 587;
  Security security = Security::starttls;
  Sender from;
  std::string user = {};                     // empty: the server asks for no sign-in
  std::filesystem::path password_file = {};  // its first line; read at each mail
  std::filesystem::path authorities = {};    // PEM; empty: whom this machine trusts
  Patience patience = {};
};

// Refusals, `invalid`: "mail.host_malformed", "mail.from_malformed", "mail.needs_encryption" (no
// TLS to another machine), "mail.password_file_missing" (a user without one).
[[nodiscard]] Result<void> check(const ServerSettings& settings);

// What did not go this time but may the next: the network, a busy server, a setting the operator
// can mend. Everything else will be refused again.
[[nodiscard]] inline bool may_go_later(const Error& error) {
  return error.kind == ErrorKind::unavailable;
}

class Mailer {
 public:
  // Settings that passed check().
  explicit Mailer(ServerSettings settings);

  // Waits for the server's answer. `unavailable`: "mail.no_answer", "mail.unreachable",
  // "mail.not_trusted" (its certificate), "mail.no_encryption", "mail.sign_in_refused",
  // "mail.password_unreadable", "mail.password_readable_by_others", "mail.refused_for_now" {code}.
  // `invalid`: "mail.refused" {code}, and those of rendered(). Safe from several threads.
  [[nodiscard]] Result<void> send(const Message& message, Instant at) const;

  // Greets the server and signs in, and sends nothing. Refusals of send().
  [[nodiscard]] Result<void> greet() const;

  [[nodiscard]] const ServerSettings& settings() const { return settings_; }

 private:
  ServerSettings settings_;
};

}  // namespace renkei::mail
