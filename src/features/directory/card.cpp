#include "features/directory/card.hpp"

#include <algorithm>

#include "features/directory/kinds.hpp"

namespace renkei::directory {
namespace {

// Empties each member of `value` that the viewer may not see.
template <Described T, class Visible>
void empty_hidden(T& value, const Visible& is_visible) {
  for_each_member<T>([&](std::string_view name, auto member) {
    if (!is_visible(name)) value.*member = {};
  });
}

void redact_profile(FacilityDraft& facility, const Publication& publication, Level viewer) {
  if (!facility.home_care) return;
  empty_hidden(*facility.home_care, [&](std::string_view name) {
    return may_see(viewer, publication.of_field("home_care." + std::string{name}));
  });
  // A profile of which nothing is left would tell that there is one.
  if (*facility.home_care == HomeCareProfile{}) facility.home_care.reset();
}

void redact_capabilities(FacilityDraft& facility, const Publication& publication, Level viewer) {
  std::erase_if(facility.capabilities, [&](const Capability& each) {
    return !may_see(viewer, publication.of_field("capabilities." + each.code));
  });
}

template <class Visible>
void redact_assertions(Assertion& record, std::vector<Assertion>& fields,
                       const Visible& is_visible) {
  record.confirmed_by.reset();
  std::erase_if(fields, [&](const Assertion& each) { return !is_visible(each.field); });
  for (Assertion& each : fields) each.confirmed_by.reset();
}

// What the facility hides of itself, its lines hide too: a line's own phone rings in the same
// house.
void redact_lines(FacilityCard& card, const Publication& house, Level viewer) {
  std::erase_if(card.lines, [&](const LineOnCard& line) {
    return !may_see(viewer, line.publication.of_record());
  });
  for (LineOnCard& line : card.lines) {
    const auto is_visible = [&](std::string_view name) {
      if (!check_line_field(name)) return true;
      return may_see(viewer, line.publication.of_field(name)) &&
             may_see(viewer, house.of_field(name));
    };
    empty_hidden(line.record.draft, is_visible);
    redact_assertions(line.assertion, line.field_assertions, is_visible);
    line.record.version = 0;
    line.publication = {};
  }
}

}  // namespace

std::optional<FacilityCard> redact(const FacilityCard& card, Level viewer) {
  if (viewer == Level::hub) return card;
  if (!may_see(viewer, card.publication.of_record())) return std::nullopt;
  FacilityCard seen = card;
  const Publication& publication = card.publication;
  const auto is_visible = [&](std::string_view name) {
    return may_see(viewer, publication.of_field(name));
  };
  empty_hidden(seen.facility, is_visible);
  empty_hidden(seen.state, is_visible);
  redact_profile(seen.facility, publication, viewer);
  redact_capabilities(seen.facility, publication, viewer);
  redact_lines(seen, publication, viewer);
  redact_assertions(seen.assertion, seen.field_assertions, is_visible);
  if (!seen.facility.corporation) seen.corporation.reset();
  if (!seen.facility.area) seen.area.reset();
  if (seen.successor && !may_see(viewer, seen.successor->level)) seen.state.successor.reset();
  if (!seen.state.successor) seen.successor.reset();
  seen.version.reset();
  seen.publication = {};
  return seen;
}

std::vector<std::string> kinds_of(const FacilityCard& card) {
  std::vector<std::string> kinds{card.facility.kind};
  for (const LineOnCard& line : card.lines) {
    const auto kind = kind_of_service(line.record.draft.service_code);
    if (kind && std::find(kinds.begin(), kinds.end(), *kind) == kinds.end()) {
      kinds.emplace_back(*kind);
    }
  }
  const auto all = default_kinds();
  const auto position = [&](const std::string& code) {
    return std::find_if(all.begin(), all.end(),
                        [&](const Kind& kind) { return kind.code == code; });
  };
  std::sort(kinds.begin(), kinds.end(), [&](const std::string& one, const std::string& other) {
    return position(one) < position(other);
  });
  return kinds;
}

std::vector<Point> points_of(const FacilityCard& card) {
  std::vector<Point> points;
  if (card.facility.point) points.push_back(*card.facility.point);
  for (const LineOnCard& line : card.lines) {
    const auto& point = line.record.draft.point;
    if (point && std::find(points.begin(), points.end(), *point) == points.end()) {
      points.push_back(*point);
    }
  }
  return points;
}

}  // namespace renkei::directory
