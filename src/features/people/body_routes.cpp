// Associations, their offices and the hub's posts over HTTP.
#include "features/people/people_routes.hpp"
#include "features/people/people_views_routes.hpp"

namespace renkei::people {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

struct Ending {
  Date on;
};
RENKEI_DESCRIBE(Ending, on)

Result<Versioned<AssociationView>> shown(const Result<Association>& association, int status) {
  if (!association) return pass_on(association);
  return Versioned<AssociationView>{
      view_of(*association),
      {.status = status, .version = (*association)->version, .subject = (*association)->id.text()}};
}

template <class View, class T>
Result<Versioned<View>> shown_held(const Result<Held<T>>& held, int status) {
  if (!held) return pass_on(held);
  return Versioned<View>{
      view_of(*held),
      {.status = status, .version = held->held.version, .subject = held->held.id.text()}};
}

template <class List, class T>
Result<List> listed(const Result<std::vector<T>>& found) {
  if (!found) return pass_on(found);
  List list{.total = static_cast<std::int64_t>(found->size())};
  for (const T& each : *found) list.items.push_back(view_of(each));
  return list;
}

Result<AssociationList> associations(PeopleVerbs& verbs, const Call&) {
  return listed<AssociationList>(verbs.bodies.associations());
}

Result<Versioned<AssociationView>> add(PeopleVerbs& verbs, const Call&, AssociationDraft draft) {
  return shown(verbs.bodies.add(std::move(draft)), 201);
}

Result<Versioned<AssociationView>> replace(PeopleVerbs& verbs, const Call& call,
                                           AssociationDraft draft) {
  const auto id = http::path_id<AssociationId>(call, "people.body_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs.bodies.replace(*id, *version, std::move(draft)), 200);
}

Result<OfficeList> offices(PeopleVerbs& verbs, const Call& call) {
  const auto id = http::path_id<AssociationId>(call, "people.body_unknown");
  if (!id) return pass_on(id);
  return listed<OfficeList>(verbs.bodies.offices(*id));
}

Result<Versioned<OfficeView>> add_office(PeopleVerbs& verbs, const Call& call, OfficeDraft draft) {
  const auto id = http::path_id<AssociationId>(call, "people.body_unknown");
  if (!id) return pass_on(id);
  return shown_held<OfficeView>(verbs.bodies.add_office(*id, std::move(draft)), 201);
}

Result<Versioned<OfficeView>> end_office(PeopleVerbs& verbs, const Call& call, Ending ending) {
  const auto id = http::path_id<Id<OfficeRecord>>(call, "people.body_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown_held<OfficeView>(verbs.bodies.end_office(*id, *version, ending.on), 200);
}

Result<StaffPostList> staff_posts(PeopleVerbs& verbs, const Call&) {
  return listed<StaffPostList>(verbs.bodies.staff_posts());
}

Result<Versioned<StaffPostView>> add_staff_post(PeopleVerbs& verbs, const Call&,
                                                StaffPostDraft draft) {
  return shown_held<StaffPostView>(verbs.bodies.add_staff_post(std::move(draft)), 201);
}

Result<Versioned<StaffPostView>> end_staff_post(PeopleVerbs& verbs, const Call& call,
                                                Ending ending) {
  const auto id = http::path_id<Id<StaffPostRecord>>(call, "people.body_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown_held<StaffPostView>(verbs.bodies.end_staff_post(*id, *version, ending.on), 200);
}

}  // namespace

http::Routes<PeopleVerbs> body_routes() {
  const std::string associations_path = "/api/people/associations";
  const std::string posts = "/api/people/staff_posts";
  return {
      http::get<NoQuery, AssociationList>(associations_path, kSee, "The region's associations",
                                          associations),
      http::post<AssociationDraft, AssociationView>(associations_path, kKeep, "Add an association",
                                                    add),
      http::put<AssociationDraft, AssociationView>(associations_path + "/{id}", kKeep,
                                                   "Replace an association's particulars", replace),
      http::get<NoQuery, Personal<OfficeList>>(associations_path + "/{id}/offices", kSee,
                                               "Who holds its offices, and held them", offices),
      http::post<OfficeDraft, Personal<OfficeView>>(associations_path + "/{id}/offices", kKeep,
                                                    "Somebody takes an office for a term",
                                                    add_office)
          .without_version(),
      http::post<Ending, Personal<OfficeView>>("/api/people/offices/{id}/end", kKeep,
                                               "An office's term ends", end_office),
      http::get<NoQuery, Personal<StaffPostList>>(
          posts, kKeep, "The hub's posts, who fills them, with which qualifications", staff_posts),
      http::post<StaffPostDraft, Personal<StaffPostView>>(posts, kKeep, "Somebody fills a post",
                                                          add_staff_post),
      http::post<Ending, Personal<StaffPostView>>(posts + "/{id}/end", kKeep,
                                                  "Somebody leaves a post", end_staff_post),
  };
}

}  // namespace renkei::people
