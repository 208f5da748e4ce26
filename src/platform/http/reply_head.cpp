// Status line and headers of a reply.
#include "platform/http/reply_head.hpp"

#include "kernel/date.hpp"

#include "platform/json/text.hpp"

namespace renkei::http {
namespace {

std::string_view phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "Status";
  }
}

bool is_clean(std::string_view text) {
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (byte < 0x20 || byte == 0x7f) return false;
  }
  return true;
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
  if (name.empty() || !is_clean(name) || !is_clean(value)) return;
  out.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string http_date(Instant at) {
  static constexpr std::string_view kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const Date date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(at - day)};
  const auto two = [](auto number) {
    const auto text = std::to_string(number);
    return text.size() < 2 ? "0" + text : text;
  };
  std::string out{kDays[std::chrono::weekday{day}.c_encoding()]};
  out += ", " + two(date.day()) + " ";
  out += kMonths[date.month() - 1];
  out += " " + std::to_string(date.year()) + " " + two(time.hours().count()) + ":" +
         two(time.minutes().count()) + ":" + two(time.seconds().count()) + " GMT";
  return out;
}

bool has_body(const Reply& reply) { return reply.status != 204 && reply.status != 304; }

void append_head(std::string& out, const Reply& reply, std::string_view date, After after) {
  out += "HTTP/1.1 ";
  json::append_number(out, reply.status);
  out += ' ';
  out += phrase(reply.status);
  out += "\r\n";
  append_header(out, "Date", date);
  if (has_body(reply)) {
    if (!reply.content_type.empty()) append_header(out, "Content-Type", reply.content_type);
    if (!reply.listener) {
      out += "Content-Length: ";
      json::append_number(out, reply.bytes().size());
      out += "\r\n";
    }
  }
  out += reply.lasting_head;
  for (const auto& [name, value] : reply.headers) append_header(out, name, value);
  out += after == After::close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
}

}  // namespace renkei::http
