// Check everything, then stage, then take the place in one step.
#include "app/safety/restore.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "platform/json/json.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/hub_identity.hpp"
#include "platform/sql/key_file.hpp"
#include "platform/sql/migrations.hpp"
#include "platform/sql/postgres_tools.hpp"
#include "platform/sql/sqlite_copy.hpp"

#include "app/safety/data_lock.hpp"
#include "app/safety/restore_room.hpp"

namespace renkei::app {
namespace {

Result<std::size_t> behind(const backup::Head& head) {
  const auto engine = head.engine == "sqlite" ? sql::Engine::sqlite : sql::Engine::postgresql;
  const auto ours = sql::migrations_of(embedded::migrations(), engine);
  if (!ours) return pass_on(ours);
  for (const std::string& name : head.schema) {
    const bool known = std::any_of(ours->begin(), ours->end(),
                                   [&](const sql::Migration& each) { return each.name == name; });
    if (!known) return fail(ErrorKind::conflict, "backup.schema_newer");
  }
  return ours->size() - head.schema.size();
}

Result<HubSettings> settings_of(backup::Reader& reader, const crypto::Key& key) {
  const auto text = reader.unlock(key);
  if (!text) return pass_on(text);
  auto settings = json::read<HubSettings>(*text);
  if (!settings) return fail(ErrorKind::invalid, "backup.damaged");
  return settings;
}

// From the beginning to the end, so that a damaged file changes nothing.
Result<void> read_whole(const std::filesystem::path& file, const crypto::Key& key,
                        const std::function<Result<void>(std::string_view)>& take) {
  auto reader = backup::Reader::open(file);
  if (!reader) return pass_on(reader);
  if (auto unlocked = reader->unlock(key); !unlocked) return pass_on(unlocked);
  for (;;) {
    const auto piece = reader->next();
    if (!piece) return pass_on(piece);
    if (!*piece) return {};
    if (auto taken = take(**piece); !taken) return taken;
  }
}

Result<HubConfig> config_of(const RestoreWish& wish, const RestoreRoom& room,
                            const backup::Head& head, const std::filesystem::path& key_file,
                            HubSettings settings) {
  auto config = room.config_for(head.hub, settings.slug, wish.as);
  if (!config) return pass_on(config);
  if (!room.has_hubs()) {
    config->slug = std::move(settings.slug);
    config->name = std::move(settings.name);
    config->demo = settings.demo;
    config->map_tiles = std::move(settings.map_tiles);
    if (settings.second_factor) {
      config->second_factor.emplace(settings.second_factor->begin(), settings.second_factor->end());
    }
    config->database = config->slug + ".db";
    config->key_file = room.named(key_file);
    // A copy for practice must not pose as the hub it was taken from.
    if (wish.as == RestoreAs::same_hub) {
      config->hosts = std::move(settings.hosts);
      config->public_url = std::move(settings.public_url);
    }
  }
  if (!wish.database.empty()) config->database = wish.database;
  const bool postgres = head.engine == "postgresql";
  if (postgres && !config->is_postgresql()) {
    return fail(ErrorKind::invalid, "backup.database_needed");
  }
  if (!postgres && config->is_postgresql()) return fail(ErrorKind::invalid, "backup.other_engine");
  return config;
}

Result<void> fill_sqlite(const RestoreWish& wish, const std::filesystem::path& staged,
                         const crypto::Key& key) {
  const backup::File file{::open(staged.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600)};
  if (file.number() < 0) return fail(ErrorKind::unavailable, "app.data_unwritable");
  auto written = read_whole(wish.file, key, [&](std::string_view bytes) -> Result<void> {
    while (!bytes.empty()) {
      const auto put = ::write(file.number(), bytes.data(), bytes.size());
      if (put <= 0) return fail(ErrorKind::unavailable, "backup.disk_full");
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
  });
  if (!written) return written;
  if (::fsync(file.number()) != 0) return fail(ErrorKind::unavailable, "backup.disk_full");
  return sql::check_sqlite(staged, key);
}

Result<void> fill_postgres(const RestoreWish& wish, const std::string& conninfo,
                           const crypto::Key& key) {
  const auto empty = sql::is_postgres_empty(conninfo);
  if (!empty) return pass_on(empty);
  if (!*empty) return fail(ErrorKind::conflict, "backup.database_not_empty");
  auto reader = backup::Reader::open(wish.file);
  if (!reader) return pass_on(reader);
  if (auto unlocked = reader->unlock(key); !unlocked) return pass_on(unlocked);
  return sql::restore_postgres(conninfo, [&]() -> std::optional<std::string> {
    for (;;) {
      auto piece = reader->next();
      if (!piece) return std::nullopt;
      if (!*piece) return std::string{};       // the end
      if (!(*piece)->empty()) return **piece;  // an empty piece is not the end
    }
  });
}

// Under its own id, or under a new one for a copy.
Result<std::string> settle(const sql::Location& location, const HubConfig& config,
                           const backup::Head& head, RestoreAs as, const Surroundings& around) {
  auto database = sql::open_database(location);
  if (!database) return pass_on(database);
  const auto id = sql::hub_id(**database);
  if (!id) return pass_on(id);
  if (*id != head.hub) return fail(ErrorKind::invalid, "backup.damaged");
  if (as == RestoreAs::same_hub || id->empty()) return *id;
  const std::string fresh = config.id.empty() ? around.ids.next() : config.id;
  auto changed = sql::become_another_hub(**database, fresh, around.system_clock.now());
  if (!changed) return pass_on(changed);
  return fresh;
}

Result<void> fill(const RestoreWish& wish, RestoreRoom& room, HubConfig& config,
                  const backup::Head& head, const crypto::Key& key, const Surroundings& around) {
  sql::Location staged = location_of(room.staging(), config, key);
  auto filled = config.is_postgresql()
                    ? fill_postgres(wish, std::get<sql::PostgresLocation>(staged).conninfo, key)
                    : fill_sqlite(wish, std::get<sql::SqliteLocation>(staged).path, key);
  if (!filled) return filled;
  const auto id = settle(staged, config, head, wish.as, around);
  if (!id) return pass_on(id);
  config.id = *id;
  return room.take_place(config);
}

}  // namespace

Result<Restored> restore(const RestoreWish& wish, const Surroundings& around) {
  auto reader = backup::Reader::open(wish.file);
  if (!reader) return pass_on(reader);
  const backup::Head head = reader->head();
  const auto steps = behind(head);
  if (!steps) return pass_on(steps);
  auto room = RestoreRoom::open(wish.data);
  if (!room) return pass_on(room);
  const auto key_file = wish.key_file.empty() ? room->key_file() : wish.key_file;
  const auto key = sql::load_key_file(key_file);
  if (!key) return pass_on(key);
  auto settings = settings_of(*reader, *key);
  if (!settings) return pass_on(settings);
  auto config = config_of(wish, *room, head, key_file, *std::move(settings));
  if (!config) return pass_on(config);
  auto whole = read_whole(wish.file, *key, [](std::string_view) { return Result<void>{}; });
  if (!whole) return pass_on(whole);
  if (auto ready = room->prepare(*config); !ready) return pass_on(ready);
  if (auto filled = fill(wish, *room, *config, head, *key, around); !filled) {
    return pass_on(filled);
  }
  log::info("app.restored", {{"hub", config->slug}, {"behind", *steps}});
  return Restored{*std::move(config), head, *steps};
}

}  // namespace renkei::app
