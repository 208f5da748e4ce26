// Persons in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/people_store.hpp"

namespace renkei::people {

class SqlPersons final : public PersonStore {
 public:
  explicit SqlPersons(sql::Session& session) : session_(session) {}

  Result<void> add(const Person& person) override;
  Result<void> replace(const Person& next, const Person& before, const Change& change) override;
  Result<Person> one(const PersonId& id) const override;
  Result<std::optional<Person>> of_account(const identity::AccountId& account) const override;
  Result<std::vector<Person>> all(int limit) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::people
