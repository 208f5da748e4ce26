// The ways out of the house: a mail server that no longer takes our mail is noticed by nobody else.
#include "platform/mail/mailer.hpp"

#include "app/doctor/checks.hpp"

namespace renkei::app {

void check_mail(const std::filesystem::path& data, const HubConfig& config, Findings& found) {
  if (!config.mail) {
    found.push_back({.check = "mail", .found = "doctor.mail_none"});
    return;
  }
  const mail::Mailer mailer{mail_server_of(data, *config.mail)};
  const auto greeted = mailer.greet();
  if (!greeted) {
    found.push_back({.check = "mail",
                     .health = Health::watch,
                     .found = greeted.error().reason,
                     .args = greeted.error().args,
                     .detail = config.mail->host});
    return;
  }
  found.push_back({.check = "mail", .found = "doctor.mail_answers", .detail = config.mail->host});
}

}  // namespace renkei::app
