// See delivery.hpp.
#include "app/delivery.hpp"

#include "platform/log/log.hpp"
#include "platform/web_push/pusher.hpp"

#include "app/hubs.hpp"

namespace renkei::app {
namespace {

notice::Carried outcome_of(web_push::Outcome outcome) {
  switch (outcome) {
    case web_push::Outcome::taken:
      return notice::Carried::taken;
    case web_push::Outcome::gone:
      return notice::Carried::gone;
    case web_push::Outcome::refused:
      return notice::Carried::refused;
    case web_push::Outcome::later:
      break;
  }
  return notice::Carried::later;
}

class Delivery final : public notice::Carrier {
 public:
  explicit Delivery(const CarrierMeans& means) : clock_(means.clock) {
    if (means.config.mail) mailer_.emplace(mail_server_of(means.data, *means.config.mail));
    if (!means.config.push) return;
    reach_ = means.config.push->reach;
    pusher_.emplace(
        web_push::sender_key(means.key),
        web_push::Settings{.contact = means.config.push->contact, .limits = {.reach = reach_}});
  }

  [[nodiscard]] notice::Ways ways() const override {
    notice::Ways ways{.has_mail = mailer_.has_value()};
    if (pusher_) ways.push_key = pusher_->public_key();
    return ways;
  }

  [[nodiscard]] notice::Carried mail(const notice::Mail& mail) override {
    if (!mailer_) return notice::Carried::later;
    const auto sent = mailer_->send({.key = mail.id,
                                     .to = mail.to,
                                     .subject = Private{mail.subject},
                                     .text = Private{mail.text}},
                                    clock_.now());
    if (sent) return notice::Carried::taken;
    // The operator needs to know why; to whom it was is nobody's business.
    log::warning("app.mail_not_sent", {{"reason", sent.error().reason.key()}});
    return mail::may_go_later(sent.error()) ? notice::Carried::later : notice::Carried::refused;
  }

  [[nodiscard]] notice::Carried push(const notice::Push& push) override {
    if (!pusher_) return notice::Carried::later;
    const auto outcome = pusher_->push(
        {.endpoint = push.to.endpoint, .p256dh = push.to.p256dh, .auth = push.to.auth},
        {.text = Private{push.payload},
         .topic = push.topic,
         .urgency = push.urgency == notice::Urgency::high ? web_push::Urgency::high
                                                          : web_push::Urgency::normal,
         .life = std::chrono::seconds{push.seconds_to_live}},
        clock_.now());
    return outcome_of(outcome);
  }

  [[nodiscard]] bool may_push_to(const Private<std::string>& endpoint) const override {
    return pusher_ && outbound::may_be_named(reach_, endpoint.reveal());
  }

 private:
  const SystemClock& clock_;
  std::optional<mail::Mailer> mailer_ = {};
  std::optional<web_push::Pusher> pusher_ = {};
  outbound::Reach reach_ = outbound::Reach::internet;
};

}  // namespace

mail::ServerSettings mail_server_of(const std::filesystem::path& data,
                                    const mail::ServerSettings& written) {
  mail::ServerSettings server = written;
  if (!server.password_file.empty()) server.password_file = data / server.password_file;
  if (!server.authorities.empty()) server.authorities = data / server.authorities;
  return server;
}

std::unique_ptr<notice::Carrier> carrier_of(const CarrierMeans& means) {
  return std::make_unique<Delivery>(means);
}

}  // namespace renkei::app
