// See freshness.hpp.
#include "features/directory/freshness.hpp"

#include "kernel/jst.hpp"

namespace renkei::directory {

std::string Freshness::sentence() const {
  const std::string_view old = stale && day ? "_old" : "";
  return "known_" + std::string{enum_name(known)} + std::string{old};
}

Freshness freshness_of(std::optional<Instant> confirmed_at, std::optional<Date> as_of,
                       Instant now) {
  if (!confirmed_at && !as_of) return {};
  const Known known = confirmed_at ? Known::confirmed : Known::stated;
  const Date day = confirmed_at ? japan_time(*confirmed_at).date : *as_of;
  return {known, day, day.plus_days(kFreshDays) < japan_time(now).date};
}

}  // namespace renkei::directory
