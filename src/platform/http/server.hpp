// The listening server: sockets, HTTP/1.1 and its limits. It knows nothing of routes; it hands
// whole requests to a Service and writes what that answers. Beast and Asio stay in server.cpp,
// connection.cpp and core.cpp.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

#include "platform/http/message.hpp"

namespace renkei::http {

// Why a request never became one that could be handed on.
enum class Refusal : std::uint8_t {
  malformed,           // 400, not HTTP/1.1, or not to be trusted
  method_not_allowed,  // 405, neither GET, HEAD, POST, PUT nor OPTIONS
  body_too_large,      // 413
  headers_too_large,   // 431
  busy,                // 503, too many large bodies at once
};
RENKEI_DESCRIBE_ENUM(Refusal, malformed, method_not_allowed, body_too_large, headers_too_large,
                     busy)

// What the server asks of the house. Called on the server's threads, so quickly.
class Service {
 public:
  virtual ~Service() = default;
  // How large the body of this request may be; asked before any of it is read.
  [[nodiscard]] virtual std::size_t body_max(Method method, std::string_view raw_target) const = 0;
  virtual void handle(Request request, Answer answer) = 0;
  // The methods of a path, for OPTIONS: "GET, HEAD, OPTIONS".
  [[nodiscard]] virtual std::string allowed(std::string_view raw_target) const = 0;
  // The reply to what could not be handed on. `request` has the headers as far as they were read.
  [[nodiscard]] virtual Reply refuse(Refusal refusal, const Request& request) const = 0;
};

class Tls;

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: the system chooses
  unsigned threads = 1;
  std::size_t connections_max = 20'000;
  std::size_t header_max = std::size_t{16} << 10U;
  std::size_t large_body = std::size_t{1} << 20U;  // above this a body counts as large
  std::size_t large_bodies_max = 8;                // at the same time
  const Tls* tls = nullptr;                        // outlives the server; nothing: plain HTTP
  std::chrono::milliseconds handshake_timeout{10'000};
  std::chrono::milliseconds header_timeout{60'000};
  std::chrono::milliseconds body_timeout{60'000};  // plus one second for each 32 KiB
  std::chrono::milliseconds write_timeout{60'000};
  std::chrono::milliseconds stop_timeout{10'000};
  std::chrono::milliseconds ping_every{20'000};  // to those who listen to events
};

class Server {
 public:
  // `service` and `clock` outlive the server.
  Server(ServerOptions options, Service& service, const SystemClock& clock);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Binds and starts the threads. `unavailable` ("http.port_taken") if the port cannot be had.
  [[nodiscard]] Result<void> start();
  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::size_t connections() const;
  // Of these, the ones that listen to events.
  [[nodiscard]] std::size_t listeners() const;
  // Takes no more connections, lets running requests end (at most stop_timeout), and waits for it.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace renkei::http
