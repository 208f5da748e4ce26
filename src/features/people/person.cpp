// See person.hpp.
#include "features/people/person.hpp"

#include <algorithm>

namespace renkei::people {
namespace {

bool is_line(const std::string& text) {
  return !text.empty() && text.size() <= Person::kTextMax &&
         text.find_first_not_of(' ') != std::string::npos &&
         std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

}  // namespace

void Person::check(const PersonDraft& draft, FieldErrors& errors) {
  if (!is_line(draft.display_name.reveal())) errors.add("display_name", "people.name_unusable");
  if (draft.name_kana && !is_line(draft.name_kana->reveal())) {
    errors.add("name_kana", "people.kana_unusable");
  }
  if (draft.phone && !is_line(draft.phone->reveal())) errors.add("phone", "people.phone_unusable");
}

Result<Person> Person::make(PersonId id, PersonDraft draft, Instant now,
                            std::optional<identity::AccountId> account) {
  FieldErrors errors;
  check(draft, errors);
  if (auto well = errors.result("people.person_invalid"); !well) return pass_on(well);
  return Person{{.id = std::move(id),
                 .display_name = std::move(draft.display_name),
                 .name_kana = std::move(draft.name_kana),
                 .phone = std::move(draft.phone),
                 .account = std::move(account),
                 .created_at = now}};
}

Result<Person> Person::restore(PersonRecord record) {
  if (record.id.empty() || record.version < 1 || !is_line(record.display_name.reveal())) {
    return fail(ErrorKind::fault, "people.row_broken");
  }
  return Person{std::move(record)};
}

Result<Person> Person::with_account(identity::AccountId account) const {
  if (record_.account) return fail(ErrorKind::conflict, "people.has_account");
  Person next = *this;
  next.record_.account = std::move(account);
  ++next.record_.version;
  return next;
}

Result<Person> Person::replaced(PersonDraft draft) const {
  auto next = make(record_.id, std::move(draft), record_.created_at, record_.account);
  if (!next) return next;
  next->record_.version = record_.version + 1;
  return next;
}

}  // namespace renkei::people
