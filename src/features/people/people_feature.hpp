// Wires people for one transaction: once for the routes, once for the sheet of an invitation.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/body_store_sql.hpp"
#include "features/people/certification_store_sql.hpp"
#include "features/people/enrolment_store_sql.hpp"
#include "features/people/identity_access_feature.hpp"
#include "features/people/invitation_pages.hpp"
#include "features/people/invitation_store_sql.hpp"
#include "features/people/people_routes.hpp"
#include "features/people/person_store_sql.hpp"
#include "features/people/unused_store_sql.hpp"

namespace renkei::people {

// What lives as long as the process, and who knows the facilities.
struct PeopleTools {
  IdSource& ids;
  const Clock& clock;
  identity::Means sign_in;
  const identity::HubFacts& hub;
  const http::Cursors& cursors;
  std::string public_url;
  FacilityName facility_name;
};

class PeopleFeature {
 public:
  PeopleFeature(sql::Session& session, const PeopleTools& tools, Outbox& outbox, Trace& trace)
      : persons_(session),
        enrolments_(session),
        invitations_(session),
        bodies_(session),
        certified_(session),
        unused_(session),
        access_(session, tools.sign_in, tools.hub, outbox, trace),
        verbs_({tools.ids, tools.clock, tools.sign_in.clock, tools.facility_name},
               {persons_, enrolments_, invitations_, bodies_, access_, outbox, trace}, certified_,
               unused_, tools.cursors, tools.public_url) {}
  PeopleFeature(const PeopleFeature&) = delete;
  PeopleFeature& operator=(const PeopleFeature&) = delete;

  [[nodiscard]] PeopleVerbs& verbs() { return verbs_; }

 private:
  SqlPersons persons_;
  SqlEnrolments enrolments_;
  SqlInvitations invitations_;
  SqlBodies bodies_;
  SqlCertifications certified_;
  SqlUnused unused_;
  IdentityAccess access_;
  PeopleVerbs verbs_;
};

class InvitationPagesFeature {
 public:
  InvitationPagesFeature(sql::Session& session, const PeopleTools& tools, Outbox& outbox,
                         Trace& trace, SheetFrame sheet)
      : people_(session, tools, outbox, trace),
        verbs_{people_.verbs().invitations, tools.public_url, std::move(sheet)} {}
  InvitationPagesFeature(const InvitationPagesFeature&) = delete;
  InvitationPagesFeature& operator=(const InvitationPagesFeature&) = delete;

  [[nodiscard]] SheetVerbs& verbs() { return verbs_; }

 private:
  PeopleFeature people_;
  SheetVerbs verbs_;
};

}  // namespace renkei::people
