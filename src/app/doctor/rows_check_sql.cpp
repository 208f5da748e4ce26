// Facilities that lists leave out because their row is not what it must be. The ids come from the
// table itself: the directory's own door gives only what it can read.
#include <algorithm>

#include "features/directory/directory.hpp"

#include "app/doctor/checks.hpp"

namespace renkei::app {
namespace {

constexpr std::size_t kIdsShown = 5;
constexpr int kPage = 500;
constexpr std::string_view kIds = "SELECT id FROM facility WHERE id > $1 ORDER BY id LIMIT $2";

struct Rows {
  std::int64_t sound = 0;
  std::vector<std::string> broken = {};
  std::string last = {};  // the id read last; empty at the end
};

Result<Rows> read_page(sql::Session& session, Rows rows) {
  std::vector<directory::FacilityId> ids;
  auto read = session.query(
      kIds,
      [&](const sql::Row& row) -> Result<void> {
        ids.emplace_back(std::string{row.text(0)});
        return {};
      },
      rows.last, kPage);
  if (!read) return pass_on(read);
  const auto cards = directory::facility_cards(session)->some(ids);
  if (!cards) return pass_on(cards);
  rows.sound += static_cast<std::int64_t>(cards->size());
  for (const auto& id : ids) {
    const bool sound =
        std::any_of(cards->begin(), cards->end(), [&](const auto& card) { return card.id == id; });
    if (!sound) rows.broken.push_back(id.text());
  }
  rows.last = ids.empty() ? std::string{} : ids.back().text();
  return rows;
}

}  // namespace

void check_rows(Hub& hub, Findings& found) {
  Rows rows;
  do {
    auto page = sql::read_for<Rows>(
        hub.database(), [&](sql::Session& session) { return read_page(session, rows); });
    if (!page) {
      found.push_back({.check = "rows", .health = Health::bad, .found = page.error().reason});
      return;
    }
    rows = *std::move(page);
  } while (!rows.last.empty());
  if (rows.broken.empty()) {
    found.push_back(
        {.check = "rows", .found = "doctor.rows_sound", .args = {{"rows", rows.sound}}});
    return;
  }
  std::string ids;
  for (std::size_t at = 0; at < std::min(rows.broken.size(), kIdsShown); ++at) {
    ids += (at == 0 ? "" : " ") + rows.broken[at];
  }
  found.push_back({.check = "rows",
                   .health = Health::bad,
                   .found = "doctor.rows_broken",
                   .args = {{"rows", static_cast<std::int64_t>(rows.broken.size())}},
                   .todo = Reason{"doctor.rows_todo"},
                   .detail = ids});
}

}  // namespace renkei::app
