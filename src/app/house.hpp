// The whole process: all hubs of a data folder, their routes and the server in front of them.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/redirect.hpp"
#include "platform/http/server.hpp"
#include "platform/http/site.hpp"
#include "platform/http/tls.hpp"

#include "app/dispatcher.hpp"
#include "app/hub.hpp"
#include "app/metrics.hpp"
#include "app/pages.hpp"

namespace renkei::app {

class House {
 public:
  struct Options {
    std::filesystem::path data;
    std::uint16_t port = 8080;
    std::optional<Instant> at = {};  // care time stands still; demo hubs only
    std::optional<http::TlsFiles> tls = {};
    std::uint16_t redirect_port = 0;  // leads from HTTP to HTTPS; 0: nobody listens there
  };

  // Opens every hub of hubs.toml and loads its index; nothing listens yet.
  [[nodiscard]] static Result<std::unique_ptr<House>> open(Options options,
                                                           std::vector<Mounted> routes);
  ~House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  [[nodiscard]] Result<void> start();
  void stop();
  // Takes the certificate that lies there now; the old one stays if it is refused. Without TLS
  // nothing is to be done.
  [[nodiscard]] Result<void> reload_certificate();
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  [[nodiscard]] bool is_secure() const { return tls_ != nullptr; }
  [[nodiscard]] const std::vector<std::unique_ptr<Hub>>& hubs() const { return hubs_; }

 private:
  House(Options options, std::vector<Mounted> routes);
  [[nodiscard]] Result<void> open_hubs();
  [[nodiscard]] Result<void> build_site();
  [[nodiscard]] Result<void> lead_to_https(const std::string& address);
  [[nodiscard]] Result<void> open_metrics(http::Router& router);
  [[nodiscard]] Hub* hub_at(std::string_view host_name) const;
  // Which hubs show pictures of another host, for the policy of their pages.
  [[nodiscard]] std::map<std::string, std::string, std::less<>> picture_hosts() const;

  Options options_;
  std::vector<Mounted> routes_;
  RunningSystemClock system_clock_;
  std::unique_ptr<Clock> clock_;
  std::unique_ptr<IdSource> ids_;
  crypto::PasswordHasher passwords_;
  http::Sentences sentences_;
  std::optional<html::Frame> frame_;
  std::vector<std::unique_ptr<Hub>> hubs_;
  std::map<std::string, Hub*, std::less<>> by_host_;
  Lanes lanes_;
  RequestFigures requests_;
  std::unique_ptr<Dispatcher> dispatcher_;
  std::unique_ptr<http::Site> site_;
  std::unique_ptr<http::Tls> tls_;
  std::unique_ptr<http::Server> server_;
  std::unique_ptr<http::RedirectToHttps> redirect_;
  std::unique_ptr<http::Server> redirect_server_;
};

}  // namespace renkei::app
