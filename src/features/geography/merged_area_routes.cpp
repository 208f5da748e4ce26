#include "features/geography/merged_area_routes.hpp"

namespace renkei::geography {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Versioned;
using http::Written;

struct MergedAreaView {
  MergedAreaId id;
  std::int64_t version = 1;
  std::string name;
  std::vector<AreaId> members;
  std::optional<std::string> purpose;
};
RENKEI_DESCRIBE(MergedAreaView, id, version, name, members, purpose)
struct MergedAreaList {
  std::vector<MergedAreaView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(MergedAreaList, items, total)

struct EndedAreaList {
  std::vector<EndedArea> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(EndedAreaList, items, total)

MergedAreaView view_of(const StoredMergedArea& area) {
  return {area.id, area.version, area.draft.name, area.draft.members, area.draft.purpose};
}

template <class T>
Result<http::Target<Id<T>>> target(const Call& call) {
  return http::path_target<Id<T>>(call, "geography.area_unknown");
}

Result<MergedAreaList> list(MergedAreaActions& verbs, const Call&) {
  const auto areas = verbs.list();
  if (!areas) return pass_on(areas);
  MergedAreaList view;
  for (const StoredMergedArea& each : *areas) view.items.push_back(view_of(each));
  view.total = static_cast<std::int64_t>(view.items.size());
  return view;
}

Result<EndedAreaList> ended_areas(MergedAreaActions& verbs, const Call&) {
  auto areas = verbs.ended();
  if (!areas) return pass_on(areas);
  const auto total = static_cast<std::int64_t>(areas->size());
  return EndedAreaList{std::move(*areas), total};
}

Result<Versioned<MergedAreaView>> add(MergedAreaActions& verbs, const Call&,
                                      MergedAreaDraft draft) {
  const auto area = verbs.add(std::move(draft));
  if (!area) return pass_on(area);
  return Versioned<MergedAreaView>{
      view_of(*area), {.status = 201, .version = area->version, .subject = area->id.text()}};
}

Result<Versioned<MergedAreaView>> replace(MergedAreaActions& verbs, const Call& call,
                                          MergedAreaDraft draft) {
  const auto at = target<MergedArea>(call);
  if (!at) return pass_on(at);
  const auto area = verbs.replace(at->id, at->version, std::move(draft), call.actor);
  if (!area) return pass_on(area);
  return Versioned<MergedAreaView>{view_of(*area),
                                   {.version = area->version, .subject = at->id.text()}};
}

Result<Written> end(MergedAreaActions& verbs, const Call& call, AreaEnding ending) {
  const auto at = target<MergedArea>(call);
  if (!at) return pass_on(at);
  auto ended = verbs.end(at->id, at->version, ending, call.actor);
  if (!ended) return pass_on(ended);
  return Written{.version = at->version + 1, .subject = at->id.text()};
}

Result<Written> end_area(MergedAreaActions& verbs, const Call& call, AreaEnding ending) {
  const auto at = target<Area>(call);
  if (!at) return pass_on(at);
  auto ended = verbs.end_area(at->id, at->version, ending, call.actor);
  if (!ended) return pass_on(ended);
  return Written{.version = at->version + 1, .subject = at->id.text()};
}

}  // namespace

http::Routes<MergedAreaActions> merged_area_routes() {
  return {
      http::get<NoQuery, MergedAreaList>("/api/geography/merged_areas", kSee,
                                         "Areas that are planned together", list),
      http::get<NoQuery, EndedAreaList>("/api/geography/ended_areas", kKeep,
                                        "Areas that no longer run, since when and why",
                                        ended_areas),
      http::post<MergedAreaDraft, MergedAreaView>("/api/geography/merged_areas", kKeep,
                                                  "Plan areas together", add),
      http::put<MergedAreaDraft, MergedAreaView>("/api/geography/merged_areas/{id}", kKeep,
                                                 "Replace a merged area", replace),
      http::post<AreaEnding, NoReply>("/api/geography/merged_areas/{id}/end", kKeep,
                                      "End a merged area", end),
      http::post<AreaEnding, NoReply>("/api/geography/areas/{id}/end", kKeep, "End an area",
                                      end_area),
  };
}

}  // namespace renkei::geography
