// See delivery_table.hpp.
#include "app/delivery_table.hpp"

namespace renkei::app {
namespace {

constexpr std::int64_t kPortMax = 65535;
constexpr std::uint16_t kSubmissionPort = 587;  // RFC 6409
constexpr std::string_view kThisMachine = "this_machine";

auto mail_incomplete() { return fail(ErrorKind::invalid, "app.mail_incomplete"); }
auto push_incomplete() { return fail(ErrorKind::invalid, "app.push_incomplete"); }

std::string text_in(const toml::table& table, std::string_view name) {
  return table[name].value_or(std::string{});
}

}  // namespace

Result<std::optional<mail::ServerSettings>> read_mail(const toml::table& hub) {
  if (!hub.contains("mail")) return std::nullopt;
  const auto* table = hub["mail"].as_table();
  if (table == nullptr) return mail_incomplete();
  const auto port = (*table)["port"].value_or(std::int64_t{kSubmissionPort});
  const auto security =
      enum_from<mail::Security>((*table)["security"].value_or(std::string{"starttls"}));
  if (port < 1 || port > kPortMax || !security) return mail_incomplete();
  mail::ServerSettings server{
      .host = text_in(*table, "host"),
      .port = static_cast<std::uint16_t>(port),
      .security = *security,
      .from = {.address = text_in(*table, "from"), .name = text_in(*table, "from_name")},
      .user = text_in(*table, "user"),
      .password_file = text_in(*table, "password_file"),
      .authorities = text_in(*table, "ca_file")};
  if (server.host.empty() || server.from.address.empty()) return mail_incomplete();
  if (auto checked = mail::check(server); !checked) return pass_on(checked);
  return server;
}

toml::table table_of(const mail::ServerSettings& server) {
  toml::table table{{"host", server.host},
                    {"port", static_cast<std::int64_t>(server.port)},
                    {"security", std::string{enum_name(server.security)}},
                    {"from", server.from.address},
                    {"from_name", server.from.name}};
  if (!server.user.empty()) table.insert("user", server.user);
  if (!server.password_file.empty()) table.insert("password_file", server.password_file.string());
  if (!server.authorities.empty()) table.insert("ca_file", server.authorities.string());
  return table;
}

Result<std::optional<PushSettings>> read_push(const toml::table& hub) {
  if (!hub.contains("push")) return std::nullopt;
  const auto* table = hub["push"].as_table();
  if (table == nullptr) return push_incomplete();
  PushSettings push{.contact = text_in(*table, "contact")};
  if (!push.contact.starts_with("mailto:") && !push.contact.starts_with("https://")) {
    return push_incomplete();
  }
  if (table->contains("services")) {
    if (text_in(*table, "services") != kThisMachine) return push_incomplete();
    push.reach = outbound::Reach::loopback;
  }
  return push;
}

toml::table table_of(const PushSettings& push) {
  toml::table table{{"contact", push.contact}};
  if (push.reach == outbound::Reach::loopback) table.insert("services", kThisMachine);
  return table;
}

}  // namespace renkei::app
