// `renkei serve`: answers until it is asked to end.
#include <sys/resource.h>

#include <csignal>
#include <iostream>

#include "kernel/jst.hpp"

#include "app/commands/desk.hpp"
#include "app/demo/accounts.hpp"
#include "app/house.hpp"

namespace renkei::app {
namespace {

// The signals that end the server, held back from all threads and waited for by this one.
class EndSignals {
 public:
  EndSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }
  void wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
  }

 private:
  sigset_t set_{};
};

// Ten thousand screens keep a connection each; ask for as many files as the system lets us have.
void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void greet(const House& house) {
  for (const auto& hub : house.hubs()) {
    const std::string where = "http://localhost:" + std::to_string(house.port());
    std::cout << hub->config().name << "\n  公開ページ   " << where << "/map\n  職員の画面   "
              << where << "/app/\n";
    if (!hub->config().demo) continue;
    for (const demo::Person& person : demo::kPeople) {
      std::cout << "  見本の利用者 " << person.email << "（" << person.name << "）\n";
    }
    std::cout << "  合言葉       " << demo::kPassword << "（見本だけのものです）\n";
  }
  std::cout << "終えるには Ctrl+C を押してください。" << std::endl;
}

}  // namespace

int serve(const ServeOptions& options) {
  const EndSignals signals;
  raise_file_limit();
  Desk desk;
  std::optional<Instant> at;
  if (!options.at.empty()) {
    at = parse_instant_or_japan(options.at);
    if (!at) return desk.say({ErrorKind::invalid, "app.time_unreadable"});
  }
  auto lock = DataLock::take(options.data);
  if (!lock) return desk.say(lock.error());
  auto house = House::open({.data = options.data, .port = options.port, .at = at});
  if (!house) return desk.say(house.error());
  if (auto started = (*house)->start(); !started) return desk.say(started.error());
  greet(**house);
  signals.wait();
  (*house)->stop();
  return kDone;
}

}  // namespace renkei::app
