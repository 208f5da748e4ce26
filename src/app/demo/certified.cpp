// See certified.hpp.
#include "app/demo/certified.hpp"

#include <algorithm>

namespace renkei::app::demo {
namespace {

constexpr int kCertifiedWithin = 28;  // days: four weeks are left
constexpr int kLastDayOfAnyMonth = 28;
// Of four facilities one is done with the list and one has begun.
constexpr std::size_t kFour = 4;
constexpr std::size_t kDone = 0;
constexpr std::size_t kBegun = 1;

Result<void> rule(people::PeopleVerbs& verbs, const Actor& by, Date today) {
  const Date due = today.plus_days(kCertifiedWithin);
  return verbs.certifications.add_rule(
      {.valid_from = today,
       .month = due.month(),
       .day = std::min<std::int64_t>(due.day(), kLastDayOfAnyMonth),
       .open_days = kCertifiedWithin + 3,
       .grace_days = 30,
       .source = "見本市在宅ケアネットワーク 利用規約 第3条"},
      by);
}

// 在籍 of the first `most` of the list.
Result<void> confirm(people::PeopleVerbs& verbs, const Actor& by,
                     const people::CertificationSheet& sheet, std::size_t most) {
  const std::size_t count = std::min(most, sheet.rows.size());
  for (std::size_t i = 0; i < count; ++i) {
    const people::EnrolmentRecord& enrolment = sheet.rows[i].row.enrolled.enrolment.record();
    auto kept = verbs.certifications.answer(by, enrolment.id, enrolment.version, {});
    if (!kept) return pass_on(kept);
  }
  return {};
}

Result<void> work_on(people::PeopleVerbs& verbs, const Actor& by, const std::string& facility,
                     std::size_t turn) {
  const auto sheet = verbs.certifications.sheet(by, facility);
  if (!sheet) return pass_on(sheet);
  if (turn == kBegun) return confirm(verbs, by, *sheet, 1);
  if (auto all = confirm(verbs, by, *sheet, sheet->rows.size()); !all) return all;
  auto finished = verbs.certifications.finish(by, facility);
  if (!finished) return pass_on(finished);
  return {};
}

}  // namespace

Result<void> settle_certification(people::PeopleVerbs& verbs, const Actor& by, Date today,
                                  const std::vector<std::string>& untouched) {
  if (auto ruled = rule(verbs, by, today); !ruled) return ruled;
  const auto overview = verbs.certifications.overview();
  if (!overview) return pass_on(overview);
  std::size_t number = 0;
  for (const people::FacilityCertification& each : overview->facilities) {
    const std::string& facility = each.progress.facility;
    if (std::find(untouched.begin(), untouched.end(), facility) != untouched.end()) continue;
    const std::size_t turn = number++ % kFour;
    if (turn != kDone && turn != kBegun) continue;
    if (auto done = work_on(verbs, by, facility, turn); !done) return done;
  }
  return {};
}

}  // namespace renkei::app::demo
