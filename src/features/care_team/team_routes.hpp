// Care teams over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/care_team/team_actions.hpp"

namespace renkei::care_team {

inline constexpr http::Permission kSee{
    "care_team.see",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kKeep{"care_team.keep", {Role::coordinator, Role::clerk}};

struct MemberView {
  TeamMemberId id;
  std::int64_t version = 1;
  std::string facility_name;
  std::optional<std::string> facility_phone;
  bool is_on_today = false;
  patient::OptionalText ended_reason;
  TeamMemberDraft member;
};
RENKEI_DESCRIBE(MemberView, id, version, facility_name, facility_phone, is_on_today, ended_reason,
                member)

struct TeamView {
  patient::PatientId patient;
  std::int64_t list_version = 0;
  std::vector<MemberView> members;
};
RENKEI_DESCRIBE(TeamView, patient, list_version, members)

[[nodiscard]] http::Routes<TeamActions> routes();

}  // namespace renkei::care_team
