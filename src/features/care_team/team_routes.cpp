// See team_routes.hpp.
#include "features/care_team/team_routes.hpp"

#include <utility>

namespace renkei::care_team {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

using Shown = Result<Versioned<MemberView>>;

struct EndBody {
  Date last_day;
  patient::Text reason;
};
RENKEI_DESCRIBE(EndBody, last_day, reason)

MemberView view_of(const MemberBeside& beside) {
  const TeamMemberStanding& standing = beside.member.standing();
  return {.id = standing.id,
          .version = standing.version,
          .facility_name = beside.facility_name,
          .facility_phone = beside.facility_phone,
          .is_on_today = beside.is_on_today,
          .ended_reason = standing.ended_reason,
          .member = beside.member.record().draft};
}

Shown shown(const Result<MemberBeside>& beside, int status = 200) {
  if (!beside) return pass_on(beside);
  const TeamMemberStanding& standing = beside->member.standing();
  return Versioned<MemberView>{
      view_of(*beside),
      {.status = status, .version = standing.version, .subject = standing.id.text()}};
}

Result<patient::PatientId> patient_of(const Call& call) {
  return http::path_id<patient::PatientId>(call, "patient.unknown");
}

Result<http::Target<TeamMemberId>> target(const Call& call) {
  return http::path_target<TeamMemberId>(call, "care_team.unknown");
}

Result<TeamView> see(TeamActions& verbs, const Call& call) {
  const auto patient = patient_of(call);
  if (!patient) return pass_on(patient);
  const auto team = verbs.see(*patient, call.actor);
  if (!team) return pass_on(team);
  TeamView view{.patient = team->patient, .list_version = team->list.version, .members = {}};
  for (const MemberBeside& each : team->members) view.members.push_back(view_of(each));
  return view;
}

Shown add(TeamActions& verbs, const Call& call, TeamMemberDraft draft) {
  const auto patient = patient_of(call);
  if (!patient) return pass_on(patient);
  return shown(verbs.add(*patient, std::move(draft), call.actor), 201);
}

Shown replace(TeamActions& verbs, const Call& call, TeamMemberDraft draft) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.replace(at->id, at->version, std::move(draft), call.actor));
}

Shown end(TeamActions& verbs, const Call& call, EndBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs.end(at->id, at->version, body.last_day, std::move(body.reason), call.actor));
}

}  // namespace

http::Routes<TeamActions> routes() {
  const std::string team = "/api/care_team/patients/{id}";
  const std::string member = "/api/care_team/members/{id}";
  using View = Personal<MemberView>;
  return {
      http::get<NoQuery, Personal<TeamView>>(
          team, kSee, "Who cares for a patient, in the order in which they are called", see),
      http::post<TeamMemberDraft, View>(team + "/members", kKeep, "A facility joins the team", add)
          .without_version(),
      http::put<TeamMemberDraft, View>(member, kKeep, "Replace what is known of a member", replace),
      http::post<EndBody, View>(member + "/end", kKeep,
                                "A member leaves; sight ends with the last day", end),
  };
}

}  // namespace renkei::care_team
