// A person of the region's care: a professional, an official, somebody's family. May have an
// account and may belong to several places.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"
#include "features/people/people.hpp"

namespace renkei::people {

// All that is edited together.
struct PersonDraft {
  Private<std::string> display_name;
  std::optional<Private<std::string>> name_kana;
  std::optional<Private<std::string>> phone;
  friend bool operator==(const PersonDraft&, const PersonDraft&) = default;
};
RENKEI_DESCRIBE(PersonDraft, display_name, name_kana, phone)

struct PersonRecord {
  PersonId id;
  std::int64_t version = 1;
  Private<std::string> display_name;
  std::optional<Private<std::string>> name_kana;
  std::optional<Private<std::string>> phone;
  std::optional<identity::AccountId> account;
  Instant created_at;
};
RENKEI_DESCRIBE(PersonRecord, id, version, display_name, name_kana, phone, account, created_at)

class Person {
 public:
  static constexpr std::size_t kTextMax = 100;  // bytes

  static void check(const PersonDraft& draft, FieldErrors& errors);
  // `account` for who can sign in from the beginning.
  [[nodiscard]] static Result<Person> make(PersonId id, PersonDraft draft, Instant now,
                                           std::optional<identity::AccountId> account = {});
  [[nodiscard]] static Result<Person> restore(PersonRecord record);

  [[nodiscard]] const PersonRecord* operator->() const { return &record_; }
  [[nodiscard]] const PersonRecord& record() const { return record_; }

  // The next version, who can sign in; `conflict` ("people.has_account").
  [[nodiscard]] Result<Person> with_account(identity::AccountId account) const;
  [[nodiscard]] Result<Person> replaced(PersonDraft draft) const;

 private:
  explicit Person(PersonRecord record) : record_(std::move(record)) {}
  PersonRecord record_;
};

}  // namespace renkei::people
