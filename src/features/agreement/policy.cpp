// See policy.hpp.
#include "features/agreement/policy.hpp"

#include <algorithm>

namespace renkei::agreement {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Result<Policy> Policy::make(Publication publication, PolicyDraft draft, const Policy* former) {
  FieldErrors errors;
  if (is_blank(draft.title) || draft.title.size() > kTitleBytesMax) {
    errors.add("title", "agreement.title_unusable");
  }
  if (is_blank(draft.text)) errors.add("text", "agreement.text_missing");
  if (draft.text.size() > kTextBytesMax) errors.add("text", "agreement.text_too_long");
  if (draft.changes && draft.changes->size() > kChangesBytesMax) {
    errors.add("changes", "agreement.changes_too_long");
  }
  if (draft.grace_days < 0 || draft.grace_days > kGraceDaysMax) {
    errors.add("grace_days", "agreement.grace_out_of_range", {{"most", kGraceDaysMax}});
  }
  if (former != nullptr && draft.in_force_from < (*former)->in_force_from) {
    errors.add("in_force_from", "agreement.before_the_former",
               {{"date", (*former)->in_force_from}});
  }
  if (auto well = errors.result("agreement.policy_wrong"); !well) return pass_on(well);
  if (draft.changes && is_blank(*draft.changes)) draft.changes.reset();
  return Policy{{.id = std::move(publication.id),
                 .number = former == nullptr ? 1 : former->record().number + 1,
                 .published_at = publication.at,
                 .published_by = std::move(publication.by),
                 .draft = std::move(draft)}};
}

Result<Policy> Policy::restore(PolicyRecord record) {
  if (record.id.empty() || record.number < 1 || is_blank(record.draft.text)) {
    return fail(ErrorKind::fault, "agreement.row_broken");
  }
  return Policy{std::move(record)};
}

Date Policy::last_day_of_grace() const {
  return record_.draft.in_force_from.plus_days(static_cast<int>(record_.draft.grace_days) - 1);
}

std::int64_t demanded_on(const std::vector<Policy>& editions, Date day) {
  std::int64_t number = 0;
  for (const Policy& each : editions) {
    if (each.is_demanded_on(day)) number = std::max(number, each.record().number);
  }
  return number;
}

}  // namespace renkei::agreement
