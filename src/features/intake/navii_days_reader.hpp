// Open and closed days of a 施設票: 休診 of hospitals and clinics, 休業 of midwives, 閉店 of
// pharmacies. In all of them 0 is closed and 1 open, against the names of the columns, and empty
// is unknown.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "platform/tabular/header.hpp"
#include "platform/tabular/records.hpp"

#include "features/intake/staged_row.hpp"

namespace renkei::intake {

class NaviiDays {
 public:
  explicit NaviiDays(const tabular::Header& header);

  // Hours and closing rules of one row. A day with stated times has those, any other open day is
  // open without times. A day that is said to be closed and has times keeps both and is warned of.
  void take(const tabular::Record& record, ReadRow& row) const;

 private:
  using Spot = std::optional<std::size_t>;
  static constexpr std::size_t kDays = 7;
  static constexpr std::size_t kWeeks = 5;
  // From and until of one band of one day.
  struct Band {
    directory::OpenDay day;
    directory::HoursKind kind;
    std::size_t from, until;
  };
  void find_bands(const tabular::Header& header);
  void take_weekly(const tabular::Record& record, std::vector<directory::OpeningHours>& hours,
                   std::vector<directory::ClosingRule>& rules) const;
  void take_weeks(const tabular::Record& record, std::size_t day,
                  std::vector<directory::ClosingRule>& rules) const;
  void take_holiday(const tabular::Record& record, std::vector<directory::OpeningHours>& hours,
                    std::vector<directory::ClosingRule>& rules) const;

  std::array<Spot, kDays> weekly_;
  std::array<std::array<Spot, kDays>, kWeeks> nth_;
  std::array<Spot, kDays> business_;  // 営業日 of a pharmacy
  std::array<Spot, 3> holiday_;       // any of them may say so
  Spot other_days_;
  std::vector<Band> bands_;
  directory::HoursKind kind_ = directory::HoursKind::consultation;  // of a day without times
};

}  // namespace renkei::intake
