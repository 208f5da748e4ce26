// Inviting and joining over HTTP. A token stands in bodies, never in an address.
#include "features/people/people_routes.hpp"
#include "features/people/people_views_routes.hpp"

namespace renkei::people {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Personal;
using http::Versioned;

// Shown once, to whoever invites.
struct InvitedView {
  InvitationView invitation;
  std::string token;
  std::string link;
};
RENKEI_DESCRIBE(InvitedView, invitation, token, link)

struct TokenBody {
  std::string token;
};
RENKEI_DESCRIBE(TokenBody, token)

// What the holder of a token sees before joining.
struct LookView {
  std::optional<std::string> facility_name;
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  Instant expires_at;
};
RENKEI_DESCRIBE(LookView, facility_name, position, standing, expires_at)

struct JoinedView {
  // What to sign in with from now on: the address, or the number in its place.
  std::optional<Private<std::string>> sign_in_name;
  EnrolmentId enrolment;
};
RENKEI_DESCRIBE(JoinedView, sign_in_name, enrolment)

Result<InvitationView> named(FacilityNames& names, const Invitation& invitation, Instant now) {
  InvitationView view = view_of(invitation, now);
  auto name = names.of(view.facility);
  if (!name) return pass_on(name);
  view.facility_name = *std::move(name);
  return view;
}

Result<Versioned<InvitedView>> invite(PeopleVerbs& verbs, const Call& call, InvitationDraft draft) {
  auto invited = verbs.invitations.invite(call.actor, std::move(draft));
  if (!invited) return pass_on(invited);
  const Invitation& invitation = invited->invitation;
  FacilityNames names{verbs.facility_name};
  auto view = named(names, invitation, verbs.system_clock.now());
  if (!view) return pass_on(view);
  std::string link = invitation_link(verbs.public_url, invited->token);
  return Versioned<InvitedView>{
      {*std::move(view), std::move(invited->token), std::move(link)},
      {.status = 201, .version = invitation->version, .subject = invitation->id.text()}};
}

Result<InvitationList> list(PeopleVerbs& verbs, const Call& call) {
  const auto found = verbs.invitations.list(call.actor);
  if (!found) return pass_on(found);
  InvitationList view{.total = static_cast<std::int64_t>(found->size())};
  const Instant now = verbs.system_clock.now();
  FacilityNames names{verbs.facility_name};
  for (const Invitation& each : *found) {
    auto item = named(names, each, now);
    if (!item) return pass_on(item);
    view.items.push_back(*std::move(item));
  }
  return view;
}

Result<Versioned<InvitationView>> withdraw(PeopleVerbs& verbs, const Call& call) {
  const auto id = http::path_id<InvitationId>(call, "people.invitation_unknown");
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  const auto done = verbs.invitations.withdraw(call.actor, *id, *version);
  if (!done) return pass_on(done);
  FacilityNames names{verbs.facility_name};
  auto view = named(names, *done, verbs.system_clock.now());
  if (!view) return pass_on(view);
  return Versioned<InvitationView>{*std::move(view),
                                   {.version = (*done)->version, .subject = id->text()}};
}

Result<LookView> look(PeopleVerbs& verbs, const Call&, TokenBody body) {
  auto found = verbs.invitations.look(body.token);
  if (!found) return pass_on(found);
  return LookView{.facility_name = std::move(found->facility_name),
                  .position = found->invitation->position,
                  .standing = found->invitation->standing,
                  .expires_at = found->invitation->expires_at};
}

Result<PreparedJoining> prepare(PeopleVerbs& verbs, const Call&, Joining entered) {
  return verbs.invitations.prepare(entered);
}

Result<Versioned<JoinedView>> join(PeopleVerbs& verbs, const Call&,
                                   const PreparedJoining& prepared) {
  auto joined = verbs.invitations.join(prepared);
  if (!joined) return pass_on(joined);
  return Versioned<JoinedView>{{std::move(joined->sign_in_name), joined->enrolment},
                               {.status = 201, .subject = joined->enrolment.text()}};
}

Result<Versioned<JoinedView>> join_signed_in(PeopleVerbs& verbs, const Call& call, TokenBody body) {
  auto joined = verbs.invitations.join_signed_in(call.actor, body.token);
  if (!joined) return pass_on(joined);
  return Versioned<JoinedView>{{std::nullopt, joined->enrolment},
                               {.status = 201, .subject = joined->enrolment.text()}};
}

}  // namespace

std::string invitation_link(const std::string& public_url, std::string_view token) {
  std::string link = public_url;
  while (link.ends_with('/')) link.pop_back();
  link += "/app/join#";
  link += token;
  return link;
}

http::Routes<PeopleVerbs> invitation_routes() {
  const std::string all = "/api/people/invitations";
  return {
      http::get<NoQuery, InvitationList>(all, kEnrol, "Invitations, the newest first", list),
      http::post<InvitationDraft, InvitedView>(
          all, kEnrol, "Invite somebody; the link is shown this once", invite),
      http::post<NoBody, InvitationView>(all + "/{id}/withdraw", kEnrol,
                                         "An invitation no longer opens anything", withdraw),
      http::post_look<TokenBody, LookView>("/api/people/invitation_looks", kJoin,
                                           "What an invitation is for, for who holds it", look),
      http::post_prepared<Joining, Personal<JoinedView>>(
          "/api/people/joinings", kJoin, "Join by an invitation: person, account and membership",
          prepare, join),
      http::post<TokenBody, Personal<JoinedView>>("/api/people/own_joinings", kSee,
                                                  "Join one more place with the account one has",
                                                  join_signed_in),
  };
}

}  // namespace renkei::people
