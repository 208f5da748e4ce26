// People over HTTP. "Own or other" is decided in the verbs: the hub for everyone, an admin for the
// staff of the own facility, an officer where the own association is asked.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/people/body_actions.hpp"
#include "features/people/certification_actions.hpp"
#include "features/people/enrolment_actions.hpp"
#include "features/people/invitation_actions.hpp"
#include "features/people/person_actions.hpp"
#include "features/people/unused_actions.hpp"

namespace renkei::people {

inline constexpr http::Permission kEnrol{
    "people.enrol",
    {Role::coordinator, Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kKeep{"people.keep", {Role::coordinator, Role::clerk}};
inline constexpr http::Permission kSee = http::at_work("people.see");
inline constexpr http::Permission kRule{"people.rule", {Role::coordinator}};
// Joining by an invitation: the token is the right.
inline constexpr http::Permission kJoin = http::open("people.join");

struct PeopleVerbs {
  PeopleVerbs(const Means& means, const Stores& stores, CertificationStore& certified,
              UnusedStore& idle, const http::Cursors& sealed, std::string link_base)
      : enrolments(means, stores),
        invitations(means, stores),
        persons(means, stores),
        bodies(means, stores),
        certifications(means, stores, certified),
        unused(means, stores, idle),
        facility_name(means.facility_name),
        system_clock(means.system_clock),
        cursors(sealed),
        public_url(std::move(link_base)) {}
  PeopleVerbs(const PeopleVerbs&) = delete;
  PeopleVerbs& operator=(const PeopleVerbs&) = delete;

  EnrolmentActions enrolments;
  InvitationActions invitations;
  PersonActions persons;
  BodyActions bodies;
  CertificationActions certifications;
  UnusedActions unused;
  FacilityName facility_name;
  const SystemClock& system_clock;
  const http::Cursors& cursors;
  std::string public_url;
};

// All of them.
[[nodiscard]] http::Routes<PeopleVerbs> routes();

[[nodiscard]] http::Routes<PeopleVerbs> enrolment_routes();
[[nodiscard]] http::Routes<PeopleVerbs> invitation_routes();
[[nodiscard]] http::Routes<PeopleVerbs> body_routes();
[[nodiscard]] http::Routes<PeopleVerbs> certification_routes();
[[nodiscard]] http::Routes<PeopleVerbs> unused_routes();
[[nodiscard]] http::Routes<PeopleVerbs> person_routes();

// Where the link and the QR code of an invitation lead. The token stands behind #, which no browser
// sends and no log keeps.
[[nodiscard]] std::string invitation_link(const std::string& public_url, std::string_view token);

}  // namespace renkei::people
