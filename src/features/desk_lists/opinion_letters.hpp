// 主治医意見書: how many of these letters a clinic wrote in a fiscal year. The city counts them for
// its care assessments; the consultation desks may know who writes many, other clinics and the
// public may not (levels desk and hub).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "features/directory/directory.hpp"

namespace renkei::desk_lists {

// Where the count comes from.
enum class LetterSource : std::uint8_t {
  city_assessment,  // 市の介護認定
  hub_survey,       // 拠点の調査
};
RENKEI_DESCRIBE_ENUM(LetterSource, city_assessment, hub_survey)

struct OpinionLetterCount {
  directory::FacilityId facility;
  int fiscal_year = 0;  // the year of its April
  int letters = 0;
  LetterSource source = LetterSource::city_assessment;
  std::string entered_by;  // an account's id
  Instant entered_at;
  friend bool operator==(const OpinionLetterCount&, const OpinionLetterCount&) = default;
};
RENKEI_DESCRIBE(OpinionLetterCount, facility, fiscal_year, letters, source, entered_by, entered_at)

inline constexpr int kFirstFiscalYear = 2000;  // the insurance began
inline constexpr int kLettersMax = 100'000;

// Every wrong field at once ("desk_lists.count_wrong"): a year that has not begun or is before the
// insurance, a count below 0 or beyond all reason.
[[nodiscard]] Result<void> check(const OpinionLetterCount& count, Date today);

}  // namespace renkei::desk_lists
