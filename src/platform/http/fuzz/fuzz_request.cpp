// Any bytes as a request: never a crash, the same in one piece as in many, and what is let through
// has one length, one host and names in lower case. The first byte says how large the pieces are.
#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/http/header_reading.hpp"
#include "platform/http/url.hpp"

namespace {

namespace http = renkei::http;
using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

constexpr std::uint32_t kHeaderMax = 4096;
constexpr std::uint64_t kBodyMax = 1U << 14U;

void require(bool holds) {
  if (!holds) std::abort();
}

struct Read {
  bool is_let_through = false;
  std::optional<http::Refusal> refusal = {};
  std::string target = {};
  http::Request request = {};
};

// As the connection does it: the header is judged before the body is read, and what has come is
// offered again with what comes next.
Read read(std::string_view bytes, std::size_t piece) {
  Parser parser;
  parser.header_limit(kHeaderMax);
  parser.body_limit(kBodyMax);
  Read whole;
  std::string waiting;
  boost::system::error_code problem;
  while (!parser.is_done()) {
    const std::string_view next = bytes.substr(0, std::min(piece, bytes.size()));
    bytes.remove_prefix(next.size());
    waiting += next;
    const std::size_t used = parser.put(boost::asio::buffer(waiting), problem);
    require(used <= waiting.size());
    waiting.erase(0, used);
    if (problem == boost::beast::http::error::need_more) problem = {};
    if (problem) {
      whole.refusal = http::refusal_of(problem);
      return whole;
    }
    if (parser.is_header_done() && whole.target.empty()) {
      whole.refusal = http::fault_of(parser.get());
      if (whole.refusal) return whole;
      http::fill(whole.request, parser.get());
      whole.target = {parser.get().target().data(), parser.get().target().size()};
      parser.eager(true);
      continue;
    }
    if (next.empty() && used == 0) return whole;  // it ends in the middle
  }
  whole.is_let_through = true;
  whole.request.body = parser.get().body();
  return whole;
}

void check(const Read& whole) {
  int hosts = 0;
  for (const auto& [name, value] : whole.request.headers) {
    require(std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    require(value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos);
    hosts += name == "host" ? 1 : 0;
    require(name != "transfer-encoding");
  }
  require(hosts <= 1);
  const auto length = whole.request.header("content-length");
  for (const auto& [name, value] : whole.request.headers) {
    require(name != "content-length" || value == *length);  // said twice alike is no harm
  }
  require(whole.request.body.size() <= kBodyMax);
  (void)whole.request.cookie("__Host-renkei");
  (void)whole.request.if_match();
  const std::size_t question = std::min(whole.target.find('?'), whole.target.size());
  (void)http::decode_path(whole.target.substr(0, question));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes{
      reinterpret_cast<const char*>(data) + 1,  // NOLINT(*-reinterpret-cast)
      size - 1};
  const Read whole = read(bytes, bytes.size() + 1);
  if (whole.is_let_through) check(whole);
  const Read in_pieces = read(bytes, std::size_t{1} + data[0] % 32U);
  require(whole.is_let_through == in_pieces.is_let_through);
  if (!whole.is_let_through) return 0;
  require(whole.request.headers == in_pieces.request.headers);
  require(whole.request.body == in_pieces.request.body && whole.target == in_pieces.target);
  return 0;
}
