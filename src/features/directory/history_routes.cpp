// See history_routes.hpp. The replies name people, so each look is audited.
#include "features/directory/history_routes.hpp"

#include "features/directory/directory_routes.hpp"
#include "features/directory/views_routes.hpp"

namespace renkei::directory {
namespace {

struct HistoryQuery {
  std::optional<std::int64_t> before;  // a version: older ones only
};
RENKEI_DESCRIBE(HistoryQuery, before)

template <class List, class Change>
List listed(std::vector<Change> changes) {
  List list;
  list.total = static_cast<std::int64_t>(changes.size());
  const bool is_full = list.total == FacilityStore::kFormerMax;
  if (is_full) list.next = changes.back().version;
  list.items = std::move(changes);
  return list;
}

Result<HistoryList> of_facility(DirectoryVerbs& verbs, const http::Call& call, HistoryQuery query) {
  const auto id = http::path_id<FacilityId>(call, "directory.facility_unknown");
  if (!id) return pass_on(id);
  auto changes = verbs.history.of_facility(*id, query.before.value_or(0));
  if (!changes) return pass_on(changes);
  return listed<HistoryList>(*std::move(changes));
}

Result<LineHistoryList> of_line(DirectoryVerbs& verbs, const http::Call& call, HistoryQuery query) {
  const auto id = http::path_id<ServiceLineId>(call, "directory.service_line_unknown");
  if (!id) return pass_on(id);
  auto changes = verbs.history.of_line(*id, query.before.value_or(0));
  if (!changes) return pass_on(changes);
  return listed<LineHistoryList>(*std::move(changes));
}

}  // namespace

http::Routes<DirectoryVerbs> history_routes() {
  return {http::get<HistoryQuery, http::Personal<HistoryList>>(
              "/api/directory/facilities/{id}/history", kKeep,
              "What changed on a card: fields, both contents, who, when and why", of_facility),
          http::get<HistoryQuery, http::Personal<LineHistoryList>>(
              "/api/directory/lines/{id}/history", kKeep,
              "What changed on a service: fields, both contents, who, when and why", of_line)};
}

}  // namespace renkei::directory
