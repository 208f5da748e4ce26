#include "features/desk_lists/desk_lists_actions.hpp"

#include <algorithm>
#include <map>

#include "kernel/jst.hpp"

namespace renkei::desk_lists {

using directory::FacilityCard;
using directory::FacilityId;

Result<std::vector<RankedClinic>> DeskListActions::ranking(int fiscal_year, const Actor& by) const {
  const auto counts = means_.store.of_year(fiscal_year);
  if (!counts) return pass_on(counts);
  const auto former = means_.store.of_year(fiscal_year - 1);
  if (!former) return pass_on(former);
  std::map<FacilityId, int> before;
  for (const auto& each : *former) before.emplace(each.facility, each.letters);
  std::vector<FacilityId> ids;
  for (const auto& each : *counts) ids.push_back(each.facility);
  const auto cards = means_.cards.some(ids);
  if (!cards) return pass_on(cards);
  std::vector<RankedClinic> ranked;
  for (const auto& each : *counts) {
    const auto card = std::find_if(cards->begin(), cards->end(), [&](const FacilityCard& one) {
      return one.id == each.facility;
    });
    if (card == cards->end()) continue;
    const auto view = directory::redact(*card, by.level());
    if (!view) continue;
    RankedClinic row{.facility = each.facility,
                     .name = view->facility.name,
                     .phone = view->facility.phone,
                     .letters = each.letters,
                     .source = each.source,
                     .entered_at = each.entered_at};
    if (auto line = directory::one_line(view->facility.address); !line.empty()) row.address = line;
    if (view->area) row.area = view->area->name;
    if (const auto last = before.find(each.facility); last != before.end()) {
      row.letters_before = last->second;
    }
    ranked.push_back(std::move(row));
  }
  return ranked;
}

Result<FacilityCard> DeskListActions::seen(const FacilityId& facility, const Actor& by) const {
  const auto card = means_.cards.one(facility);
  if (!card) return pass_on(card);
  auto view = *card ? directory::redact(**card, by.level()) : std::optional<FacilityCard>{};
  if (!view) return fail(ErrorKind::not_found, "directory.facility_unknown");
  return *std::move(view);
}

Result<std::vector<OpinionLetterCount>> DeskListActions::of_facility(const FacilityId& facility,
                                                                     const Actor& by) const {
  if (auto card = seen(facility, by); !card) return pass_on(card);
  return means_.store.of_facility(facility);
}

Result<void> DeskListActions::enter(const FacilityId& facility, int year,
                                    std::optional<int> letters, LetterSource source,
                                    const Actor& by) {
  if (auto card = seen(facility, by); !card) return pass_on(card);
  const Instant now = means_.clock.now();
  const OpinionLetterCount count{.facility = facility,
                                 .fiscal_year = year,
                                 .letters = letters.value_or(0),
                                 .source = source,
                                 .entered_by = by.who,
                                 .entered_at = now};
  if (auto well = check(count, japan_time(now).date); !well) return well;
  auto done = letters ? means_.store.set(count) : means_.store.withdraw(facility, year, now);
  if (!done) return done;
  means_.trace.touch(facility.text());
  means_.trace.change("opinion_letter_count");
  return {};
}

Result<HandoverId> DeskListActions::hand_over(HandoverDraft draft, const Actor& by) {
  if (auto well = check(draft); !well) return pass_on(well);
  std::sort(draft.wishes.begin(), draft.wishes.end());
  draft.wishes.erase(std::unique(draft.wishes.begin(), draft.wishes.end()), draft.wishes.end());
  HandoverRecord record{.id = means_.ids.make<Handover>(),
                        .at = means_.clock.now(),
                        .who = by.who,
                        .membership = by.membership,
                        .draft = std::move(draft)};
  if (auto added = means_.store.add(record); !added) return pass_on(added);
  means_.trace.touch(record.id.text());
  return record.id;
}

Result<std::vector<HandoverMonth>> DeskListActions::handovers(int year) const {
  return means_.store.handovers(instant_of(first_day_of_fiscal_year(year), TimeOfDay{}),
                                instant_of(first_day_of_fiscal_year(year + 1), TimeOfDay{}));
}

}  // namespace renkei::desk_lists
