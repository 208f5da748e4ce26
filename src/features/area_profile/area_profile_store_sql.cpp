#include "features/area_profile/area_profile_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"
#include "platform/sql/history.hpp"

namespace renkei::area_profile {
namespace {

using sql::Bound;
using sql::Columns;

// "SELECT id, version, <the draft's columns>[, more] FROM table …"
template <class Draft>
std::string select(std::string_view table, std::string_view more, std::string_view rest) {
  return "SELECT id, version, " + sql::columns_of<Draft>() + std::string{more} + " FROM " +
         std::string{table} + " " + std::string{rest};
}

// The new content of a row that has the expected version.
template <class Draft>
Result<void> update(sql::Session& session, std::string_view table, const std::string& id,
                    std::int64_t version, const Draft& draft) {
  const auto next = sql::column_count<Draft>() + 1;
  const std::string statement = sql::update_statement<Draft>(table) +
                                ", version = version + 1 WHERE id = $" + std::to_string(next) +
                                " AND version = $" + std::to_string(next + 1);
  Bound bound;
  bound.add_members(draft).add(id).add(version);
  auto changed = session.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "area_profile.changed_meanwhile");
  return {};
}

template <class Draft>
Result<void> insert(sql::Session& session, std::string_view table, const std::string& id,
                    const Draft& draft) {
  static const Columns columns = Columns{}.add("id").add("version").add_members<Draft>();
  Bound bound;
  bound.add(id).add(std::int64_t{1}).add_members(draft);
  auto written = session.run_values(columns.insert(table, 1), bound.values());
  if (!written) return pass_on(written);
  return {};
}

Result<void> one_changed(const Result<std::int64_t>& changed) {
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "area_profile.changed_meanwhile");
  return {};
}

auto keep_figures(std::vector<AreaFigureRecord>& all) {
  return [&all](const sql::Row& row) -> Result<void> {
    auto draft = sql::row_to<AreaFigureDraft>(row, 2);
    if (!draft) return pass_on(draft);
    all.push_back({AreaFigureId{std::string{row.text(0)}}, row.integer(1), *std::move(draft)});
    return {};
  };
}

auto keep_numbers(std::vector<RequiredNumberRecord>& all) {
  return [&all](const sql::Row& row) -> Result<void> {
    auto draft = sql::row_to<RequiredNumberDraft>(row, 2);
    if (!draft) return pass_on(draft);
    const int ended = 2 + static_cast<int>(sql::column_count<RequiredNumberDraft>());
    RequiredNumberRecord record{RequiredNumberId{std::string{row.text(0)}}, row.integer(1),
                                *std::move(draft)};
    if (!row.is_null(ended)) record.ended_on = Date::parse(row.text(ended));
    if (!row.is_null(ended + 1)) record.ended_reason = row.text(ended + 1);
    all.push_back(std::move(record));
    return {};
  };
}

template <class T>
Result<std::optional<T>> first_of(std::vector<T> all) {
  if (all.empty()) return std::optional<T>{};
  return std::optional<T>{std::move(all.front())};
}

}  // namespace

Result<void> SqlAreaProfileStore::keep(const std::string& subject, std::int64_t version,
                                       const Change& change, std::string body) {
  sql::Replacement replaced{
      .subject = subject, .version = version, .at = change.at, .actor = change.actor};
  if (!change.membership.empty()) replaced.membership = change.membership;
  if (!change.reason.empty()) replaced.reason = Private{change.reason};
  return sql::keep_version(session_, replaced, Private{std::move(body)});
}

Result<std::vector<AreaFigureRecord>> SqlAreaProfileStore::figures() const {
  static const std::string statement = select<AreaFigureDraft>(
      "area_figure", "", "WHERE withdrawn_at IS NULL ORDER BY area, measure, year, id LIMIT $1");
  std::vector<AreaFigureRecord> all;
  auto read = session_.query(statement, keep_figures(all), kFiguresMax);
  if (!read) return pass_on(read);
  return all;
}

Result<std::optional<AreaFigureRecord>> SqlAreaProfileStore::figure(const AreaFigureId& id) const {
  static const std::string statement =
      select<AreaFigureDraft>("area_figure", "", "WHERE id = $1 AND withdrawn_at IS NULL");
  std::vector<AreaFigureRecord> all;
  auto read = session_.query(statement, keep_figures(all), id);
  if (!read) return pass_on(read);
  return first_of(std::move(all));
}

