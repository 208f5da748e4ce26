// `renkei mail test`: one mail to an address, to see whether the hub's mails arrive.
#include <iostream>

#include "platform/mail/mailer.hpp"

#include "app/commands/desk.hpp"

namespace renkei::app {

int mail_test(const MailTestOptions& options) {
  Desk desk;
  const auto config = named_hub(options.where.data, options.where.hub);
  if (!config) return desk.say(config.error());
  if (!config->mail) return desk.say({ErrorKind::not_found, "app.mail_missing"});
  const mail::Mailer mailer{mail_server_of(options.where.data, *config->mail)};
  const auto sent = mailer.send({.key = desk.ids().next(),
                                 .to = Private{options.to},
                                 .subject = Private{desk.sentence("app.mail_test_subject")},
                                 .text = Private{desk.sentence("app.mail_test_text")}},
                                desk.system_clock().now());
  if (!sent) return desk.say(sent.error());
  std::cout << desk.sentence("app.mail_test_sent") << '\n';
  return kDone;
}

}  // namespace renkei::app
