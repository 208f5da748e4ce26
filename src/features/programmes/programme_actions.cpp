#include "features/programmes/programme_actions.hpp"

#include <algorithm>

#include "kernel/search_key.hpp"

namespace renkei::programmes {

Result<std::vector<Programme>> ProgrammeActions::find(std::string_view words, Which which,
                                                      const Actor& by) const {
  auto all = means_.store.all();
  if (!all) return all;
  const bool shows_ended = which == Which::all && by.level() == Level::hub;
  const auto keys = search_words(words);
  std::erase_if(*all, [&](const Programme& each) {
    return (!each.is_offered() && !shows_ended) || !each.has_words(keys);
  });
  return all;
}

Result<Programme> ProgrammeActions::see(const ProgrammeId& id, const Actor& by) const {
  auto found = means_.store.one(id);
  if (found && !found->is_offered() && by.level() != Level::hub) {
    return fail(ErrorKind::not_found, "programmes.unknown");
  }
  return found;
}

void ProgrammeActions::tell(const ProgrammeId& id) {
  means_.trace.touch(id.text());
  means_.outbox.add({kProgrammeChanged, id.text()});
}

Result<Programme> ProgrammeActions::add(ProgrammeDraft draft, const Actor& /*by*/) {
  const auto present = means_.store.all();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(ProgrammeStore::kMax)) {
    return fail(ErrorKind::conflict, "programmes.full");
  }
  auto made = Programme::make(means_.ids.make<Programme>(), std::move(draft), means_.clock.now());
  if (!made) return made;
  if (auto added = means_.store.add(*made); !added) return pass_on(added);
  tell(made->record().id);
  return made;
}

Result<Programme> ProgrammeActions::read(const ProgrammeId& id, std::int64_t version) const {
  auto found = means_.store.one(id);
  if (found && found->record().version != version) {
    return fail(ErrorKind::stale, "programmes.changed_meanwhile",
                {{"version", found->record().version}});
  }
  return found;
}

Result<Programme> ProgrammeActions::store(Result<Programme> next, const Programme& before,
                                          const Actor& by) {
  if (!next) return next;
  auto replaced = means_.store.replace(*next, before, {means_.clock.now(), by});
  if (!replaced) return pass_on(replaced);
  tell(before.record().id);
  return next;
}

Result<Programme> ProgrammeActions::replace(const ProgrammeId& id, std::int64_t version,
                                            ProgrammeDraft draft, const Actor& by) {
  const auto before = read(id, version);
  if (!before) return pass_on(before);
  return store(before->replaced(std::move(draft), means_.clock.now()), *before, by);
}

Result<Programme> ProgrammeActions::end(const ProgrammeId& id, std::int64_t version, Date on,
                                        std::string reason, const Actor& by) {
  const auto before = read(id, version);
  if (!before) return pass_on(before);
  return store(before->ended(on, std::move(reason)), *before, by);
}

Result<Programme> ProgrammeActions::offer_again(const ProgrammeId& id, std::int64_t version,
                                                const Actor& by) {
  const auto before = read(id, version);
  if (!before) return pass_on(before);
  return store(before->offered_again(means_.clock.now()), *before, by);
}

}  // namespace renkei::programmes
