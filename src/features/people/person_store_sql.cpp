#include "features/people/person_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/history.hpp"

#include "features/people/described_table_sql.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kTable = "person";

Result<std::optional<Person>> restored(Result<std::optional<PersonRecord>> found) {
  if (!found) return pass_on(found);
  if (!*found) return std::nullopt;
  auto person = Person::restore(**std::move(found));
  if (!person) return pass_on(person);
  return std::optional{*std::move(person)};
}

}  // namespace

Result<void> SqlPersons::add(const Person& person) {
  return sql::insert_row(session_, kTable, person.record());
}

Result<void> SqlPersons::replace(const Person& next, const Person& before, const Change& change) {
  if (auto replaced = replace_row(session_, kTable, next.record()); !replaced) return replaced;
  return sql::keep_version(session_,
                           {.subject = before->id.text(),
                            .version = before->version,
                            .at = change.at,
                            .actor = change.by.who,
                            .membership = change.by.membership},
                           Private{json::write_personal(before.record())});
}

Result<Person> SqlPersons::one(const PersonId& id) const {
  static const std::string statement = select_from<PersonRecord>(kTable, "WHERE id = $1");
  auto found = restored(find_row<PersonRecord>(session_, statement, id));
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "people.person_unknown");
  return **std::move(found);
}

Result<std::optional<Person>> SqlPersons::of_account(const identity::AccountId& account) const {
  static const std::string statement = select_from<PersonRecord>(kTable, "WHERE account = $1");
  return restored(find_row<PersonRecord>(session_, statement, account));
}

Result<std::vector<Person>> SqlPersons::all(int limit) const {
  static const std::string statement = select_from<PersonRecord>(kTable, "ORDER BY id LIMIT $1");
  auto records = list_rows<PersonRecord>(session_, statement, limit);
  if (!records) return pass_on(records);
  std::vector<Person> list;
  for (PersonRecord& record : *records) {
    auto person = Person::restore(std::move(record));
    if (person) list.push_back(*std::move(person));
  }
  return list;
}

}  // namespace renkei::people
