// See outbound.hpp.
#include "platform/outbound/outbound.hpp"

#include <curl/curl.h>
#include <sys/socket.h>

#include <cstdlib>
#include <memory>
#include <optional>

#include "platform/outbound/address.hpp"

namespace renkei::outbound {
namespace {

constexpr std::size_t kHeadersMax = 100;
constexpr std::size_t kHeaderBytesMax = 8192;

template <auto free>
struct FreeWith {
  template <class T>
  void operator()(T* held) const {
    free(held);
  }
};
using Easy = std::unique_ptr<CURL, FreeWith<curl_easy_cleanup>>;
using Lines = std::unique_ptr<curl_slist, FreeWith<curl_slist_free_all>>;
using Address = std::unique_ptr<CURLU, FreeWith<curl_url_cleanup>>;

// What the callbacks of one call know and fill.
struct Exchange {
  Limits limits;
  Reply reply = {};
  bool is_refused = false;
  bool is_too_large = false;
};

// The library may be started once, before any thread of it runs.
void need_curl() {
  static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  if (!ready) std::abort();
}

std::string part_of(CURLU* address, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(address, part, &text, 0) != CURLUE_OK) return {};
  std::string copied{text};
  curl_free(text);
  return copied;
}

Address read_address(const std::string& url) {
  constexpr unsigned kFlags = CURLU_DISALLOW_USER;
  if (url.empty() || url.size() > kUrlBytesMax) return {};
  Address address{curl_url()};
  if (!address || curl_url_set(address.get(), CURLUPART_URL, url.c_str(), kFlags) != CURLUE_OK) {
    return {};
  }
  return address;
}

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "[::1]" || may_be_asked(Reach::loopback, host);
}

bool may_be_spoken(const Address& address, Reach reach) {
  if (!address) return false;
  const std::string scheme = part_of(address.get(), CURLUPART_SCHEME);
  if (scheme == "https") return true;
  return scheme == "http" && reach == Reach::loopback &&
         is_this_machine(part_of(address.get(), CURLUPART_HOST));
}

bool is_header(const std::pair<std::string, std::string>& header) {
  const std::string text = header.first + header.second;
  return !header.first.empty() && header.first.find(':') == std::string::npos &&
         text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos;
}

// Called with the address that would be connected to, after the name was looked up.
curl_socket_t open_socket(void* data, curlsocktype /*purpose*/, curl_sockaddr* address) {
  auto& exchange = *static_cast<Exchange*>(data);
  if (!may_be_asked(exchange.limits.reach, address->addr)) {
    exchange.is_refused = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* data) {
  auto& exchange = *static_cast<Exchange*>(data);
  const std::size_t length = size * count;
  if (length > exchange.limits.reply_bytes_max - exchange.reply.body.size()) {
    exchange.is_too_large = true;
    return 0;  // ends the transfer
  }
  exchange.reply.body.append(bytes, length);
  return length;
}

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& each : result) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  return result;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* data) {
  auto& exchange = *static_cast<Exchange*>(data);
  std::string_view line{bytes, size * count};
  const std::size_t length = line.size();
  if (line.starts_with("HTTP/")) exchange.reply.headers.clear();  // of an answer before this one
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return length;
  if (exchange.reply.headers.size() == kHeadersMax || length > kHeaderBytesMax) {
    exchange.is_too_large = true;
    return 0;
  }
  std::string_view value = line.substr(colon + 1);
  const std::size_t first = value.find_first_not_of(" \t\r\n");
  const std::size_t last = value.find_last_not_of(" \t\r\n");
  value = first == std::string_view::npos ? "" : value.substr(first, last - first + 1);
  exchange.reply.headers.emplace_back(lower(line.substr(0, colon)), value);
  return length;
}

// Nothing but what is said here: no proxy of the surroundings, no passwords of a .netrc.
void set_limits(CURL* easy, Exchange& exchange) {
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);  // threads
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(exchange.limits.timeout.count()));
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &exchange);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &take_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &exchange);
}

Error failure_of(CURLcode code, const Exchange& exchange) {
  if (exchange.is_refused) return {ErrorKind::invalid, "outbound.address_refused"};
  if (exchange.is_too_large) return {ErrorKind::unavailable, "outbound.reply_too_large"};
  if (code == CURLE_OPERATION_TIMEDOUT) return {ErrorKind::unavailable, "outbound.timed_out"};
  return {ErrorKind::unavailable, "outbound.unreachable"};
}

}  // namespace

bool is_plain_loopback(std::string_view url) {
  const Address address = read_address(std::string{url});
  return address && part_of(address.get(), CURLUPART_SCHEME) == "http" &&
         may_be_spoken(address, Reach::loopback);
}

bool may_be_named(Reach reach, const std::string& url) {
  const Address address = read_address(url);
  if (!may_be_spoken(address, reach)) return false;
  std::string host = part_of(address.get(), CURLUPART_HOST);
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  if (is_address(host)) return may_be_asked(reach, host);
  const bool is_own = host == "localhost" || host.ends_with(".localhost");
  return is_own == (reach == Reach::loopback);
}

Result<Reply> Client::send(const Request& request) const {
  need_curl();
  const Address address = read_address(request.url);
  Lines lines{curl_slist_append(nullptr, "Expect:")};  // not asked first whether it may be sent
  for (const auto& header : request.headers) {
    if (!is_header(header)) return fail(ErrorKind::invalid, "outbound.address_refused");
    const std::string line = header.first + ": " + header.second;
    curl_slist* longer = curl_slist_append(lines.get(), line.c_str());
    if (longer == nullptr) return fail(ErrorKind::unavailable, "outbound.unreachable");
    (void)lines.release();
    lines.reset(longer);
  }
  const Easy easy{curl_easy_init()};
  if (!easy) return fail(ErrorKind::unavailable, "outbound.unreachable");
  if (!may_be_spoken(address, limits_.reach)) {
    return fail(ErrorKind::invalid, "outbound.address_refused");
  }
  Exchange exchange{.limits = limits_};
  set_limits(easy.get(), exchange);
  curl_easy_setopt(easy.get(), CURLOPT_CURLU, address.get());
  curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, lines.get());
  if (request.method == Method::post) {
    curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDS, request.body.data());
  }
  if (const CURLcode code = curl_easy_perform(easy.get()); code != CURLE_OK) {
    return tl::unexpected<Error>{failure_of(code, exchange)};
  }
  long status = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  exchange.reply.status = static_cast<int>(status);
  return std::move(exchange.reply);
}

}  // namespace renkei::outbound
