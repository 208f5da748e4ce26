// See person_actions.hpp.
#include "features/people/person_actions.hpp"

#include <algorithm>

#include "kernel/search_key.hpp"

namespace renkei::people {

namespace {

bool has_all(const Person& person, const std::vector<std::u16string>& words) {
  std::u16string key = search_key(person->display_name.reveal());
  if (person->name_kana) {
    key += u' ';
    append_search_key(person->name_kana->reveal(), key);
  }
  return std::all_of(words.begin(), words.end(), [&](const std::u16string& word) {
    return key.find(word) != std::u16string::npos;
  });
}

// Those without kana after those with, by name.
std::string order_of(const Person& person) {
  return (person->name_kana ? "0" + person->name_kana->reveal() : "1") +
         person->display_name.reveal();
}

}  // namespace

Result<std::vector<Person>> PersonActions::search(std::string_view typed) const {
  const auto words = search_words(typed);
  if (words.empty()) return std::vector<Person>{};
  auto found = stores_.persons.all(kLookedAt);
  if (!found) return found;
  std::erase_if(*found, [&](const Person& each) { return !has_all(each, words); });
  std::sort(found->begin(), found->end(),
            [](const Person& one, const Person& other) { return order_of(one) < order_of(other); });
  if (found->size() > kFoundMost) found->erase(found->begin() + kFoundMost, found->end());
  for (const Person& each : *found) stores_.trace.touch(each->id.text());
  return found;
}

Result<Person> PersonActions::one(const PersonId& id) const {
  auto person = stores_.persons.one(id);
  if (person) stores_.trace.touch(id.text());
  return person;
}

Result<Person> PersonActions::replace(const Actor& by, const PersonId& id, std::int64_t version,
                                      PersonDraft draft) {
  auto before = stores_.persons.one(id);
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
