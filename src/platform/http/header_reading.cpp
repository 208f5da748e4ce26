// Names in lower case, and the headers nobody should trust.
#include "platform/http/header_reading.hpp"

#include <boost/beast/http/error.hpp>

namespace renkei::http {

namespace beast = boost::beast;
using Verb = beast::http::verb;

namespace {

std::string_view view(boost::core::string_view text) { return {text.data(), text.size()}; }

std::string lower(std::string_view name) {
  std::string out{name};
  for (char& each : out) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  return out;
}

}  // namespace

void fill(Request& request, const BeastHeader& header) {
  request.method = header.method() == Verb::post  ? Method::post
                   : header.method() == Verb::put ? Method::put
                                                  : Method::get;
  for (const auto& field : header) {
    request.headers.emplace_back(lower(view(field.name_string())), view(field.value()));
  }
}

// Two ways to tell a body's length are how requests are smuggled past a proxy, so there is one:
// Content-Length. Browsers say it, and so do proxies that hold a request back until they have it.
// Besides, Beast's parser of chunks ends the program when the last one comes in two pieces.
std::optional<Refusal> fault_of(const BeastHeader& header) {
  if (header.version() != 10 && header.version() != 11) return Refusal::malformed;
  if (header.count(beast::http::field::transfer_encoding) > 0) return Refusal::malformed;
  const auto hosts = header.count(beast::http::field::host);
  if (hosts > 1 || (hosts == 0 && header.version() == 11)) return Refusal::malformed;
  switch (header.method()) {
    case Verb::get:
    case Verb::head:
    case Verb::post:
    case Verb::put:
    case Verb::options:
      return std::nullopt;
    default:
      return Refusal::method_not_allowed;
  }
}

std::optional<Refusal> refusal_of(const boost::system::error_code& problem) {
  using beast::http::error;
  if (problem == error::header_limit || problem == error::buffer_overflow) {
    return Refusal::headers_too_large;
  }
  const bool ours = problem.category() == beast::http::make_error_code(error{}).category();
  const bool gone = problem == error::end_of_stream || problem == error::partial_message;
  if (!ours || gone) return std::nullopt;
  return Refusal::malformed;
}

std::string address_of(const boost::asio::ip::tcp::socket& socket) {
  namespace ip = boost::asio::ip;
  boost::system::error_code problem;
  const auto endpoint = socket.remote_endpoint(problem);
  if (problem) return {};
  const auto address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return ip::make_address_v4(ip::v4_mapped, address.to_v6()).to_string();
  }
  return address.to_string();
}

}  // namespace renkei::http
