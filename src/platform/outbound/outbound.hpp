// Requests that this server makes itself, to the few addresses it must ask: a sign-in provider, the
// push services of browsers. libcurl is seen by the .cpp only. A call blocks until its answer or
// its time is up: from worker threads only.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::outbound {

enum class Method : std::uint8_t { get, post };

struct Request {
  Method method = Method::get;
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
};

struct Reply {
  int status = 0;  // whatever it is: a 404 is an answer
  std::vector<std::pair<std::string, std::string>> headers = {};  // names in lower case
  std::string body = {};
};

// Which machines may be asked. The address that is looked at is the one connected to, so a name
// that changes its mind between the look and the call gains nothing.
enum class Reach : std::uint8_t {
  internet,     // addresses of the open network only: for an address that a user's browser names
  own_network,  // those of private networks as well: for an address that the operator has set
  loopback,     // this machine only, and plain http as well: demos and tests
};

struct Limits {
  std::chrono::milliseconds timeout{5000};  // for all of it
  std::size_t reply_bytes_max = std::size_t{256} * 1024;
  Reach reach = Reach::internet;
};

inline constexpr std::size_t kUrlBytesMax = 2048;

// Whether it is an address of this machine written without encryption: http://127.0.0.1,
// http://[::1] or http://localhost.
[[nodiscard]] bool is_plain_loopback(std::string_view url);

// Whether an address could be asked at all, as far as it says itself: before it is kept. A name is
// looked up, and looked at, when it is asked.
[[nodiscard]] bool may_be_named(Reach reach, const std::string& url);

class Client {
 public:
  explicit Client(Limits limits) : limits_(limits) {}

  // Never follows a redirect, uses no proxy, keeps no cookie, writes nothing into a log.
  // `invalid` ("outbound.address_refused") for an address that may not be asked; `unavailable`
  // ("outbound.unreachable", "outbound.timed_out", "outbound.reply_too_large") if no answer came.
  [[nodiscard]] Result<Reply> send(const Request& request) const;

 private:
  Limits limits_;
};

}  // namespace renkei::outbound
