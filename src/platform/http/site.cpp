// One request's way to its route and back.
#include "platform/http/site.hpp"

#include <chrono>

#include "platform/http/url.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {
namespace {

constexpr std::size_t kUnknownBodyMax = std::size_t{1} << 20U;  // read, then told 404 or 405

// What is written to the log when the answer goes out. The pattern of the route, never the path.
struct Line {
  std::string_view method;
  std::string request_id;
  std::chrono::steady_clock::time_point begun;

  void write(std::string_view route, int status) const {
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    const double rounded =
        static_cast<double>(static_cast<std::int64_t>(took.count() * 1000)) / 1000;
    log::info("http.request", {{"method", method},
                               {"route", route},
                               {"status", status},
                               {"ms", rounded},
                               {"request_id", request_id}});
  }
};

bool wants_page(const Request& request) {
  const auto accept = request.header("accept");
  return accept && accept->find("text/html") != std::string_view::npos &&
         !request.path.starts_with("/api/");
}

// Spreads a counter over 64 bits, so that neighbouring numbers do not look alike when read out.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

}  // namespace

Site::Site(SiteOptions options, Router router, StaticFiles files, const Sentences& sentences,
           IdSource& ids)
    : options_(std::move(options)),
      router_(std::move(router)),
      files_(std::move(files)),
      sentences_(sentences),
      security_(options_.style_hashes, {}, options_.https_seconds),
      request_number_(std::hash<std::string>{}(ids.next())) {
  for (const auto& [host, pictures] : options_.picture_hosts) {
    security_with_pictures_.emplace(
        host, SecurityHeaders{options_.style_hashes, pictures, options_.https_seconds});
  }
}

// Twelve characters: short enough to be read out on the phone.
std::string Site::next_request_id() {
  static constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t number = mixed(request_number_.fetch_add(0x9e3779b97f4a7c15U));
  std::string id(12, '0');
  for (char& each : id) {
    each = kDigits[number & 31U];
    number >>= 5U;
  }
  return id;
}

std::size_t Site::body_max(Method method, std::string_view raw_target) const {
  const auto path = decode_path(raw_target.substr(0, raw_target.find('?')));
  if (!path) return kUnknownBodyMax;
  const auto match = router_.match(method, *path);
  return match.entry == nullptr ? kUnknownBodyMax : match.entry->endpoint.body_max;
}

std::string Site::allowed(std::string_view raw_target) const {
  const auto path = decode_path(raw_target.substr(0, raw_target.find('?')));
  if (!path) return "GET, HEAD, OPTIONS";
  std::string all;
  const auto has = [&](Method method) { return router_.match(method, *path).entry != nullptr; };
  if (has(Method::get) || (!has(Method::post) && !has(Method::put))) all += "GET, HEAD, ";
  if (has(Method::post)) all += "POST, ";
  if (has(Method::put)) all += "PUT, ";
  return all + "OPTIONS";
}

void Site::handle(Request request, Answer answer) {
  request.request_id = next_request_id();
  request.peer = client_address(request.peer, options_.trusted_proxies, request);
  const auto line = std::make_shared<const Line>(
      Line{enum_name(request.method), request.request_id, std::chrono::steady_clock::now()});
  const auto host = host_name(request.header("host").value_or(std::string_view{}));
  const auto done = [this, line, host, answer = std::move(answer)](std::string_view route,
                                                                   Reply reply) {
    finish(reply, line->request_id, host);
    line->write(route, reply.status);
    if (options_.answered) {
      options_.answered(line->method, route, reply.status,
                        std::chrono::steady_clock::now() - line->begun);
    }
    answer(std::move(reply));
  };
  if (options_.knows_host && !options_.knows_host(host)) {
    return done("unknown_host", refusal({ErrorKind::not_found, "http.unknown_host"}, request, 421));
  }
  auto match = router_.match(request.method, request.path);
  if (match.entry == nullptr) return done("none", without_route(request, match));
  request.path_values = std::move(match.values);
  const auto& entry = *match.entry;
  entry.handler(std::move(request),
                [done, &entry](Reply reply) { done(entry.endpoint.path, std::move(reply)); });
}

Reply Site::without_route(const Request& request, const Router::Match& match) const {
  if (request.method == Method::get) {
    if (auto file = files_.find(request.path, request)) return std::move(*file);
  }
  if (match.allowed.empty()) {
    return refusal({ErrorKind::not_found, "http.not_found"}, request);
  }
  Reply reply = refusal({ErrorKind::malformed, "http.method_not_allowed"}, request, 405);
  reply.headers.emplace_back("allow", match.allowed);
  return reply;
}

Reply Site::refusal(const Error& error, const Request& request, std::optional<int> status) const {
  if (options_.error_page && wants_page(request)) {
    return options_.error_page(error, status.value_or(status_of(error.kind)), request);
  }
  return problem(sentences_, error, request, status);
}

Reply Site::refuse(Refusal refused, const Request& request) const {
  const auto reply = [&]() -> Reply {
    switch (refused) {
      case Refusal::method_not_allowed:
        return problem(sentences_, {ErrorKind::malformed, "http.method_not_allowed"}, request, 405);
      case Refusal::body_too_large:
        return problem(sentences_, {ErrorKind::too_large, "http.body_too_large"}, request);
      case Refusal::headers_too_large:
        return problem(sentences_, {ErrorKind::too_large, "http.headers_too_large"}, request, 431);
      case Refusal::busy:
        return problem(sentences_, {ErrorKind::unavailable, "http.busy"}, request);
      case Refusal::malformed:
        break;
    }
    return problem(sentences_, {ErrorKind::malformed, "http.request_malformed"}, request);
  };
  Reply out = reply();
  if (refused == Refusal::method_not_allowed) {
    out.headers.emplace_back("allow", "GET, HEAD, POST, PUT, OPTIONS");
  }
  finish(out, {}, {});
  log::info("http.refused", {{"refusal", enum_name(refused)}, {"status", out.status}});
  return out;
}

void Site::finish(Reply& reply, std::string_view request_id, std::string_view host) const {
  const bool data = reply.content_type.find("json") != std::string::npos;
  const auto with_pictures = security_with_pictures_.find(host);
  const auto& security =
      with_pictures == security_with_pictures_.end() ? security_ : with_pictures->second;
  reply.lasting_head = data ? security.data() : security.page();
  if (!request_id.empty()) reply.headers.emplace_back("x-request-id", request_id);
  if (!find(reply.headers, "cache-control")) {
    reply.headers.emplace_back("cache-control", "no-store");
  }
}

}  // namespace renkei::http
