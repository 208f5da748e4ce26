// The programmes over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/programmes/programme_actions.hpp"

namespace renkei::programmes {

inline constexpr http::Permission kSee = http::open("programmes.see");
inline constexpr http::Permission kKeep{"programmes.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};

// A programme as lists and forms show it.
struct ProgrammeView {
  ProgrammeId id;
  std::int64_t version = 0;
  ProgrammeDraft programme;
  Instant confirmed_at;
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
};
RENKEI_DESCRIBE(ProgrammeView, id, version, programme, confirmed_at, ended_on, ended_reason)

[[nodiscard]] http::Routes<ProgrammeActions> routes();

}  // namespace renkei::programmes
