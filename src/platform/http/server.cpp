// Threads and their cores; starting and stopping.
#include "platform/http/server.hpp"

#include <sys/resource.h>

#include <condition_variable>
#include <thread>
#include <vector>

#include "platform/http/core.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {
namespace {

// Each client is a descriptor; take as many as the system lets us have.
void raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  (void)setrlimit(RLIMIT_NOFILE, &limit);
}

// SO_REUSEPORT lets our threads share the port; it would let a second server share it as well,
// silently. So first look whether the port is free for one who does not share.
bool is_taken(const std::string& address, std::uint16_t port) {
  namespace asio = boost::asio;
  using asio::ip::tcp;
  asio::io_context loop;
  tcp::acceptor probe{loop};
  boost::system::error_code problem;
  const tcp::endpoint endpoint{asio::ip::make_address(address, problem), port};
  if (problem) return false;  // listen() says what is wrong
  probe.open(endpoint.protocol(), problem);
  if (!problem) probe.set_option(tcp::acceptor::reuse_address(true), problem);
  if (!problem) probe.bind(endpoint, problem);
  if (!problem) probe.listen(1, problem);
  return problem == asio::error::address_in_use;
}

}  // namespace

struct Server::State {
  State(ServerOptions given, Service& service, const SystemClock& clock)
      : options(std::move(given)), shared{options, service, clock} {}

  void run(Core& core) {
    core.run();
    const std::scoped_lock lock{mutex};
    --running;
    ended.notify_all();
  }

  ServerOptions options;
  Shared shared;
  std::vector<std::unique_ptr<Core>> cores;
  std::vector<std::thread> threads;
  std::mutex mutex;
  std::condition_variable ended;
  std::size_t running = 0;
  std::uint16_t port = 0;
};

Server::Server(ServerOptions options, Service& service, const SystemClock& clock)
    : state_(std::make_unique<State>(std::move(options), service, clock)) {}

Server::~Server() { stop(); }

Result<void> Server::start() {
  raise_descriptor_limit();
  State& state = *state_;
  state.port = state.options.port;
  if (state.port != 0 && is_taken(state.options.address, state.port)) {
    return fail(ErrorKind::unavailable, "http.port_taken");
  }
  const unsigned count = std::max(1U, state.options.threads);
  for (unsigned i = 0; i < count; ++i) {
    auto core = std::make_unique<Core>(state.shared);
    const auto port = core->listen(state.port);
    if (!port) {
      state.cores.clear();
      return pass_on(port);
    }
    state.port = *port;
    state.cores.push_back(std::move(core));
  }
  state.running = count;
  for (const auto& core : state.cores) {
    state.threads.emplace_back([&state, each = core.get()] { state.run(*each); });
  }
  log::info("http.listening", {{"port", state.port}, {"threads", count}});
  return {};
}

std::uint16_t Server::port() const { return state_->port; }
std::size_t Server::connections() const { return state_->shared.connections.load(); }
std::size_t Server::listeners() const { return state_->shared.listeners.load(); }

void Server::stop() {
  State& state = *state_;
  if (state.threads.empty()) return;
  for (const auto& core : state.cores) core->stop_soon();
  {
    std::unique_lock lock{state.mutex};
    const bool all =
        state.ended.wait_for(lock, state.options.stop_timeout, [&] { return state.running == 0; });
    if (!all) log::warning("http.stopped_with_requests_running", {{"threads", state.running}});
  }
  for (const auto& core : state.cores) core->stop_now();
  for (auto& thread : state.threads) thread.join();
  state.threads.clear();
  state.cores.clear();
}

}  // namespace renkei::http
