#include "features/home/home_store_sql.hpp"

#include "platform/sql/described_table.hpp"

namespace renkei::home {
namespace {

constexpr std::string_view kOnly = "hub";
// Who belongs to the house is identity's; of it these names alone are read.
constexpr std::string_view kColleagues = R"(
  SELECT id, display_name FROM account WHERE state = 'active' AND id IN
    (SELECT account FROM membership WHERE from_at <= $1 AND (to_at IS NULL OR to_at > $1) AND )";
constexpr std::string_view kOfHub =
    "role IN ('coordinator', 'clerk') AND CAST($2 AS TEXT) IS NOT NULL";
constexpr std::string_view kOfFacility = "facility = $2";
constexpr std::string_view kAlone = "account = $2";
constexpr std::int64_t kFirstStored = 2;  // 1 is what holds before anybody has set anything

// The columns of the one row of settings; the closing days are a table of their own.
struct DutyRow {
  std::string id;
  std::int64_t version = 0;
  DutyDraft draft;
};
RENKEI_DESCRIBE(DutyRow, id, version, draft)

}  // namespace

Result<std::vector<RowState>> SqlHome::rows(std::string_view audience) const {
  return sql::rows_of<RowState>(session_, "home_row",
                                "WHERE audience = $1 ORDER BY source LIMIT $2", audience, kRowsMax);
}

Result<void> SqlHome::put(const RowState& row) {
  auto gone = session_.run("DELETE FROM home_row WHERE audience = $1 AND source = $2", row.audience,
                           row.source);
  if (!gone) return pass_on(gone);
  return sql::insert_row(session_, "home_row", row);
}

Result<void> SqlHome::add_step(const RowStep& step) {
  return sql::insert_row(session_, "home_step", step);
}

Result<std::vector<RowStep>> SqlHome::steps(std::string_view audience,
                                            std::string_view source) const {
  return sql::rows_of<RowStep>(
      session_, "home_step",
      "WHERE audience = $1 AND source = $2 ORDER BY at DESC, id DESC LIMIT $3", audience, source,
      kStepsMax);
}

Result<Colleagues> SqlHome::colleagues(const Actor& by, Instant now) const {
  const std::string_view house = by.level() == Level::hub ? kOfHub
                                 : by.facility.empty()    ? kAlone
                                                          : kOfFacility;
  Colleagues names;
  auto read = session_.query(
      std::string{kColleagues} + std::string{house} + ") ORDER BY id LIMIT $3",
      [&](const sql::Row& row) -> Result<void> {
        names.emplace(std::string{row.text(0)}, Private{std::string{row.text(1)}});
        return {};
      },
      now, by.facility.empty() ? by.who : by.facility, kColleaguesMax);
  if (!read) return pass_on(read);
  return names;
}

Result<std::vector<HandoverNote>> SqlHome::notes() const {
  return sql::rows_of<HandoverNote>(
      session_, "home_handover",
      "AS present WHERE version = (SELECT max(version) FROM home_handover AS later"
      " WHERE later.day = present.day AND later.part = present.part)"
      " ORDER BY day DESC, part DESC LIMIT $1",
      kNotesMax);
}

Result<std::vector<HandoverNote>> SqlHome::versions(Date day, DayPart part) const {
  return sql::rows_of<HandoverNote>(session_, "home_handover",
                                    "WHERE day = $1 AND part = $2 ORDER BY version DESC LIMIT $3",
                                    day, part, kNotesMax);
}

Result<void> SqlHome::add_note(const HandoverNote& note) {
  auto added = sql::insert_new(session_, "home_handover", note);
  if (!added) return pass_on(added);
  if (!*added) return fail(ErrorKind::stale, "home.changed_meanwhile");
  return {};
}

Result<KeptDuty> SqlHome::duty() const {
  auto found = sql::rows_of<DutyRow>(session_, "home_duty", "WHERE id = $1", kOnly);
  if (!found) return pass_on(found);
  if (found->empty()) return KeptDuty{};
  auto days = sql::rows_of<ClosingDay>(session_, "home_closing_day", "ORDER BY day LIMIT $1",
                                       static_cast<std::int64_t>(Duty::kClosingDaysMax));
  if (!days) return pass_on(days);
  DutyDraft draft = std::move(found->front().draft);
  draft.closing_days = *std::move(days);
  auto duty = Duty::make(std::move(draft));
  if (!duty) return fail(ErrorKind::fault, "home.unreadable");
  return KeptDuty{*std::move(duty), found->front().version};
}

Result<void> SqlHome::put_duty(const Duty& duty, std::int64_t version) {
  auto gone =
      session_.run("DELETE FROM home_duty WHERE id = $1 AND version = $2", kOnly, version - 1);
  if (!gone) return pass_on(gone);
  auto added =
      sql::insert_new(session_, "home_duty", DutyRow{std::string{kOnly}, version, duty.draft()});
  if (!added) return pass_on(added);
  // Before the first there was none, and of an older version one is there still.
  if (!*added || (version > kFirstStored && *gone == 0)) {
    return fail(ErrorKind::stale, "home.changed_meanwhile");
  }
  if (auto none = session_.run("DELETE FROM home_closing_day"); !none) return pass_on(none);
  for (const ClosingDay& each : duty->closing_days) {
    if (auto kept = sql::insert_row(session_, "home_closing_day", each); !kept) return kept;
  }
  return {};
}

}  // namespace renkei::home
