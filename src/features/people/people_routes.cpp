// See people_routes.hpp: enrolments.
#include "features/people/people_routes.hpp"

#include <iterator>

#include "features/people/people_views_routes.hpp"

namespace renkei::people {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

struct EnrolmentQuery {
  std::optional<std::string> facility;
  std::optional<EnrolmentState> state;
  std::optional<Position> position;
  std::optional<PersonId> person;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(EnrolmentQuery, facility, state, position, person, limit, cursor)

struct ClosedFacility {
  std::string facility;
};
RENKEI_DESCRIBE(ClosedFacility, facility)

struct BulkLeaveView {
  std::int64_t left = 0;
  bool more = false;
};
RENKEI_DESCRIBE(BulkLeaveView, left, more)

using Shown = Result<Versioned<EnrolmentView>>;

Result<EnrolmentView> named(FacilityNames& names, const SeenEnrolment& seen) {
  EnrolmentView view = view_of(seen);
  auto name = names.of(view.facility);
  if (!name) return pass_on(name);
  view.facility_name = *std::move(name);
  return view;
}

Shown shown(PeopleVerbs& verbs, const Result<SeenEnrolment>& seen, int status = 200) {
  if (!seen) return pass_on(seen);
  const EnrolmentRecord& record = seen->enrolled.enrolment.record();
  FacilityNames names{verbs.facility_name};
  auto view = named(names, *seen);
  if (!view) return pass_on(view);
  return Versioned<EnrolmentView>{
      *std::move(view), {.status = status, .version = record.version, .subject = record.id.text()}};
}

std::string filter_text(const EnrolmentQuery& query) {
  std::string text = "people.enrolments|" + query.facility.value_or("") + '|';
  if (query.state) text += enum_name(*query.state);
  text += '|';
  if (query.position) text += enum_name(*query.position);
  text += '|' + (query.person ? query.person->text() : std::string{});
  return text;
}

Result<EnrolmentList> list(PeopleVerbs& verbs, const Call& call, EnrolmentQuery query) {
  const std::string filter = filter_text(query);
  EnrolmentId after;
  if (query.cursor) {
    auto cursor = verbs.cursors.unseal(*query.cursor, filter);
    if (!cursor) return pass_on(cursor);
    after = EnrolmentId{std::move(cursor->id)};
  }
  const auto page = verbs.enrolments.list(call.actor,
                                          {.facility = query.facility,
                                           .state = query.state,
                                           .position = query.position,
                                           .person = query.person},
                                          after, query.limit);
  if (!page) return pass_on(page);
  EnrolmentList view;
  const bool is_counted_to_the_end = page->total < EnrolmentActions::kCountMost;
  (is_counted_to_the_end ? view.total : view.total_at_least) = page->total;
  if (page->last) view.next = verbs.cursors.seal({{}, page->last->text()}, filter);
  FacilityNames names{verbs.facility_name};
  for (const SeenEnrolment& each : page->items) {
    auto item = named(names, each);
    if (!item) return pass_on(item);
    view.items.push_back(*std::move(item));
  }
  return view;
}

Shown one(PeopleVerbs& verbs, const Call& call) {
  const auto id = http::path_id<EnrolmentId>(call, "people.enrolment_unknown");
  if (!id) return pass_on(id);
  return shown(verbs, verbs.enrolments.one(call.actor, *id));
}

Shown apply(PeopleVerbs& verbs, const Call& call, Application application) {
  return shown(verbs, verbs.enrolments.apply(call.actor, std::move(application)), 201);
}

Shown take(PeopleVerbs& verbs, const Call& call, StepTaken step) {
  const auto id = http::path_id<EnrolmentId>(call, "people.enrolment_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs, verbs.enrolments.take(call.actor, *id, *version, step));
}

Result<BulkLeaveView> leave_all(PeopleVerbs& verbs, const Call& call, ClosedFacility closed) {
  const auto bulk = verbs.enrolments.leave_all(call.actor, closed.facility);
  if (!bulk) return pass_on(bulk);
  return BulkLeaveView{bulk->left, bulk->more};
}

}  // namespace

http::Routes<PeopleVerbs> enrolment_routes() {
  const std::string enrolments = "/api/people/enrolments";
  return {
      http::get<EnrolmentQuery, Personal<EnrolmentList>>(
          enrolments, kEnrol, "Who belongs where and how far: the hub all, an admin the own", list),
      http::get<NoQuery, Personal<EnrolmentView>>(enrolments + "/{id}", kEnrol, "One enrolment",
                                                  one),
      http::post<Application, Personal<EnrolmentView>>(enrolments, kEnrol,
                                                       "Apply for somebody to belong", apply),
      http::post<StepTaken, Personal<EnrolmentView>>(
          enrolments + "/{id}/step", kEnrol, "Confirm, activate, suspend, resume or leave", take),
      http::post<ClosedFacility, BulkLeaveView>(
          "/api/people/facility_closings", kEnrol,
          "A facility has closed: everybody leaves it; again while `more`", leave_all),
  };
}

http::Routes<PeopleVerbs> routes() {
  http::Routes<PeopleVerbs> all = enrolment_routes();
  for (auto some : {invitation_routes(), body_routes(), person_routes(), certification_routes(),
                    unused_routes()}) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace renkei::people
