// Hand-over notes and the hub's hours, as HomeActions does them.
#include <algorithm>
#include <set>

#include "features/home/home.hpp"
#include "features/home/home_actions.hpp"

namespace renkei::home {

Result<KeptDuty> HomeActions::set_duty(DutyDraft draft, std::int64_t version) {
  auto duty = Duty::make(std::move(draft));
  if (!duty) return pass_on(duty);
  auto put = means_.store.put_duty(*duty, version + 1);
  if (!put) return pass_on(put);
  means_.trace.change("home_duty");
  means_.outbox.add({kDutyChanged, std::string{kHubAudience}});
  return KeptDuty{*std::move(duty), version + 1};
}

Result<std::vector<HomeActions::NoteSeen>> HomeActions::with_names(
    std::vector<HandoverNote> notes) const {
  std::set<std::string> accounts;
  for (const HandoverNote& each : notes) accounts.insert(each.who);
  const auto names = means_.names.of(accounts);
  if (!names) return pass_on(names);
  std::vector<NoteSeen> seen;
  for (HandoverNote& each : notes) {
    const auto name = names->find(each.who);
    std::optional<Private<std::string>> who;
    if (name != names->end()) who = name->second;
    seen.push_back({std::move(each), std::move(who)});
  }
  return seen;
}

Result<std::vector<HomeActions::NoteSeen>> HomeActions::notes() const {
  auto notes = means_.store.notes();
  if (!notes) return pass_on(notes);
  return with_names(*std::move(notes));
}

Result<std::vector<HomeActions::NoteSeen>> HomeActions::versions(Date day, DayPart part) const {
  auto notes = means_.store.versions(day, part);
  if (!notes) return pass_on(notes);
  return with_names(*std::move(notes));
}

Result<void> HomeActions::write_note(HandoverNote note, std::int64_t before, NamesIn names,
                                     const Actor& by) {
  note.who = by.who;
  note.at = means_.clock.now();
  note.version = before + 1;
  if (auto well = check_note(note, names, note.at); !well) return well;
  const auto present = means_.store.versions(note.day, note.part);
  if (!present) return pass_on(present);
  const std::int64_t latest = present->empty() ? 0 : present->front().version;
  if (latest != before) {
    return fail(ErrorKind::stale, "home.changed_meanwhile", {{"version", latest}});
  }
  if (auto added = means_.store.add_note(note); !added) return added;
  means_.trace.change("home_handover");
  means_.outbox.add({kNoteChanged, std::string{kHubAudience}});
  return {};
}

}  // namespace renkei::home
