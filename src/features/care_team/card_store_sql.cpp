#include "features/care_team/card_store_sql.hpp"

#include <map>
#include <utility>

#include "kernel/jst.hpp"

#include "platform/sql/described.hpp"

namespace renkei::care_team {

template <class... A>
Result<std::vector<TeamCardRecord>> SqlCardStore::cards_where(std::string_view condition,
                                                              const A&... arguments) const {
  std::vector<TeamCardRecord> cards;
  auto read = session_.query(
      "SELECT " + sql::columns_of<TeamCardRecord>() + " FROM team_card WHERE " +
          std::string{condition},
      [&](const sql::Row& row) -> Result<void> {
        auto card = sql::row_to<TeamCardRecord>(row);
        if (!card) return pass_on(card);
        cards.push_back(*std::move(card));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return cards;
}

Result<TeamCardRecord> SqlCardStore::one(const TeamCardId& id) const {
  auto found = cards_where("id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "care_team.card_unknown");
  return std::move(found->front());
}

Result<std::optional<TeamCardRecord>> SqlCardStore::numbered(std::string_view number) const {
  auto found = cards_where("number = $1", number);
  if (!found) return pass_on(found);
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

Result<std::vector<TeamCardRecord>> SqlCardStore::of(const patient::PatientId& patient) const {
  return cards_where("patient = $1 ORDER BY version DESC LIMIT $2", patient, kCardsMax);
}

Result<void> SqlCardStore::add(const TeamCardRecord& card) {
  static const std::string statement =
      sql::insert_statement<TeamCardRecord>("team_card") + " ON CONFLICT DO NOTHING";
  sql::Bound bound;
  bound.add_members(card);
  const auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  if (*added == 0) return fail(ErrorKind::conflict, "care_team.card_meanwhile");
  return {};
}

Result<std::vector<TeamCardRecord>> SqlCardStore::newest(const CardPlace& after, int most) const {
  return cards_where(
      "version = (SELECT MAX(other.version) FROM team_card other"
      " WHERE other.patient = team_card.patient)"
      " AND (made_at > CAST($1 AS BIGINT) OR (made_at = CAST($1 AS BIGINT) AND id > $2))"
      " ORDER BY made_at, id LIMIT $3",
      after.made_at, after.id, most);
}

Result<std::vector<patient::PatientId>> SqlCardStore::touched_since(
    const std::vector<TeamCardRecord>& cards, Date today) const {
  std::vector<patient::PatientId> touched;
  if (cards.empty()) return touched;
  std::map<std::string, const TeamCardRecord*, std::less<>> of_patient;
  sql::Bound bound;
  bound.add(today);
  for (const TeamCardRecord& each : cards) {
    of_patient.emplace(each.patient.text(), &each);
    bound.add(each.patient);
  }
  auto read = session_.query_values(
      "SELECT patient, MAX(changed_at), MAX(CASE WHEN first_day <= $1 THEN first_day END),"
      " MAX(CASE WHEN last_day < $1 THEN last_day END) FROM team_member WHERE patient IN (" +
          sql::placeholders(2, cards.size()) + ") GROUP BY patient ORDER BY patient",
      bound.values(), [&](const sql::Row& row) -> Result<void> {
        const auto card = of_patient.find(row.text(0));
        if (card == of_patient.end()) return {};
        const Instant made_at = card->second->made_at;
        const std::string made_on = japan_time(made_at).date.text();
        const bool is_touched = row.integer(1) >= milliseconds_of(made_at) ||
                                row.text(2) > made_on || row.text(3) >= made_on;
        if (is_touched) touched.push_back(card->second->patient);
        return {};
      });
  if (!read) return pass_on(read);
  return touched;
}

}  // namespace renkei::care_team
