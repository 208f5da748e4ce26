// See body_actions.hpp.
#include "features/people/body_actions.hpp"

namespace renkei::people {
namespace {

Result<void> same_version(std::int64_t stored, std::int64_t asked) {
  if (stored == asked) return {};
  return fail(ErrorKind::stale, "people.changed_meanwhile", {{"version", stored}});
}

}  // namespace

void BodyActions::tell(const std::string& subject) {
  stores_.trace.touch(subject);
  stores_.outbox.add({kBodyChanged, subject});
}

template <class T>
Result<Held<T>> BodyActions::with_person(T held) const {
  auto person = stores_.persons.one(held.person);
  if (!person) return pass_on(person);
  stores_.trace.touch((*person)->id.text());
  return Held<T>{std::move(held), *std::move(person)};
}

template <class T>
Result<std::vector<Held<T>>> BodyActions::with_persons(std::vector<T> list) const {
  std::vector<Held<T>> all;
  for (T& each : list) {
    auto held = with_person(std::move(each));
    if (!held) return pass_on(held);
    all.push_back(*std::move(held));
  }
  return all;
}

Result<std::vector<Association>> BodyActions::associations() const {
  return stores_.bodies.associations();
}

Result<Association> BodyActions::add(AssociationDraft draft) {
  const auto present = stores_.bodies.associations();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(BodyStore::kAssociationsMax)) {
    return fail(ErrorKind::conflict, "people.too_many_bodies");
  }
  auto made = Association::make(means_.ids.make<Association>(), std::move(draft));
  if (!made) return made;
  if (auto added = stores_.bodies.add(*made); !added) return pass_on(added);
  tell((*made)->id.text());
  return made;
}

Result<Association> BodyActions::replace(const AssociationId& id, std::int64_t version,
                                         AssociationDraft draft) {
  auto before = stores_.bodies.association(id);
  if (!before) return before;
  if (auto same = same_version((*before)->version, version); !same) return pass_on(same);
  auto next = before->replaced(std::move(draft));
  if (!next) return next;
  if (auto kept = stores_.bodies.replace(*next); !kept) return pass_on(kept);
  tell(id.text());
  return next;
}

Result<std::vector<Held<OfficeRecord>>> BodyActions::offices(
    const AssociationId& association) const {
  const auto known = stores_.bodies.association(association);
  if (!known) return pass_on(known);
  auto list = stores_.bodies.offices_of(association);
  if (!list) return pass_on(list);
  return with_persons(*std::move(list));
}

Result<Held<OfficeRecord>> BodyActions::add_office(const AssociationId& association,
                                                   OfficeDraft draft) {
  const auto known = stores_.bodies.association(association);
  if (!known) return pass_on(known);
  const auto present = stores_.bodies.offices_of(association);
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(BodyStore::kOfficesMax)) {
    return fail(ErrorKind::conflict, "people.too_many_bodies");
  }
  auto office = make_office(OfficeId{means_.ids.next()}, association, std::move(draft));
  if (!office) return pass_on(office);
  auto held = with_person(*std::move(office));
  if (!held) return held;
  if (auto added = stores_.bodies.add(held->held); !added) return pass_on(added);
  tell(held->held.id.text());
  return held;
}

Result<Held<OfficeRecord>> BodyActions::end_office(const OfficeId& id, std::int64_t version,
                                                   Date on) {
  const auto before = stores_.bodies.office(id);
  if (!before) return pass_on(before);
  if (auto same = same_version(before->version, version); !same) return pass_on(same);
  auto next = ended(*before, on);
  if (!next) return pass_on(next);
  if (auto kept = stores_.bodies.replace(*next); !kept) return pass_on(kept);
  tell(id.text());
  return with_person(*std::move(next));
}

Result<std::vector<Held<StaffPostRecord>>> BodyActions::staff_posts() const {
  auto list = stores_.bodies.staff_posts();
  if (!list) return pass_on(list);
  return with_persons(*std::move(list));
}

Result<Held<StaffPostRecord>> BodyActions::add_staff_post(StaffPostDraft draft) {
  const auto present = stores_.bodies.staff_posts();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(BodyStore::kPostsMax)) {
    return fail(ErrorKind::conflict, "people.too_many_bodies");
  }
  auto post = make_staff_post(StaffPostId{means_.ids.next()}, std::move(draft));
  if (!post) return pass_on(post);
  auto held = with_person(*std::move(post));
  if (!held) return held;
  if (auto added = stores_.bodies.add(held->held); !added) return pass_on(added);
  tell(held->held.id.text());
  return held;
}

Result<Held<StaffPostRecord>> BodyActions::end_staff_post(const StaffPostId& id,
                                                          std::int64_t version, Date on) {
  const auto before = stores_.bodies.staff_post(id);
  if (!before) return pass_on(before);
  if (auto same = same_version(before->version, version); !same) return pass_on(same);
  auto next = ended(*before, on);
  if (!next) return pass_on(next);
  if (auto kept = stores_.bodies.replace(*next); !kept) return pass_on(kept);
  tell(id.text());
  return with_person(*std::move(next));
}

}  // namespace renkei::people
