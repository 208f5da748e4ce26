// `renkei serve`: answers until it is asked to end.
#include <sys/resource.h>

#include <csignal>
#include <iostream>

#include "kernel/jst.hpp"

#include "app/commands/desk.hpp"
#include "app/demo/accounts.hpp"
#include "app/house.hpp"
#include "app/service_manager.hpp"
#include "app/tls_settings.hpp"

namespace renkei::app {
namespace {

// The signals for the server, held back from all threads and waited for by this one.
class Signals {
 public:
  Signals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }
  // SIGHUP: the certificate was renewed. The others: it is time to end.
  [[nodiscard]] int wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
    return signal;
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
    const std::string where = house.is_secure()
                                  ? hub->config().public_url
                                  : "http://localhost:" + std::to_string(house.port());
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
  const Signals signals;
  raise_file_limit();
  Desk desk;
  std::optional<Instant> at;
  if (!options.at.empty()) {
    at = parse_instant_or_japan(options.at);
    if (!at) return desk.say({ErrorKind::invalid, "app.time_unreadable"});
  }
  auto lock = DataLock::take(options.data);
  if (!lock) return desk.say(lock.error());
  if (options.tls_certificate.empty() != options.tls_key.empty()) {
    return desk.say({ErrorKind::invalid, "tls.half_configured"});
  }
  House::Options wanted{.data = options.data, .port = options.port, .at = at};
  wanted.redirect_port = options.redirect_port;
  if (!options.tls_certificate.empty()) {
    auto files = tls_files(options.tls_certificate, options.tls_key);
    if (!files) return desk.say(files.error());
    wanted.tls = *std::move(files);
  }
  auto house = House::open(std::move(wanted), all_routes());
  if (!house) return desk.say(house.error());
  if (auto started = (*house)->start(); !started) return desk.say(started.error());
  greet(**house);
  tell_service_manager("READY=1");
  while (signals.wait() == SIGHUP) {
    // What is wrong with a new certificate stands in the log; the server goes on with the old one.
    (void)(*house)->reload_certificate();
  }
  tell_service_manager("STOPPING=1");
  (*house)->stop();
  return kDone;
}

}  // namespace renkei::app
