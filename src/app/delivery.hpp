// How a hub's notices leave the house: [hub.mail] and [hub.push] in hubs.toml, and the carrier that
// goes by them.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "kernel/clock.hpp"

#include "platform/crypto/key.hpp"
#include "platform/mail/mailer.hpp"
#include "platform/outbound/outbound.hpp"

#include "features/notice/delivery.hpp"

namespace renkei::app {

struct HubConfig;

// Web Push: the key is the hub's own; what a push service wants beside it is whom it may write to.
struct PushSettings {
  std::string contact;  // "mailto:…" or "https://…"
  // Where push services are: the open network; this machine in tests.
  outbound::Reach reach = outbound::Reach::internet;
};

// The hub's mail server with its files found below DATA. Only for a hub that has one.
[[nodiscard]] mail::ServerSettings mail_server_of(const std::filesystem::path& data,
                                                  const mail::ServerSettings& written);

struct CarrierMeans {
  const std::filesystem::path& data;
  const HubConfig& config;
  const crypto::Key& key;
  const SystemClock& clock;
};
// Without mail and push set up, nothing is ever given to it.
[[nodiscard]] std::unique_ptr<notice::Carrier> carrier_of(const CarrierMeans& means);

}  // namespace renkei::app
