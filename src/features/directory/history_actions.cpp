// See history_actions.hpp.
#include "features/directory/history_actions.hpp"

#include <set>

#include "features/directory/changes.hpp"

namespace renkei::directory {
namespace {

template <class Shown>
Shown shown_of(const FormerVersion& change) {
  return {
      .version = change.version, .at = change.at, .actor = change.actor, .reason = change.reason};
}

std::vector<std::string> fields_of(const FacilityContent& before, const FacilityContent& after) {
  auto fields = changed_fields(before.facility, after.facility);
  const auto state = changed_fields(before.state, after.state);
  fields.insert(fields.end(), state.begin(), state.end());
  return fields;
}

std::vector<std::string> fields_of(const LineContent& before, const LineContent& after) {
  auto fields = changed_fields(before.line, after.line);
  if (before.ended_on != after.ended_on) fields.emplace_back("ended_on");
  if (before.ended_reason != after.ended_reason) fields.emplace_back("ended_reason");
  return fields;
}

LineContent content_of(const ServiceLineRecord& record) {
  return {.line = record.draft, .ended_on = record.ended_on, .ended_reason = record.ended_reason};
}

// Each change's `after` is what the next newer one found.
template <class Shown, class Content>
void join(std::vector<Shown>& changes, std::optional<Content> newest) {
  for (Shown& each : changes) {
    each.after = std::move(newest);
    if (each.before && each.after) each.fields = fields_of(*each.before, *each.after);
    newest = each.before;
  }
}

}  // namespace

Result<FacilityContent> HistoryActions::content_of(const FacilityRecord& record) const {
  FacilityContent content{.facility = record.draft, .state = record.state};
  if (record.draft.corporation) {
    auto corporation = means_.store.corporation(*record.draft.corporation);
    if (!corporation) return pass_on(corporation);
    if (*corporation) content.corporation = (*corporation)->draft.name;
  }
  return content;
}

Result<std::vector<FacilityChange>> HistoryActions::of_facility(const FacilityId& id,
                                                                std::int64_t before) const {
  const auto card = desk_.card(id);
  if (!card) return pass_on(card);
  means_.trace.touch(id.text());
  const std::int64_t now = card->version.value_or(1);
  FacilityRecord newest{.id = id, .version = now, .draft = card->facility, .state = card->state};
  if (before > 0 && before < now) {
    auto former = means_.store.former(id, before);
    if (!former) return pass_on(former);
    newest = *std::move(former);
  }
  const auto versions = means_.store.former_versions(id, before);
  if (!versions) return pass_on(versions);
  std::vector<FacilityChange> changes;
  for (const FormerFacility& each : *versions) {
    FacilityChange& change = changes.emplace_back(shown_of<FacilityChange>(each.change));
    if (!each.record) continue;
    auto content = content_of(*each.record);
    if (!content) return pass_on(content);
    change.before = *std::move(content);
  }
  auto content = content_of(newest);
  if (!content) return pass_on(content);
  join(changes, std::optional{*std::move(content)});
  if (auto named = name_actors(changes); !named) return pass_on(named);
  return changes;
}

Result<std::vector<LineChange>> HistoryActions::of_line(const ServiceLineId& id,
                                                        std::int64_t before) const {
  const auto line = means_.store.line(id);
  if (!line) return pass_on(line);
  if (!*line) return fail(ErrorKind::not_found, "directory.service_line_unknown");
  means_.trace.touch(id.text());
  ServiceLineRecord newest = **line;
  if (before > 0 && before < newest.version) {
    auto former = means_.store.former_line(id, before);
    if (!former) return pass_on(former);
    newest = *std::move(former);
  }
  const auto versions = means_.store.former_versions(id, before);
  if (!versions) return pass_on(versions);
  std::vector<LineChange> changes;
  for (const FormerLine& each : *versions) {
    LineChange& change = changes.emplace_back(shown_of<LineChange>(each.change));
    if (each.record) change.before = directory::content_of(*each.record);
  }
  join(changes, std::optional{directory::content_of(newest)});
  if (auto named = name_actors(changes); !named) return pass_on(named);
  return changes;
}

template <class Change>
Result<void> HistoryActions::name_actors(std::vector<Change>& changes) const {
  std::set<std::string> accounts;
  for (const Change& each : changes) accounts.insert(each.actor);
  const auto names = names_.of(accounts);
  if (!names) return pass_on(names);
  for (Change& each : changes) {
    const auto name = names->find(each.actor);
    if (name != names->end()) each.actor_name = name->second;
  }
  return {};
}

}  // namespace renkei::directory
