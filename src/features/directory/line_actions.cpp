#include "features/directory/line_actions.hpp"

#include <algorithm>

#include "features/directory/changes.hpp"
#include "features/directory/directory.hpp"

namespace renkei::directory {

Result<ServiceLine> LineActions::line(const ServiceLineId& id, std::int64_t version) const {
  auto found = means_.store.line(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "directory.service_line_unknown");
  if ((*found)->version != version) {
    return fail(ErrorKind::stale, "directory.changed_meanwhile", {{"version", (*found)->version}});
  }
  return ServiceLine::restore(**std::move(found));
}

Result<FacilityCard> LineActions::add(ServiceLineDraft draft, const Actor& by) {
  if (auto known = desk_.card(draft.facility); !known) return known;
  auto made = ServiceLine::make(means_.ids.make<ServiceLine>(), draft);
  if (!made) return pass_on(made);
  auto former = means_.store.line_of(draft.facility, draft.service_code);
  if (!former) return pass_on(former);
  if (*former) {
    const auto ended = ServiceLine::restore(**former);
    if (!ended) return pass_on(ended);
    if (ended->is_running()) return fail(ErrorKind::conflict, "directory.service_line_exists");
    const auto again = ended->replaced(std::move(draft));
    if (!again) return pass_on(again);
    return store(*again, ended->record(), {}, by);
  }
  const NewLine line{*made, desk_.word_of(by)};
  if (auto added = means_.store.add_lines({&line, 1}); !added) return pass_on(added);
  static const std::vector<std::string> lines{"lines"};
  desk_.tell(draft.facility, lines);
  return desk_.card(draft.facility);
}

Result<FacilityCard> LineActions::store(const ServiceLine& line, const ServiceLineRecord& before,
                                        std::string reason, const Actor& by) {
  auto replaced = means_.store.replace_line(line, before, desk_.change_by(by, std::move(reason)));
  if (!replaced) return pass_on(replaced);
  const FacilityId& facility = before.draft.facility;
  const auto fields = changed_fields(before.draft, line.record().draft);
  auto settled = desk_.settle(facility, line.id().text(), fields, by);
  if (!settled) return pass_on(settled);
  return desk_.card(facility);
}

// A line of a hidden facility is as unknown as one that does not exist, whatever its version.
Result<void> LineActions::may_keep(const ServiceLineId& id, const Actor& by) const {
  const auto found = means_.store.line(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "directory.service_line_unknown");
  auto may = desk_.may_keep((*found)->draft.facility, by);
  if (!may && may.error().kind == ErrorKind::not_found) {
    return fail(ErrorKind::not_found, "directory.service_line_unknown");
  }
  return may;
}

Result<FacilityCard> LineActions::replace(const ServiceLineId& id, std::int64_t version,
                                          ServiceLineDraft draft, const Actor& by) {
  if (auto may = may_keep(id, by); !may) return pass_on(may);
  auto before = line(id, version);
  if (!before) return pass_on(before);
  if (!before->is_running()) return fail(ErrorKind::conflict, "directory.service_line_has_ended");
  const auto next = before->replaced(std::move(draft));
  if (!next) return pass_on(next);
  if (next->record().draft == before->record().draft) return desk_.card((*before)->facility);
  return store(*next, before->record(), {}, by);
}

Result<FacilityCard> LineActions::end(const ServiceLineId& id, std::int64_t version, Date on,
                                      std::string reason, const Actor& by) {
  auto before = line(id, version);
  if (!before) return pass_on(before);
  const auto next = before->ended(on, reason);
  if (!next) return pass_on(next);
  return store(*next, before->record(), std::move(reason), by);
}

Result<FacilityCard> PublicationActions::set_level(const FacilityId& id, std::int64_t version,
                                                   const LevelChange& wanted, const Actor& by) {
  auto before = desk_.card(id, version);
  if (!before) return before;
  const Publication* publication = &before->publication;
  std::string subject = id.text();
  auto settable = wanted.line ? check_line_field(wanted.field) : check_facility_field(wanted.field);
  if (!settable) return pass_on(settable);
  if (wanted.line) {
    const auto on_card =
        std::find_if(before->lines.begin(), before->lines.end(),
                     [&](const auto& each) { return each.record.id == *wanted.line; });
    if (on_card == before->lines.end()) {
      return fail(ErrorKind::not_found, "directory.service_line_unknown");
    }
    publication = &on_card->publication;
    subject = wanted.line->text();
  }
  const Level from = publication->stated_of(wanted.field);
  if (auto may = check_change(from, wanted.level, wanted.consent); !may) return pass_on(may);
  auto set = means_.store.set_level({id, subject, {wanted.field, wanted.level}, wanted.consent},
                                    desk_.change_by(by));
  if (!set) return pass_on(set);
  const std::vector<std::string> fields{"publication." + wanted.field};
  desk_.tell(id, fields);
  // Those that name this one as their successor are shown otherwise too.
  const auto predecessors = means_.store.predecessors(id);
  if (!predecessors) return pass_on(predecessors);
  for (const FacilityId& each : *predecessors) {
    means_.outbox.add({kFacilityChanged, each.text()});
  }
  return desk_.card(id);
}

}  // namespace renkei::directory
