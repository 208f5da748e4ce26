// See patient_lists_sql.hpp.
#include "features/patient/patient_lists_sql.hpp"

#include <string>
#include <vector>

#include "platform/sql/described.hpp"

#include "features/patient/search_words.hpp"

namespace renkei::patient {
namespace {

// Calls visit(table, member) for each list until one fails.
template <class Visit>
Result<void> for_each_list(const Visit& visit) {
  Result<void> done;
  const auto then = [&](std::string_view table, auto member) {
    if (done) done = visit(table, member);
  };
  then("patient_phone", &PatientDraft::phones);
  then("patient_insurance", &PatientDraft::insurances);
  then("patient_care_level", &PatientDraft::care_levels);
  then("patient_diagnosis", &PatientDraft::diagnoses);
  then("patient_allergy", &PatientDraft::allergies);
  then("patient_infection", &PatientDraft::infections);
  then("patient_device", &PatientDraft::devices);
  return done;
}

Result<void> clear(sql::Session& session, std::string_view table, const PatientId& id) {
  auto cleared = session.run("DELETE FROM " + std::string{table} + " WHERE patient = $1", id);
  if (!cleared) return pass_on(cleared);
  return {};
}

template <class Row>
Result<void> write_rows(sql::Session& session, std::string_view table, const PatientId& id,
                        const std::vector<Row>& rows) {
  struct Placed {
    std::int64_t place;
    const Row& row;
  };
  std::vector<Placed> placed;
  placed.reserve(rows.size());
  for (const Row& row : rows) placed.push_back({static_cast<std::int64_t>(placed.size()), row});
  sql::Columns columns;
  columns.add("patient").add("place").add_members<Row>();
  return sql::insert_rows(session, table, columns, placed,
                          [&](sql::Bound& bound, const Placed& each) {
                            bound.add(id).add(each.place).add_members(each.row);
                          });
}

template <class Row>
Result<void> read_rows(sql::Session& session, std::string_view table, const PatientId& id,
                       std::vector<Row>& rows) {
  return session.query(
      "SELECT " + sql::columns_of<Row>() + " FROM " + std::string{table} +
          " WHERE patient = $1 ORDER BY place",
      [&](const sql::Row& row) -> Result<void> {
        auto each = sql::row_to<Row>(row);
        if (!each) return pass_on(each);
        rows.push_back(*std::move(each));
        return {};
      },
      id);
}

Result<void> write_words(sql::Session& session, const PatientId& id,
                         const std::vector<SearchWord>& words) {
  sql::Columns columns;
  columns.add("patient").add_members<SearchWord>();
  return sql::insert_rows(
      session, "patient_word", columns, words,
      [&](sql::Bound& bound, const SearchWord& each) { bound.add(id).add_members(each); });
}

}  // namespace

Result<void> write_lists(sql::Session& session, const PatientId& id, const PatientDraft& draft,
                         const PatientDraft& before) {
  auto written = for_each_list([&](std::string_view table, auto member) -> Result<void> {
    if (draft.*member == before.*member) return {};
    if (auto cleared = clear(session, table, id); !cleared) return cleared;
    return write_rows(session, table, id, draft.*member);
  });
  if (!written) return written;
  const auto words = search_words_of(draft);
  if (words == search_words_of(before)) return {};
  if (auto cleared = clear(session, "patient_word", id); !cleared) return cleared;
  return write_words(session, id, words);
}

Result<void> read_lists(sql::Session& session, const PatientId& id, PatientDraft& draft) {
  return for_each_list([&](std::string_view table, auto member) {
    return read_rows(session, table, id, draft.*member);
  });
}

}  // namespace renkei::patient
