// Emergency accesses over HTTP.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/break_glass/access_actions.hpp"

namespace renkei::break_glass {

// The hub sees patients without it.
inline constexpr http::Permission kOpen{
    "break_glass.open", {Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kOwn{
    "break_glass.own",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kReview{"break_glass.review", {Role::coordinator}};

struct AccessVerbs {
  AccessActions actions;
  const http::Cursors& cursors;
};

struct AccessView {
  EmergencyAccessId id;
  std::int64_t version = 1;
  patient::PatientId patient;
  patient::OptionalText patient_name;  // in the list
  std::string who;
  patient::OptionalText doer;
  std::optional<std::string> facility;
  Threat threat = Threat::life;
  patient::Text reason;
  Instant opened_at;
  Instant until;
  bool is_open = false;
  std::optional<Instant> ended_at;
  std::optional<Verdict> verdict;
  std::optional<Instant> reviewed_at;
  patient::OptionalText review_note;
};
RENKEI_DESCRIBE(AccessView, id, version, patient, patient_name, who, doer, facility, threat, reason,
                opened_at, until, is_open, ended_at, verdict, reviewed_at, review_note)

[[nodiscard]] http::Routes<AccessVerbs> routes();

}  // namespace renkei::break_glass
