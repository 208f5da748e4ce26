#include "app/hub.hpp"

#include "platform/log/log.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/key_file.hpp"
#include "platform/sql/migrations.hpp"
#include "platform/sql/open.hpp"

#include "app/demo/accounts.hpp"
#include "app/jobs.hpp"
#include "app/settings.hpp"

namespace renkei::app {
namespace {

constexpr std::string_view kPostgres = "postgresql:";

sql::Location location_of(const std::filesystem::path& data, const HubConfig& config,
                          const crypto::Key& key) {
  if (config.is_postgresql()) {
    return sql::PostgresLocation{config.database.substr(kPostgres.size())};
  }
  return sql::SqliteLocation{data / config.database, key};
}

Result<void> bring_to_schema(sql::Database& database, Opening opening, const SystemClock& clock) {
  const auto files = embedded::migrations();
  if (opening == Opening::migrating) {
    auto run = sql::migrate(database, files, clock);
    if (!run) return pass_on(run);
    for (const std::string& name : *run) log::info("app.migrated", {{"migration", name}});
    return {};
  }
  auto pending = sql::pending_migrations(database, files);
  if (!pending) return pass_on(pending);
  if (!pending->empty()) {
    return fail(ErrorKind::conflict, "app.migration_needed",
                {{"count", static_cast<std::int64_t>(pending->size())}});
  }
  return {};
}

identity::HubFacts facts_of(const HubConfig& config) {
  identity::HubFacts facts{.name = config.name, .demo = config.demo};
  if (config.demo) facts.demo_accounts = demo::accounts_shown();
  return facts;
}

}  // namespace

std::filesystem::path key_path(const std::filesystem::path& data, const HubConfig& config) {
  if (const std::string outside = setting("RENKEI_KEY_FILE"); !outside.empty()) return outside;
  const std::filesystem::path named = config.key_file;
  return named.is_absolute() ? named : data / named;
}

Result<std::unique_ptr<Hub>> Hub::open(const std::filesystem::path& data, HubConfig config,
                                       const Surroundings& surroundings, Opening opening) {
  auto key = sql::load_key_file(key_path(data, config));
  if (!key) return pass_on(key);
  const sql::Location location = location_of(data, config, *key);
  auto database = sql::open_database(location);
  if (!database) return pass_on(database);
  auto shaped = bring_to_schema(**database, opening, surroundings.system_clock);
  if (!shaped) return pass_on(shaped);
  return std::unique_ptr<Hub>{
      new Hub{std::move(config), location, *key, surroundings, *std::move(database)}};
}

Hub::Hub(HubConfig config, const sql::Location& location, crypto::Key key,
         const Surroundings& around, std::unique_ptr<sql::Database> database)
    : config_(std::move(config)),
      around_(around),
      key_(key),
      keys_(key_),
      facts_(facts_of(config_)),
      guard_(keys_),
      database_(std::move(database)),
      intake_{*database_, around_.ids, around_.clock, around_.system_clock},
      cursors_(key_),
      jobs_(*database_, around_.system_clock, around_.ids.next()),
      events_(*database_, location) {}

Hub::~Hub() { stop(); }

identity::Means Hub::identity_means() const {
  return {around_.system_clock, around_.ids, around_.passwords, keys_};
}

Result<void> Hub::start(const html::Frame& frame) {
  frame_ = &frame;
  keeper_ = std::make_unique<directory_search::IndexKeeper>(index_, *database_, events_.tail());
  if (auto filled = keeper_->start(); !filled) return filled;
  register_jobs(*this);
  auto regular = database_->write(
      {.apply = [this](sql::Session& session) { return enqueue_regular_jobs(*this, session); }});
  if (!regular) return regular;
  jobs_.start(1);
  return {};
}

void Hub::stop() {
  jobs_.stop();
  keeper_.reset();
}

void Hub::wait_for_index(std::string_view event) {
  if (!keeper_ || event.empty()) return;
  // Late is no error: the write stands, only this reader's next look may come too soon.
  (void)keeper_->wait_for(event, std::chrono::milliseconds{200});
}

}  // namespace renkei::app
