// The house with looks at persons not put on record: what a look on record is measured against.
// Built by bench/run alone and never shipped.  look_server DATA PORT
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "app/house.hpp"

namespace renkei::bench {
namespace {

std::vector<app::Mounted> routes_without_record() {
  auto routes = app::all_routes();
  for (app::Mounted& route : routes) route.personal = false;
  return routes;
}

int serve(const std::filesystem::path& data, std::uint16_t port) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  auto house = app::House::open({.data = data, .port = port}, routes_without_record());
  if (!house || !(*house)->start()) {
    std::cerr << "look_server: the data folder cannot be served\n";
    return 1;
  }
  int signal = 0;
  sigwait(&signals, &signal);
  (*house)->stop();
  return 0;
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  if (count < 3) return 64;
  return renkei::bench::serve(arguments[1], static_cast<std::uint16_t>(std::atoi(arguments[2])));
}
