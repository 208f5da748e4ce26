#include "features/area_profile/area_profile_feature.hpp"

#include "features/area_profile/figure_reader.hpp"
#include "features/geography/geography_feature.hpp"

namespace renkei::area_profile {

AreaProfileFeature::AreaProfileFeature(sql::Session& session, IdSource& ids, const Clock& clock,
                                       Outbox& outbox, Trace& trace)
    : store_(session), region_(session), verbs_{[&] {
        const Means means{store_, region_, ids, clock, outbox, trace};
        return AreaProfileVerbs{SupplyActions{means}, RequiredActions{means}, FigureActions{means},
                                read_figures};
      }()} {}

Result<std::vector<geography::AreaName>> AreaProfileFeature::SqlRegion::areas() const {
  return geography::places(session_)->areas();
}

Result<std::vector<MergedName>> AreaProfileFeature::SqlRegion::merged_areas() const {
  const auto stored = geography::merged_areas(session_);
  if (!stored) return pass_on(stored);
  std::vector<MergedName> merged;
  for (const auto& each : *stored) {
    merged.push_back({each.id.text(), each.draft.name, each.draft.members});
  }
  return merged;
}

Result<std::vector<directory::Kind>> AreaProfileFeature::SqlRegion::kinds() const {
  return directory::kinds(session_);
}

Result<std::vector<directory::CapabilityCode>> AreaProfileFeature::SqlRegion::capability_codes()
    const {
  return directory::capability_codes(session_);
}

Result<void> AreaProfileFeature::SqlRegion::each_card(
    Level viewer, const std::function<void(const directory::FacilityCard&)>& visit) const {
  const auto cards = directory::facility_cards(session_);
  directory::FacilityId after;
  for (;;) {
    const auto page = cards->after(after, directory::FacilityCards::kPageMax);
    if (!page) return pass_on(page);
    for (const directory::FacilityCard& whole : page->cards) {
      if (const auto seen = directory::redact(whole, viewer)) visit(*seen);
    }
    if (page->last_read.empty()) return {};
    after = page->last_read;
  }
}

}  // namespace renkei::area_profile
