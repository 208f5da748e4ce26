// Backup first, then the migrations.
#include "app/safety/upgrade.hpp"

#include "platform/log/log.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/hub_identity.hpp"
#include "platform/sql/migrations.hpp"

namespace renkei::app {

Result<Upgrade> upgrade(const HubPlace& place, sql::Database& database,
                        const Surroundings& around) {
  const auto files = embedded::migrations();
  const auto before = sql::recorded_migrations(database);
  if (!before) return pass_on(before);
  const auto pending = sql::pending_migrations(database, files);
  if (!pending) return pass_on(pending);
  Upgrade done;
  if (!before->empty() && !pending->empty()) {
    log::info("app.upgrading", {{"hub", place.config.slug}, {"migrations", pending->size()}});
    auto backup = back_up_and_keep(place, around.system_clock);
    if (!backup) return pass_on(backup);
    done.backup = *std::move(backup);
  }
  auto ran = sql::migrate(database, files, around.system_clock);
  if (!ran) return pass_on(ran);
  for (const std::string& name : *ran) log::info("app.migrated", {{"migration", name}});
  done.migrations = *std::move(ran);
  const std::string id = place.config.id.empty() ? around.ids.next() : place.config.id;
  auto settled = sql::settle_hub_id(database, id, around.system_clock.now());
  if (!settled) return pass_on(settled);
  return done;
}

}  // namespace renkei::app
