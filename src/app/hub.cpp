#include "app/hub.hpp"

#include "kernel/jst.hpp"

#include "platform/log/log.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/hub_identity.hpp"
#include "platform/sql/migrations.hpp"
#include "platform/sql/open.hpp"

#include "features/city_contract/city_contract.hpp"

#include "app/audit.hpp"
#include "app/delivery.hpp"
#include "app/demo/accounts.hpp"
#include "app/jobs.hpp"
#include "app/notices.hpp"
#include "app/pages.hpp"
#include "app/people.hpp"
#include "app/settings.hpp"

namespace renkei::app {
namespace {

Result<Upgrade> bring_to_schema(const HubPlace& place, sql::Database& database, Opening opening,
                                const Surroundings& around) {
  if (opening == Opening::migrating) return upgrade(place, database, around);
  auto pending = sql::pending_migrations(database, embedded::migrations());
  if (!pending) return pass_on(pending);
  if (!pending->empty()) {
    return fail(ErrorKind::conflict, "app.migration_needed",
                {{"count", static_cast<std::int64_t>(pending->size())}});
  }
  return Upgrade{};
}

// Whoever exchanged two databases in hubs.toml must not serve one hub's records as another's.
Result<void> check_id(const HubConfig& config, sql::Database& database) {
  if (config.id.empty()) return {};
  const auto id = sql::hub_id(database);
  if (!id) return pass_on(id);
  if (*id != config.id) return fail(ErrorKind::conflict, "app.other_hubs_database");
  return {};
}

identity::SecondStepRule second_step_of(const HubConfig& config) {
  identity::SecondStepRule rule;
  for (const Role role : config.second_step_roles()) rule.ask_of(role);
  return rule;
}

// A hub whose address names no host has no passkeys: none can be bound to "".
webauthn::RelyingParty passkey_site_of(const HubConfig& config) {
  if (config.demo) return {"localhost", "http://localhost", true};
  auto site = webauthn::RelyingParty::of_address(config.public_url);
  return site ? *std::move(site) : webauthn::RelyingParty{};
}

identity::HubFacts facts_of(const HubConfig& config) {
  identity::HubFacts facts{.name = config.name, .demo = config.demo};
  facts.administered_by = administered_facility;
  if (config.provider) facts.provider = config.provider->agreement.name;
  if (config.demo) facts.demo_accounts = demo::accounts_shown();
  return facts;
}

}  // namespace

Result<std::unique_ptr<Hub>> Hub::open(const std::filesystem::path& data, HubConfig config,
                                       const Surroundings& surroundings, Opening opening) {
  auto place = place_of(data, std::move(config));
  if (!place) return pass_on(place);
  auto provider = provider_of(data, place->config);
  if (!provider) return pass_on(provider);
  auto database = sql::open_database(place->location);
  if (!database) return pass_on(database);
  auto shaped = bring_to_schema(*place, **database, opening, surroundings);
  if (!shaped) return pass_on(shaped);
  if (auto same = check_id(place->config, **database); !same) return pass_on(same);
  return std::unique_ptr<Hub>{new Hub{*std::move(place), surroundings, *std::move(database),
                                      *std::move(shaped), *std::move(provider)}};
}

Hub::Hub(HubPlace place, const Surroundings& around, std::unique_ptr<sql::Database> database,
         Upgrade upgrade, std::unique_ptr<openid::Provider> provider)
    : config_(std::move(place.config)),
      upgrade_(std::move(upgrade)),
      around_(around),
      key_(place.key),
      retry_key_(key_.derive("retry")),
      keys_(key_),
      factor_keys_(key_),
      outside_key_(key_.derive("oidc.question")),
      provider_(std::move(provider)),
      agreement_(config_.provider ? config_.provider->agreement : oidc::Agreement{}),
      site_(passkey_site_of(config_)),
      second_step_(second_step_of(config_)),
      facts_(facts_of(config_)),
      guard_(keys_),
      database_(std::move(database)),
      intake_{*database_, around_.ids, around_.clock, around_.system_clock,
              [this](sql::Session& session) { return follow_import(*this, session); }},
      cursors_(key_),
      personal_routes_(app::personal_routes()),
      audit_heads_(head_file(place.data, config_.slug)),
      carrier_(carrier_of({place.data, config_, key_, around_.system_clock})),
      audit_jobs_{
          .database = *database_,
          .ids = around_.ids,
          .clock = around_.clock,
          .system_clock = around_.system_clock,
          .personal = personal_routes_,
          .heads = audit_heads_,
          .tell = [this](const audit::ChainHead& head) { return mail_to_auditors(*this, head); }},
      listing_{index_, listing_slots_, config_.name},
      press_(printing_press()),
      jobs_(*database_, around_.system_clock, around_.ids.next()),
      events_(*database_, place.location),
      live_(*database_, index_, around_.system_clock, facts_,
            {.guests_of_session =
                 static_cast<std::size_t>(setting_number("RENKEI_LIVE_OF_SESSION", 1, 12'000))}) {
  // Contracts hold by care days.
  facts_.acting = [this](sql::Session& session, const Actor& by) {
    return city_contract::acting(session, by, japan_time(around_.clock.now()).date);
  };
}

Hub::~Hub() { stop(); }

identity::Means Hub::identity_means() const {
  return {around_.system_clock, around_.ids, around_.passwords, keys_, second_step_};
}

second_factor::Means Hub::second_factor_means() const {
  return {around_.ids, around_.system_clock, factor_keys_, config_.name, site_};
}

oidc::Means Hub::oidc_means() const {
  return {around_.system_clock, around_.ids, outside_key_, provider_.get(), agreement_};
}

Result<void> Hub::start(const html::Frame& frame) {
  frame_ = &frame;
  keeper_ = std::make_unique<directory_search::IndexKeeper>(index_, *database_, events_.tail());
  if (auto filled = keeper_->start(); !filled) return filled;
  live_.start(events_.tail(), keeper_->taken());
  listing_jobs_.emplace(listing::JobMeans{*database_, around_.ids, around_.clock,
                                          around_.system_clock, listing_, press_, frame,
                                          config_.demo, geography::area_outlines});
  register_jobs(*this);
  auto regular = database_->write(
      {.apply = [this](sql::Session& session) { return enqueue_regular_jobs(*this, session); }});
  if (!regular) return regular;
  // A booklet in the press must not keep back what is critical.
  jobs_.start(2);
  return {};
}

void Hub::stop() {
  jobs_.stop();
  live_.stop();
  keeper_.reset();
}

void Hub::wait_for_index(std::string_view event) {
  if (!keeper_ || event.empty()) return;
  // Late is no error: the write stands, only this reader's next look may come too soon.
  (void)keeper_->wait_for(event, std::chrono::milliseconds{200});
}

}  // namespace renkei::app
