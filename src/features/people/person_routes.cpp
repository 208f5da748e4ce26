// See people_routes.hpp: persons, and what the one who looks may do with them.
#include "features/people/people_routes.hpp"
#include "features/people/people_views_routes.hpp"

namespace renkei::people {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

// A name is nothing for an address.
struct PersonWords {
  std::string words;
};
RENKEI_DESCRIBE(PersonWords, words)

struct PersonList {
  std::vector<PersonView> items;
};
RENKEI_DESCRIBE(PersonList, items)

struct OwnPlaceView {
  std::optional<std::string> administers;
  std::optional<std::string> facility_name;
  std::vector<AssociationView> officer_of;
};
RENKEI_DESCRIBE(OwnPlaceView, administers, facility_name, officer_of)

Result<Versioned<PersonView>> shown_person(const Result<Person>& person) {
  if (!person) return pass_on(person);
  return Versioned<PersonView>{view_of(*person),
                               {.version = (*person)->version, .subject = (*person)->id.text()}};
}

Result<Versioned<PersonView>> person(PeopleVerbs& verbs, const Call& call) {
  const auto id = http::path_id<PersonId>(call, "people.person_unknown");
  if (!id) return pass_on(id);
  return shown_person(verbs.persons.one(*id));
}

Result<Versioned<PersonView>> replace_person(PeopleVerbs& verbs, const Call& call,
                                             PersonDraft draft) {
  const auto id = http::path_id<PersonId>(call, "people.person_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown_person(verbs.persons.replace(call.actor, *id, *version, std::move(draft)));
}

Result<PersonList> search_persons(PeopleVerbs& verbs, const Call&, PersonWords asked) {
  const auto found = verbs.persons.search(asked.words);
  if (!found) return pass_on(found);
  PersonList view;
  for (const Person& each : *found) view.items.push_back(view_of(each));
  return view;
}

Result<OwnPlaceView> own_place(PeopleVerbs& verbs, const Call& call) {
  const auto place = verbs.enrolments.own_place(call.actor);
  if (!place) return pass_on(place);
  auto name = FacilityNames{verbs.facility_name}.of(place->administers);
  if (!name) return pass_on(name);
  OwnPlaceView view{
      .administers = place->administers, .facility_name = *std::move(name), .officer_of = {}};
  for (const Association& each : place->officer_of) view.officer_of.push_back(view_of(each));
  return view;
}

}  // namespace

http::Routes<PeopleVerbs> person_routes() {
  const std::string persons = "/api/people/persons/{id}";
  return {
      http::get<NoQuery, Personal<PersonView>>(persons, kKeep, "One person", person),
      http::put<PersonDraft, Personal<PersonView>>(persons, kKeep, "Correct a person's particulars",
                                                   replace_person),
      http::post_look<PersonWords, Personal<PersonList>>("/api/people/person_searches", kKeep,
                                                         "Persons by name or kana, at most twenty",
                                                         search_persons),
      http::get<NoQuery, OwnPlaceView>(
          "/api/people/own_place", kSee,
          "Whose people one looks after: of a facility, of associations", own_place),
  };
}

}  // namespace renkei::people
