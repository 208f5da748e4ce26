#include "app/commands/desk.hpp"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <iostream>

#include "app/embedded_files.hpp"

namespace renkei::app {

Desk::Desk() : ids_(random_ids(system_clock_)) {
  // The sentences are part of the binary: a test holds that they can be read.
  if (auto loaded = http::Sentences::load(embedded::locales())) sentences_ = *std::move(loaded);
}

Surroundings Desk::surroundings() { return {clock_, system_clock_, *ids_, passwords_}; }

Result<std::unique_ptr<Hub>> Desk::open(const HubOptions& where, Opening opening) {
  auto config = named_hub(where.data, where.hub);
  if (!config) return pass_on(config);
  return Hub::open(where.data, *std::move(config), surroundings(), opening);
}

int Desk::say(const Error& error) const {
  std::cerr << sentences_.say(http::Language::ja, error) << '\n';
  for (const FieldError& field : error.fields) {
    std::cerr << "  " << field.field << ": "
              << sentences_.say(http::Language::ja, field.reason.key(), field.args) << '\n';
  }
  return kFault;
}

std::string Desk::sentence(std::string_view reason, const Args& args) const {
  return sentences_.say(http::Language::ja, reason, args);
}

std::string command_actor() {
  std::array<char, 4096> room{};
  passwd entry{};
  passwd* found = nullptr;
  const int problem = ::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found);
  if (problem != 0 || found == nullptr) return "cli:" + std::to_string(::geteuid());
  return std::string{"cli:"} + found->pw_name;
}

}  // namespace renkei::app
