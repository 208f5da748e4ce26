// From Beast's idea of a request's header to ours. Internal to the server.
#pragma once
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/message.hpp>
#include <optional>
#include <string>

#include "platform/http/server.hpp"

namespace renkei::http {

using BeastHeader = boost::beast::http::request_header<>;

// Method and headers, names in lower case.
void fill(Request& request, const BeastHeader& header);
// What makes it one we do not answer.
[[nodiscard]] std::optional<Refusal> fault_of(const BeastHeader& header);
// Why reading a header failed; nothing if the client has just gone.
[[nodiscard]] std::optional<Refusal> refusal_of(const boost::system::error_code& problem);
// The client's address; "" if it has gone.
[[nodiscard]] std::string address_of(const boost::asio::ip::tcp::socket& socket);

}  // namespace renkei::http
