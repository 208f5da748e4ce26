#include "features/people/person_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described_table.hpp"
#include "platform/sql/history.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kTable = "person";
constexpr Reason kChanged = "people.changed_meanwhile";

}  // namespace

Result<void> SqlPersons::add(const Person& person) {
  return sql::insert_row(session_, kTable, person.record());
}

Result<void> SqlPersons::replace(const Person& next, const Person& before, const Change& change) {
  if (auto replaced = sql::replace_row(session_, kTable, next.record(), kChanged); !replaced)
    return replaced;
  return sql::keep_version(session_,
                           {.subject = before->id.text(),
                            .version = before->version,
                            .at = change.at,
                            .actor = change.by.who,
                            .membership = change.by.membership},
                           Private{json::write_personal(before.record())});
}

Result<Person> SqlPersons::one(const PersonId& id) const {
  static const std::string statement = sql::select_from<PersonRecord>(kTable, "WHERE id = $1");
  auto found = sql::find_noun<Person, PersonRecord>(session_, statement, id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "people.person_unknown");
  return **std::move(found);
}

Result<std::optional<Person>> SqlPersons::of_account(const identity::AccountId& account) const {
  static const std::string statement = sql::select_from<PersonRecord>(kTable, "WHERE account = $1");
  return sql::find_noun<Person, PersonRecord>(session_, statement, account);
}

Result<std::vector<Person>> SqlPersons::all(int limit) const {
  static const std::string statement =
      sql::select_from<PersonRecord>(kTable, "ORDER BY id LIMIT $1");
  return sql::list_nouns<Person, PersonRecord>(session_, statement, limit);
}

}  // namespace renkei::people
