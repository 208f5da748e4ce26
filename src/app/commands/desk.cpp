#include "app/commands/desk.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <iostream>
#include <utility>

#include "app/embedded_files.hpp"

namespace renkei::app {

Desk::Desk() : ids_(random_ids(system_clock_)) {
  // The sentences are part of the binary: a test holds that they can be read.
  if (auto loaded = http::Sentences::load(embedded::locales())) sentences_ = *std::move(loaded);
}

Surroundings Desk::surroundings() { return {clock_, system_clock_, *ids_, passwords_}; }

Result<std::unique_ptr<Hub>> Desk::open(const HubOptions& where, Opening opening) {
  auto hubs = read_hubs(where.data);
  if (!hubs) return pass_on(hubs);
  if (where.hub.empty() && hubs->size() > 1) return fail(ErrorKind::invalid, "app.hub_not_named");
  for (HubConfig& config : *hubs) {
    if (!where.hub.empty() && config.slug != where.hub) continue;
    return Hub::open(where.data, std::move(config), surroundings(), opening);
  }
  return fail(ErrorKind::not_found, "app.hub_unknown");
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

Result<DataLock> DataLock::take(const std::filesystem::path& data) {
  const std::string path = data / "lock";
  const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) return fail(ErrorKind::unavailable, "app.data_unwritable");
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    return fail(ErrorKind::conflict, "app.data_locked");
  }
  return DataLock{file};
}

DataLock::DataLock(DataLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

DataLock& DataLock::operator=(DataLock&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

DataLock::~DataLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace renkei::app
