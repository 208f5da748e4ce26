// Consents over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/consent/consent_actions.hpp"

namespace renkei::consent {

inline constexpr http::Permission kSee{
    "consent.see",
    {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional}};
inline constexpr http::Permission kKeep{"consent.keep", {Role::coordinator, Role::clerk}};

struct ConsentView {
  ConsentId id;
  std::int64_t version = 1;
  patient::PatientId patient;
  ConsentState state = ConsentState::active;  // as of today
  std::vector<std::string> facilities;
  Instant recorded_at;
  std::optional<Instant> closed_at;
  patient::OptionalText closed_reason;
  ConsentDraft consent;
};
RENKEI_DESCRIBE(ConsentView, id, version, patient, state, facilities, recorded_at, closed_at,
                closed_reason, consent)

// A facility on the team that sees nothing yet.
struct BlindView {
  care_team::TeamMemberId member;
  directory::FacilityId facility;
  care_team::MemberRole role = care_team::MemberRole::other;
};
RENKEI_DESCRIBE(BlindView, member, facility, role)

struct ConsentsView {
  patient::PatientId patient;
  std::int64_t list_version = 0;
  std::vector<std::string> list_facilities;
  std::vector<ConsentView> consents;
  std::vector<BlindView> blind;
};
RENKEI_DESCRIBE(ConsentsView, patient, list_version, list_facilities, consents, blind)

[[nodiscard]] http::Routes<ConsentActions> routes();

}  // namespace renkei::consent
