// See person_actions.hpp.
#include "features/people/person_actions.hpp"

namespace renkei::people {

Result<Person> PersonActions::one(const PersonId& id) const {
  auto person = stores_.persons.one(id);
  if (person) stores_.trace.touch(id.text());
  return person;
}

Result<Person> PersonActions::replace(const Actor& by, const PersonId& id, std::int64_t version,
                                      PersonDraft draft) {
  const auto before = stores_.persons.one(id);
  if (!before) return before;
  if ((*before)->version != version) {
    return fail(ErrorKind::stale, "people.changed_meanwhile", {{"version", (*before)->version}});
  }
  const PersonDraft old{(*before)->display_name, (*before)->name_kana, (*before)->phone};
  for_each_member<PersonDraft>([&](std::string_view name, auto member) {
    if (!(old.*member == draft.*member)) stores_.trace.change(std::string{name});
  });
  auto next = before->replaced(std::move(draft));
  if (!next) return next;
  if (auto kept = stores_.persons.replace(*next, *before, {means_.clock.now(), by}); !kept) {
    return pass_on(kept);
  }
  stores_.trace.touch(id.text());
  return next;
}

}  // namespace renkei::people