Result<void> SqlAreaProfileStore::add(const AreaFigure& figure) {
  return insert(session_, "area_figure", figure.id().text(), *figure.operator->());
}

Result<void> SqlAreaProfileStore::replace(const AreaFigure& figure, const AreaFigureRecord& before,
                                          const Change& change) {
  const std::string& id = before.id.text();
  auto kept = keep(id, before.version, change, json::write(before.draft));
  if (!kept) return kept;
  return update(session_, "area_figure", id, before.version, *figure.operator->());
}

Result<void> SqlAreaProfileStore::withdraw(const AreaFigureRecord& figure, const Change& change) {
  auto kept = keep(figure.id.text(), figure.version, change, json::write(figure.draft));
  if (!kept) return kept;
  return one_changed(session_.run(
      "UPDATE area_figure SET version = version + 1, withdrawn_at = $1, withdrawn_reason = $2 "
      "WHERE id = $3 AND version = $4",
      change.at, change.reason, figure.id, figure.version));
}

Result<std::vector<RequiredNumberRecord>> SqlAreaProfileStore::required_numbers() const {
  static const std::string statement =
      select<RequiredNumberDraft>("required_number", ", ended_on, ended_reason",
                                  "ORDER BY area, supply, valid_from, id LIMIT $1");
  std::vector<RequiredNumberRecord> all;
  auto read = session_.query(statement, keep_numbers(all), kRequiredMax);
  if (!read) return pass_on(read);
  return all;
}

Result<std::optional<RequiredNumberRecord>> SqlAreaProfileStore::required_number(
    const RequiredNumberId& id) const {
  static const std::string statement = select<RequiredNumberDraft>(
      "required_number", ", ended_on, ended_reason", "WHERE id = $1 AND ended_on IS NULL");
  std::vector<RequiredNumberRecord> all;
  auto read = session_.query(statement, keep_numbers(all), id);
  if (!read) return pass_on(read);
  return first_of(std::move(all));
}

Result<void> SqlAreaProfileStore::add(const RequiredNumber& number) {
  return insert(session_, "required_number", number.id().text(), *number.operator->());
}

Result<void> SqlAreaProfileStore::replace(const RequiredNumber& number,
                                          const RequiredNumberRecord& before,
                                          const Change& change) {
  const std::string& id = before.id.text();
  auto kept = keep(id, before.version, change, json::write(before.draft));
  if (!kept) return kept;
  return update(session_, "required_number", id, before.version, *number.operator->());
}

Result<void> SqlAreaProfileStore::end(const RequiredNumberRecord& number, Date ended_on,
                                      const Change& change) {
  auto kept = keep(number.id.text(), number.version, change, json::write(number.draft));
  if (!kept) return kept;
  return one_changed(
      session_.run("UPDATE required_number SET version = version + 1, ended_on = $1, "
                   "ended_reason = $2 WHERE id = $3 AND version = $4",
                   ended_on, change.reason, number.id, number.version));
}

Result<std::vector<DescriptionRecord>> SqlAreaProfileStore::descriptions() const {
  static const std::string statement = "SELECT version, " + sql::columns_of<AreaDescription>() +
                                       " FROM area_description ORDER BY area LIMIT 200";
  std::vector<DescriptionRecord> all;
  auto read = session_.query(statement, [&](const sql::Row& row) -> Result<void> {
    auto text = sql::row_to<AreaDescription>(row, 1);
    if (!text) return pass_on(text);
    all.push_back({row.integer(0), *std::move(text)});
    return {};
  });
  if (!read) return pass_on(read);
  return all;
}

Result<void> SqlAreaProfileStore::put(const AreaDescription& text, const DescriptionRecord& before,
                                      const Change& change) {
  if (before.version > 0) {
    auto kept = keep(text.area.text(), before.version, change, json::write(before.text));
    if (!kept) return kept;
  }
  return one_changed(session_.run(
      "INSERT INTO area_description (area, version, land, transport, note, source, as_of) "
      "VALUES ($1, 1, $2, $3, $4, $5, $6) ON CONFLICT (area) DO UPDATE SET "
      "version = area_description.version + 1, land = excluded.land, "
      "transport = excluded.transport, note = excluded.note, source = excluded.source, "
      "as_of = excluded.as_of WHERE area_description.version = $7",
      text.area, text.land, text.transport, text.note, text.source, text.as_of, before.version));
}

}  // namespace renkei::area_profile
