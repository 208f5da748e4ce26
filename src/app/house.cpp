#include "app/house.hpp"

#include <fstream>

#include "platform/http/url.hpp"
#include "platform/log/log.hpp"

#include "features/geography/map_routes.hpp"

#include "app/embedded_files.hpp"
#include "app/health.hpp"
#include "app/settings.hpp"

namespace renkei::app {
namespace {

constexpr int kThreadsMax = 16;
constexpr int kHttpsSecondsMax = 63'072'000;  // two years

std::unique_ptr<Clock> clock_at(std::optional<Instant> at) {
  if (at) return std::make_unique<StandingClock>(*at);
  return std::make_unique<RunningClock>();
}

// What a role may do: each key once, in the order of the routes.
std::vector<std::string> permissions(const std::vector<Mounted>& routes, Role role) {
  std::vector<std::string> keys;
  for (const Mounted& route : routes) {
    const std::string key{route.permission.key()};
    const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
    if (route.permission.holds(role) && !known) keys.push_back(key);
  }
  return keys;
}

}  // namespace

House::House(Options options, std::vector<Mounted> routes)
    : options_(std::move(options)),
      routes_(std::move(routes)),
      clock_(clock_at(options_.at)),
      ids_(random_ids(system_clock_)) {}

House::~House() { stop(); }

Result<std::unique_ptr<House>> House::open(Options options, std::vector<Mounted> routes) {
  auto house = std::unique_ptr<House>{new House{std::move(options), std::move(routes)}};
  auto sentences = http::Sentences::load(embedded::locales());
  if (!sentences) return pass_on(sentences);
  house->sentences_ = *std::move(sentences);
  auto frame = load_frame();
  if (!frame) return pass_on(frame);
  house->frame_ = *std::move(frame);
  if (house->options_.tls) {
    auto tls = http::Tls::load(*house->options_.tls, house->system_clock_);
    if (!tls) return pass_on(tls);
    house->tls_ = *std::move(tls);
  }
  if (auto opened = house->open_hubs(); !opened) return pass_on(opened);
  if (auto built = house->build_site(); !built) return pass_on(built);
  return house;
}

Result<void> House::open_hubs() {
  auto configs = read_hubs(options_.data);
  if (!configs) return pass_on(configs);
  const auto opening =
      setting_number("RENKEI_MIGRATE_AT_START", 0, 1) == 1 ? Opening::migrating : Opening::as_is;
  for (HubConfig& config : *configs) {
    if (options_.at && !config.demo) return fail(ErrorKind::invalid, "app.demo_only");
    auto hub = Hub::open(options_.data, std::move(config),
                         {*clock_, system_clock_, *ids_, passwords_}, opening);
    if (!hub) return pass_on(hub);
    for (const std::string& host : (*hub)->config().hosts) by_host_[host] = hub->get();
    hubs_.push_back(*std::move(hub));
  }
  return {};
}

Result<void> House::build_site() {
  dispatcher_ = std::make_unique<Dispatcher>(
      lanes_, [this](const http::Request& request, const Error& error) {
        return site_->refusal(error, request);
      });
  http::Router router;
  const auto permissions_of = [this](Role role) { return permissions(routes_, role); };
  for (const auto& hub : hubs_) hub->say_permissions(permissions_of);
  for (const Mounted& route : routes_) {
    const bool fresh =
        router.add(route, [this, &route](http::Request request, http::Answer answer) {
          const std::string host = http::host_name(request.header("host").value_or(""));
          dispatcher_->serve(*hub_at(host), route, std::move(request), std::move(answer));
        });
    if (!fresh) return fail(ErrorKind::fault, "app.route_twice");
  }
  if (auto added = add_health(router, hubs_); !added) return pass_on(added);
  if (auto added = open_metrics(router); !added) return pass_on(added);
  http::StaticFiles files{embedded::web(), "/"};
  files.show_below("/app", "/index.html");
  site_ = std::make_unique<http::Site>(
      http::SiteOptions{
          .trusted_proxies = setting_list("RENKEI_TRUSTED_PROXIES"),
          .style_hashes = style_hashes(),
          .picture_hosts = picture_hosts(),
          .https_seconds = tls_ ? setting_number("RENKEI_HSTS_SECONDS", 0, kHttpsSecondsMax) : 0,
          .knows_host = [this](std::string_view host) { return hub_at(host) != nullptr; },
          .error_page =
              [this](const Error&, int status, const http::Request& request) {
                const Hub* hub = hub_at(http::host_name(request.header("host").value_or("")));
                const HubConfig nobody{.name = "Renkei"};
                const auto facts =
                    site_facts(hub == nullptr ? nobody : hub->config(), clock_->now());
                return error_page(*frame_, facts, status, request);
              },
          .answered =
              [this](std::string_view method, std::string_view route, int status,
                     std::chrono::nanoseconds took) {
                requests_.add(method, route, status, took);
              }},
      std::move(router), std::move(files), sentences_, *ids_);
  return {};
}

std::map<std::string, std::string, std::less<>> House::picture_hosts() const {
  std::map<std::string, std::string, std::less<>> hosts;
  for (const auto& [host, hub] : by_host_) {
    if (!hub->config().map_tiles.empty()) hosts.emplace(host, geography::kGsiHost);
  }
  return hosts;
}

Result<void> House::open_metrics(http::Router& router) {
  std::string token;
  if (const std::string file = setting("RENKEI_METRICS_TOKEN_FILE"); !file.empty()) {
    std::ifstream in{file};
    if (!std::getline(in, token) || token.empty()) {
      return fail(ErrorKind::invalid, "app.metrics_token_unreadable");
    }
  }
  return add_metrics(
      router, {.requests = requests_,
               .hubs = hubs_,
               .workers = lanes_.usual,
               .token = std::move(token),
               .connections = [this] { return server_->connections(); },
               .refuse = [this](const http::Request& request,
                                const Error& error) { return site_->refusal(error, request); }});
}

Hub* House::hub_at(std::string_view host_name) const {
  const auto found = by_host_.find(host_name);
  return found == by_host_.end() ? nullptr : found->second;
}

Result<void> House::start() {
  for (const auto& hub : hubs_) {
    if (auto started = hub->start(*frame_); !started) return pass_on(started);
  }
  bool demo = false;
  for (const auto& hub : hubs_) demo = demo || hub->config().demo;
  // A demo hub shows its accounts to whoever opens it, so it answers to this machine alone.
  http::ServerOptions options{
      .address = demo ? "127.0.0.1" : setting("RENKEI_LISTEN"),
      .port = options_.port,
      .threads = static_cast<unsigned>(setting_number("RENKEI_THREADS", 1, kThreadsMax)),
      .tls = tls_.get()};
  const std::string address = options.address;
  server_ = std::make_unique<http::Server>(std::move(options), *site_, system_clock_);
  if (auto started = server_->start(); !started) return started;
  if (!tls_ || options_.redirect_port == 0) return {};
  return lead_to_https(address);
}

Result<void> House::lead_to_https(const std::string& address) {
  redirect_ = std::make_unique<http::RedirectToHttps>(
      server_->port(), [this](std::string_view host) { return hub_at(host) != nullptr; });
  redirect_server_ = std::make_unique<http::Server>(
      http::ServerOptions{.address = address,
                          .port = options_.redirect_port,
                          .header_timeout = std::chrono::seconds{10}},
      *redirect_, system_clock_);
  return redirect_server_->start();
}

Result<void> House::reload_certificate() {
  if (!tls_) return {};
  auto loaded = tls_->reload();
  if (!loaded) {
    log::error("app.certificate_kept", {{"reason", loaded.error().reason.key()}});
  }
  return loaded;
}

void House::stop() {
  if (redirect_server_) redirect_server_->stop();
  if (server_) server_->stop();
  for (const auto& hub : hubs_) hub->stop();
}

}  // namespace renkei::app
