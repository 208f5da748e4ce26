#include "features/directory_import/import_actions.hpp"

#include <algorithm>
#include <map>

#include "kernel/jst.hpp"

#include "features/directory_import/import_fields.hpp"

namespace renkei::directory_import {
namespace {

// A line that an earlier row of the batch made and a later one changed.
Result<void> settle_new_lines(PlannedFacility& planned) {
  for (NewLine& each : planned.new_lines) {
    const auto changed = planned.lines.find(each.line.id());
    if (changed == planned.lines.end()) continue;
    auto line = ServiceLine::make(each.line.id(), changed->second);
    if (!line) return pass_on(line);
    each.line = *std::move(line);
    planned.lines.erase(changed);
  }
  return {};
}

// A field can have been updated by several rows; the last one's word stands.
void drop_repeated(std::vector<Assertion>& assertions) {
  std::map<std::string, Assertion> last;
  for (Assertion& each : assertions) last[each.field] = std::move(each);
  assertions.clear();
  for (auto& [field, assertion] : last) assertions.push_back(std::move(assertion));
}

// As its first row made it, unless a later row of the batch changed it.
Result<Facility> new_facility(PlannedFacility& planned, Instant now) {
  if (planned.made && planned.made->record().draft == planned.draft)
    return *std::move(planned.made);
  return Facility::make(planned.card.id, planned.draft, now);
}

}  // namespace

Change ImportActions::change_of(const Actor& by, std::string reason) const {
  return {.at = tools_.clock.now(),
          .actor = by.who,
          .membership = by.membership,
          .reason = std::move(reason)};
}

Result<std::vector<ImportOutcome>> ImportActions::foretell(std::span<const ImportedFacility> rows,
                                                           const ImportSource& source) {
  return ImportPlan{store_, tools_.ids, tools_.clock.now(), source}.work_out(rows);
}

Result<std::vector<ImportOutcome>> ImportActions::apply(std::span<const ImportedFacility> rows,
                                                        const ImportSource& source,
                                                        const Actor& by) {
  ImportPlan plan{store_, tools_.ids, tools_.clock.now(), source};
  auto outcomes = plan.work_out(rows);
  if (!outcomes) return outcomes;
  if (auto written = write(plan, source, change_of(by, "import " + source.import)); !written) {
    return pass_on(written);
  }
  std::map<FacilityId, std::int64_t> versions;
  for (const PlannedFacility& each : plan.facilities()) {
    versions[each.card.id] = each.card.version.value_or(1);
  }
  for (ImportOutcome& each : *outcomes) each.version = versions[each.facility];
  return outcomes;
}

Result<void> ImportActions::write(ImportPlan& plan, const ImportSource& source,
                                  const Change& change) {
  for (const Corporation& each : plan.corporations()) {
    if (auto added = store_.add_corporation(each); !added) return added;
  }
  std::vector<NewFacility> facilities;
  std::vector<NewLine> lines;
  std::vector<FacilityId> marked;
  for (PlannedFacility& each : plan.facilities()) {
    if (auto settled = settle_new_lines(each); !settled) return settled;
    if (each.is_new) {
      auto facility = new_facility(each, change.at);
      if (!facility) return pass_on(facility);
      facilities.push_back({*std::move(facility), each.card.assertion, source.import});
    } else if (each.marked) {
      marked.push_back(each.card.id);
    }
    std::move(each.new_lines.begin(), each.new_lines.end(), std::back_inserter(lines));
  }
  if (auto added = store_.add(facilities); !added) return added;
  if (auto added = store_.add_lines(lines); !added) return added;
  for (PlannedFacility& each : plan.facilities()) {
    if (each.is_new || !each.marked) continue;
    if (auto written = write_changed(each, change); !written) return written;
  }
  return store_.mark_imported(marked, source.import);
}

Result<void> ImportActions::write_changed(PlannedFacility& planned, const Change& change) {
  const FacilityRecord before{.id = planned.card.id,
                              .version = planned.card.version.value_or(1),
                              .draft = planned.card.facility,
                              .state = planned.card.state};
  if (planned.draft != before.draft || planned.state != before.state) {
    FacilityRecord next = before;
    next.version += 1;
    next.draft = planned.draft;
    next.state = planned.state;
    auto facility = Facility::restore(std::move(next));
    if (!facility) return pass_on(facility);
    if (auto done = store_.replace(*facility, before, change); !done) return done;
    planned.card.version = facility->version();
  }
  for (const LineOnCard& each : planned.card.lines) {
    const auto changed = planned.lines.find(each.record.id);
    if (changed == planned.lines.end() || changed->second == each.record.draft) continue;
    auto stored = ServiceLine::restore(each.record);
    if (!stored) return pass_on(stored);
    auto line = stored->replaced(changed->second);
    if (!line) return pass_on(line);
    if (auto done = store_.replace_line(*line, each.record, change); !done) return done;
  }
  for (const auto& [line, former] : planned.revived) {
    if (auto done = store_.replace_line(line, former, change); !done) return done;
  }
  for (auto& [subject, assertions] : planned.assertions) {
    drop_repeated(assertions);
    auto set = store_.set_assertions(planned.card.id, subject, assertions);
    if (!set) return set;
  }
  return {};
}

}  // namespace renkei::directory_import
