// The way of the records into the file: SQLite by a keyed copy beside it, PostgreSQL by pg_dump.
#include "app/safety/backup.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "kernel/instant.hpp"

#include "platform/backup/backup_file.hpp"
#include "platform/json/json.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/hub_identity.hpp"
#include "platform/sql/migrations.hpp"
#include "platform/sql/postgres_tools.hpp"
#include "platform/sql/sqlite_copy.hpp"

#include "app/settings.hpp"
#include "app/version.hpp"

namespace renkei::app {
namespace {

constexpr std::string_view kEnding = ".renkei-backup";
constexpr int kKeptMax = 1000;

std::string settings_text(const HubConfig& config) {
  std::optional<std::vector<Role>> second_factor;
  if (config.second_factor) {
    second_factor.emplace(config.second_factor->begin(), config.second_factor->end());
  }
  return json::write(HubSettings{.slug = config.slug,
                                 .name = config.name,
                                 .hosts = config.hosts,
                                 .public_url = config.public_url,
                                 .map_tiles = config.map_tiles,
                                 .demo = config.demo,
                                 .second_factor = std::move(second_factor)});
}

Result<backup::Head> head_of(const HubPlace& place, const SystemClock& clock) {
  const bool sqlite = std::holds_alternative<sql::SqliteLocation>(place.location);
  if (sqlite && !std::filesystem::exists(std::get<sql::SqliteLocation>(place.location).path)) {
    return fail(ErrorKind::not_found, "sql.unreadable");
  }
  auto database = sql::open_database(place.location);
  if (!database) return pass_on(database);
  auto id = sql::hub_id(**database);
  if (!id) return pass_on(id);
  auto schema = sql::recorded_migrations(**database);
  if (!schema) return pass_on(schema);
  return backup::Head{.hub = *std::move(id),
                      .engine = sqlite ? "sqlite" : "postgresql",
                      .schema = *std::move(schema),
                      .made_at = clock.now(),
                      .made_by = std::string{kVersion}};
}

// A file that goes when it is no longer needed.
class Passing {
 public:
  explicit Passing(std::filesystem::path path) : path_(std::move(path)) {}
  ~Passing() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Result<void> add_sqlite(const sql::SqliteLocation& from, const std::filesystem::path& beside,
                        backup::Writer& writer) {
  const Passing copy{beside.string() + ".copy"};
  if (auto made = sql::copy_sqlite(from.path, copy.path(), from.key); !made) return made;
  if (auto sound = sql::check_sqlite(copy.path(), from.key); !sound) return sound;
  std::ifstream file{copy.path(), std::ios::binary};
  std::string piece(backup::kPieceMax, '\0');
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto got = static_cast<std::size_t>(file.gcount());
    if (auto added = writer.add(std::string_view{piece}.substr(0, got)); !added) return added;
  }
  if (!file.eof()) return fail(ErrorKind::unavailable, "backup.unreadable");
  return {};
}

Result<void> add_postgres(const sql::PostgresLocation& from, backup::Writer& writer) {
  Result<void> added;
  auto dumped = sql::dump_postgres(from.conninfo, [&](std::string_view bytes) {
    added = writer.add(bytes);
    return added.has_value();
  });
  if (!added) return added;
  return dumped;
}

// Disks lie: what was written is read again to its end before anybody relies on it.
Result<void> read_back(const std::filesystem::path& path, const crypto::Key& key) {
  auto reader = backup::Reader::open(path);
  if (!reader) return pass_on(reader);
  if (auto unlocked = reader->unlock(key); !unlocked) return pass_on(unlocked);
  for (;;) {
    const auto piece = reader->next();
    if (!piece) return pass_on(piece);
    if (!*piece) return {};
  }
}

std::filesystem::path note_path(const std::filesystem::path& data, const std::string& slug) {
  return data / (slug + ".last-backup");
}

void note(const HubPlace& place, const BackupMade& made) {
  const auto path = note_path(place.data, place.config.slug);
  const std::filesystem::path fresh = path.string() + ".new";
  std::ofstream{fresh} << json::write(made) << '\n';
  std::error_code ignored;  // without it the doctor says that there is no backup
  std::filesystem::rename(fresh, path, ignored);
}

std::string name_of(const std::string& slug, Instant at) {
  std::string time = instant_text(at);  // 2026-11-23T13:14:00.000Z
  std::erase_if(time, [](char each) { return each == '-' || each == ':' || each == '.'; });
  return slug + "-" + time + std::string{kEnding};
}

// Times in the names sort as texts, so the oldest come first.
void keep_newest(const std::filesystem::path& folder, const std::string& slug) {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  for (const auto& each : std::filesystem::directory_iterator{folder, ignored}) {
    const std::string name = each.path().filename();
    const bool ours = name.starts_with(slug + "-2") && name.size() == name_of(slug, {}).size() &&
                      name.ends_with(kEnding);
    if (ours) files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  const auto kept = static_cast<std::size_t>(setting_number("RENKEI_BACKUPS_KEPT", 1, kKeptMax));
  for (std::size_t at = 0; at + kept < files.size(); ++at) {
    std::filesystem::remove(files[at], ignored);
    log::info("app.backup_removed", {{"file", files[at].filename().string()}});
  }
}

}  // namespace

Result<BackupMade> back_up(const HubPlace& place, const std::filesystem::path& file,
                           const SystemClock& clock) {
  auto head = head_of(place, clock);
  if (!head) return pass_on(head);
  const Instant at = head->made_at;
  auto writer =
      backup::Writer::create(file, place.key, *std::move(head), settings_text(place.config));
  if (!writer) return pass_on(writer);
  const auto* sqlite = std::get_if<sql::SqliteLocation>(&place.location);
  auto added = sqlite != nullptr
                   ? add_sqlite(*sqlite, file, *writer)
                   : add_postgres(std::get<sql::PostgresLocation>(place.location), *writer);
  if (!added) return pass_on(added);
  const auto size = writer->finish();
  if (!size) return pass_on(size);
  if (auto read = read_back(file, place.key); !read) {
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return pass_on(read);
  }
  BackupMade made{std::filesystem::absolute(file).string(), at, static_cast<std::int64_t>(*size)};
  note(place, made);
  log::info("app.backup_made", {{"hub", place.config.slug}, {"bytes", made.bytes}});
  return made;
}

std::filesystem::path backup_folder(const std::filesystem::path& data) {
  const std::string named = setting("RENKEI_BACKUP_DIR");
  return named.empty() ? data / "backups" : std::filesystem::path{named};
}

Result<BackupMade> back_up_and_keep(const HubPlace& place, const SystemClock& clock) {
  const auto folder = backup_folder(place.data);
  std::error_code problem;
  if (std::filesystem::create_directories(folder, problem)) {
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, problem);
  }
  if (problem) return fail(ErrorKind::unavailable, "backup.unwritable");
  auto made = back_up(place, folder / name_of(place.config.slug, clock.now()), clock);
  if (made) keep_newest(folder, place.config.slug);
  return made;
}

std::optional<BackupMade> last_backup(const std::filesystem::path& data, const std::string& slug) {
  std::ifstream file{note_path(data, slug)};
  const std::string text{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
  auto made = json::read<BackupMade>(text);
  if (!made) return std::nullopt;
  return *std::move(made);
}

}  // namespace renkei::app
