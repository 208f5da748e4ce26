// Reading is geography's; here are the pieces of 200 and the report.
#include "features/intake/place_file_job.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "platform/sql/audit_log.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/geography/geography.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/whole_file_reader.hpp"

namespace renkei::intake {
namespace {

template <class Row, class Store>
Result<std::int64_t> store_all(const Means& means, const std::string& by,
                               const std::vector<Row>& rows, std::string_view topic,
                               const Store& store) {
  std::int64_t different = 0;
  for (std::size_t at = 0; at < rows.size(); at += geography::kStoredAtOnceMax) {
    const std::size_t end = std::min(rows.size(), at + geography::kStoredAtOnceMax);
    const std::vector<Row> some(rows.begin() + static_cast<std::ptrdiff_t>(at),
                                rows.begin() + static_cast<std::ptrdiff_t>(end));
    const auto stored =
        sql::write_for<int>(means.database, [&](sql::Session& session) -> Result<int> {
          auto count = store(session, some);
          if (!count) return pass_on(count);
          sql::SqlOutbox outbox{session, means.ids, means.system_clock.now()};
          if (end == rows.size()) outbox.add({topic, means.ids.next()});
          if (auto said = outbox.result(); !said) return pass_on(said);
          auto audited = sql::AuditLog{session, means.ids}.add({.who = by,
                                                                .at = means.clock.now(),
                                                                .route = "cli import",
                                                                .outcome = "done",
                                                                .request_id = "",
                                                                .fields = {std::string{topic}}});
          if (!audited) return pass_on(audited);
          return *count;
        });
    if (!stored) return pass_on(stored);
    different += *stored;
  }
  return different;
}

FileReport report_of(const std::filesystem::path& path, std::string profile, std::size_t rows,
                     std::int64_t different) {
  FileReport report{.file = path.filename().string(),
                    .profile = std::move(profile),
                    .encoding = "UTF-8",
                    .rows = static_cast<std::int64_t>(rows)};
  report.created = different;
  report.unchanged = report.rows - different;
  return report;
}

Result<FileReport> import_town_points(const Means& means, const ImportOrder& order,
                                      const std::filesystem::path& path, std::string_view text) {
  const std::string prefecture = path.parent_path().filename().string();
  if (prefecture_number(prefecture).empty()) {
    return fail(ErrorKind::invalid, "intake.town_points_prefecture_missing");
  }
  const auto towns = geography::read_town_points(prefecture, path.stem().string(), text);
  if (!towns) return pass_on(towns);
  if (order.mode == ImportMode::dry_run) return report_of(path, "town_points", towns->size(), 0);
  const auto stored = store_all(means, order.by, *towns, geography::kTownPointsImported,
                                [](sql::Session& session, const auto& some) {
                                  return geography::store_town_points(session, some);
                                });
  if (!stored) return pass_on(stored);
  return report_of(path, "town_points", towns->size(), *stored);
}

}  // namespace

bool is_place_file(const std::filesystem::path& path) {
  const char first = first_character(path);
  return first == '{' || first == '[';
}

Result<FileReport> import_place_file(const Means& means, const ImportOrder& order,
                                     const std::filesystem::path& path) {
  const auto text = whole_file(path);
  if (!text) return pass_on(text);
  if (first_character(path) == '[') return import_town_points(means, order, path, *text);
  const auto outlines = geography::read_outlines(*text);
  if (!outlines) return pass_on(outlines);
  if (order.mode == ImportMode::dry_run) return report_of(path, "outlines", outlines->size(), 0);
  const auto stored = store_all(means, order.by, *outlines, geography::kOutlinesImported,
                                [](sql::Session& session, const auto& some) {
                                  return geography::store_outlines(session, some);
                                });
  if (!stored) return pass_on(stored);
  return report_of(path, "outlines", outlines->size(), *stored);
}

}  // namespace renkei::intake
