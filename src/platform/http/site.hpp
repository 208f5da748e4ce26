// The house as the server sees it: finds the route or the file, checks the host, gives every
// request its number and its line in the log, and every reply its security headers.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "kernel/id.hpp"

#include "platform/http/problem.hpp"
#include "platform/http/router.hpp"
#include "platform/http/security.hpp"
#include "platform/http/sentences.hpp"
#include "platform/http/server.hpp"
#include "platform/http/static_files.hpp"

namespace renkei::http {

struct SiteOptions {
  std::vector<std::string> trusted_proxies = {};  // addresses, from RENKEI_TRUSTED_PROXIES
  std::vector<std::string> style_hashes = {};     // from web/csp_hashes.json
  // host name → an origin whose pictures that hub's pages may show, besides our own
  std::map<std::string, std::string, std::less<>> picture_hosts = {};
  int https_seconds = 0;  // Strict-Transport-Security; 0: none
  // Whether a hub answers at this host name; empty means all. Others get 421.
  std::function<bool(std::string_view host_name)> knows_host = {};
  // A page for a refusal, for readers who asked for HTML; empty means problem+json for all.
  std::function<Reply(const Error&, int status, const Request&)> error_page = {};
  // Told of each reply: the route's pattern, never the path. From any thread.
  std::function<void(std::string_view method, std::string_view route, int status,
                     std::chrono::nanoseconds took)>
      answered = {};
};

// Built once before the server starts; afterwards only read.
class Site final : public Service {
 public:
  // What is passed by reference outlives the site.
  Site(SiteOptions options, Router router, StaticFiles files, const Sentences& sentences,
       IdSource& ids);

  [[nodiscard]] std::size_t body_max(Method method, std::string_view raw_target) const override;
  void handle(Request request, Answer answer) override;
  [[nodiscard]] std::string allowed(std::string_view raw_target) const override;
  [[nodiscard]] Reply refuse(Refusal refusal, const Request& request) const override;

  // A refusal as this reader wants it: a page or problem+json.
  [[nodiscard]] Reply refusal(const Error& error, const Request& request,
                              std::optional<int> status = {}) const;
  [[nodiscard]] const Router& router() const { return router_; }

 private:
  [[nodiscard]] std::string next_request_id();
  [[nodiscard]] Reply without_route(const Request& request, const Router::Match& match) const;
  // What every reply gets on its way out.
  void finish(Reply& reply, std::string_view request_id, std::string_view host) const;

  SiteOptions options_;
  Router router_;
  StaticFiles files_;
  const Sentences& sentences_;
  SecurityHeaders security_;
  std::map<std::string, SecurityHeaders, std::less<>> security_with_pictures_;
  std::atomic<std::uint64_t> request_number_;
};

}  // namespace renkei::http
