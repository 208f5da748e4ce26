// What the routes of the directory show.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/route.hpp"

#include "features/directory/directory_verbs_actions.hpp"

namespace renkei::directory {

struct LineView {
  ServiceLineId id;
  std::optional<std::int64_t> version;  // the hub's and the own facility's
  std::string service_name;
  ServiceLineDraft line;
  Assertion assertion;
  std::vector<Assertion> field_assertions;
  std::vector<FieldLevel> levels;  // the hub's and the own facility's
};
RENKEI_DESCRIBE(LineView, id, version, service_name, line, assertion, field_assertions, levels)

struct SuccessorView {
  FacilityId id;
  std::string name;
};
RENKEI_DESCRIBE(SuccessorView, id, name)

// A card as one viewer may see it. `facility` is what a form edits and puts back.
struct FacilityView {
  FacilityId id;
  std::optional<std::int64_t> version;  // the hub's and the own facility's
  std::vector<std::string> kinds;
  std::string address;  // in one line; empty if not known or not shown
  FacilityDraft facility;
  FacilityState state;
  std::optional<CorporationDraft> corporation;
  std::optional<geography::AreaName> area;
  std::optional<SuccessorView> successor;
  std::vector<LineView> lines;
  Assertion assertion;  // field "" is the record's
  std::vector<Assertion> field_assertions;
  std::optional<Level> level;      // of the record, with the kind's default; the hub's
  std::vector<FieldLevel> levels;  // what is stated; the hub's and the own facility's
};
RENKEI_DESCRIBE(FacilityView, id, version, kinds, address, facility, state, corporation, area,
                successor, lines, assertion, field_assertions, level, levels)

// Whole lists: none of them is long enough to page.
struct KindList {
  std::vector<Kind> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(KindList, items, total)
struct ServiceList {
  std::vector<Service> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(ServiceList, items, total)
struct CapabilityList {
  std::vector<CapabilityCode> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(CapabilityList, items, total)

[[nodiscard]] FacilityView view_of(FacilityCard card);
// With an ETag where the viewer is shown the version.
[[nodiscard]] http::Versioned<FacilityView> versioned(FacilityCard card, int status);

}  // namespace renkei::directory
