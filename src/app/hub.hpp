// One regional home-care hub while its process runs: its database, keys, clocks, and what follows
// its events. The process holds one or many; they share nothing.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "platform/crypto/key.hpp"
#include "platform/crypto/password.hpp"
#include "platform/html/frame.hpp"
#include "platform/http/cursor.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/event_flow.hpp"
#include "platform/sql/job_runner.hpp"

#include "features/audit/audit_feature.hpp"
#include "features/directory_search/directory_search_feature.hpp"
#include "features/identity/identity_feature.hpp"
#include "features/intake/intake.hpp"
#include "features/listing/listing_feature.hpp"
#include "features/notice/delivery.hpp"
#include "features/oidc/oidc_actions.hpp"
#include "features/second_factor/second_factor_actions.hpp"

#include "app/hubs.hpp"
#include "app/live/live.hpp"
#include "app/safety/audit_heads.hpp"
#include "app/safety/place.hpp"
#include "app/safety/upgrade.hpp"
#include "app/surroundings.hpp"

namespace renkei::app {

// How a hub is opened: `as_is` refuses a database whose schema is not this binary's; `migrating`
// brings it there first, after a backup.
enum class Opening : std::uint8_t { as_is, migrating };

class Hub {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Hub>> open(const std::filesystem::path& data,
                                                         HubConfig config,
                                                         const Surroundings& surroundings,
                                                         Opening opening);
  ~Hub();
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  // For `serve`: loads the search index, follows the events and starts the jobs. `frame` is that of
  // the public pages and outlives the hub.
  [[nodiscard]] Result<void> start(const html::Frame& frame);
  // Ends jobs and threads; what they left is taken up again at the next start.
  void stop();

  [[nodiscard]] const HubConfig& config() const { return config_; }
  // What opening it changed; nothing unless it was opened `migrating`.
  [[nodiscard]] const Upgrade& upgrade() const { return upgrade_; }
  [[nodiscard]] sql::Database& database() { return *database_; }
  [[nodiscard]] const Clock& clock() const { return around_.clock; }
  [[nodiscard]] const SystemClock& system_clock() const { return around_.system_clock; }
  [[nodiscard]] IdSource& ids() { return around_.ids; }
  [[nodiscard]] const crypto::Key& key() const { return key_; }
  // For the digests of requests that may be sent again.
  [[nodiscard]] const crypto::Key& retry_key() const { return retry_key_; }
  [[nodiscard]] identity::Means identity_means() const;
  [[nodiscard]] const identity::HubFacts& identity_facts() const { return facts_; }
  [[nodiscard]] second_factor::Means second_factor_means() const;
  [[nodiscard]] oidc::Means oidc_means() const;
  [[nodiscard]] const intake::Means& intake_means() const { return intake_; }
  [[nodiscard]] const listing::Means& listing_means() const { return listing_; }
  // Routes that show a person, as the audit names them.
  [[nodiscard]] const audit::PersonalRoutes& personal_routes() const { return personal_routes_; }
  [[nodiscard]] const audit::JobMeans& audit_jobs() const { return audit_jobs_; }
  [[nodiscard]] notice::Carrier& carrier() { return *carrier_; }
  [[nodiscard]] const HeadFile& audit_heads() const { return audit_heads_; }
  // Of a started hub.
  [[nodiscard]] const listing::JobMeans& listing_jobs() const { return *listing_jobs_; }
  [[nodiscard]] const identity::RequestGuard& guard() const { return guard_; }
  // What screens are told a role may do; from the route table, before the hub is started.
  void say_permissions(std::function<std::vector<std::string>(Role)> permissions_of) {
    facts_.permissions_of = std::move(permissions_of);
  }
  [[nodiscard]] const directory_search::DirectoryIndex& index() const { return index_; }
  [[nodiscard]] const http::Cursors& cursors() const { return cursors_; }
  [[nodiscard]] sql::JobRunner& jobs() { return jobs_; }
  [[nodiscard]] Live& live() { return live_; }
  // The number of the newest event that the search index has taken.
  [[nodiscard]] std::int64_t index_taken() const { return keeper_ ? keeper_->taken() : 0; }
  [[nodiscard]] const paper::Press& press() const { return press_; }
  // Of a started hub: what its public pages are made with.
  [[nodiscard]] const html::Frame& frame() const { return *frame_; }

  // Read your writes: waits until the index has heard this event, at most 200 ms. "" waits not.
  void wait_for_index(std::string_view event);

 private:
  Hub(HubPlace place, const Surroundings& around, std::unique_ptr<sql::Database> database,
      Upgrade upgrade, std::unique_ptr<openid::Provider> provider);

  HubConfig config_;
  Upgrade upgrade_;
  const html::Frame* frame_ = nullptr;
  Surroundings around_;
  crypto::Key key_;
  crypto::Key retry_key_;
  identity::Keys keys_;
  second_factor::Keys factor_keys_;
  crypto::Key outside_key_;                     // seals what goes to the provider and back
  std::unique_ptr<openid::Provider> provider_;  // null: people sign in here only
  oidc::Agreement agreement_;
  webauthn::RelyingParty site_;
  identity::SecondStepRule second_step_;
  identity::HubFacts facts_;
  identity::HubRequestGuard guard_;
  std::unique_ptr<sql::Database> database_;
  intake::Means intake_;
  http::Cursors cursors_;
  audit::PersonalRoutes personal_routes_;
  HeadFile audit_heads_;
  std::unique_ptr<notice::Carrier> carrier_;
  audit::JobMeans audit_jobs_;
  directory_search::DirectoryIndex index_;
  listing::Slots listing_slots_;
  listing::Means listing_;
  paper::Press press_;
  std::optional<listing::JobMeans> listing_jobs_;  // of a started hub
  sql::JobRunner jobs_;
  sql::EventFlow events_;
  std::unique_ptr<directory_search::IndexKeeper> keeper_;
  Live live_;
};

}  // namespace renkei::app
