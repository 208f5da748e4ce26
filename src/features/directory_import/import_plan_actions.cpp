#include "features/directory_import/import_plan_actions.hpp"

#include <algorithm>

#include "features/directory_import/import_compare_actions.hpp"
#include "features/directory_import/import_fields.hpp"
#include "features/directory_import/import_values.hpp"

namespace renkei::directory_import {
namespace {

using import_fields::put;
using import_fields::said;

bool has_ended(const FacilityState& state) {
  return state.status == FacilityStatus::closed || state.status == FacilityStatus::moved;
}

// What an undone import had made and closed, the same row opens again.
void reopen_if_undone(PlannedFacility& of, ImportOutcome& outcome) {
  if (of.state.close_reason != kUndone) return;
  of.state = {};
  of.marked = true;
  outcome.updated.emplace_back("status");
  if (outcome.result == ImportResult::unchanged) outcome.result = ImportResult::updated;
}

}  // namespace

Assertion ImportPlan::asserted(std::string field) const {
  return {.field = std::move(field), .source = source_.code, .as_of = source_.as_of};
}

Result<std::vector<ImportOutcome>> ImportPlan::work_out(std::span<const ImportedFacility> rows) {
  if (rows.size() > FacilityImport::kRowsMax) {
    return fail(ErrorKind::too_large, "directory.too_many_rows");
  }
  if (auto found = look_up(rows); !found) return pass_on(found);
  std::vector<ImportOutcome> outcomes;
  outcomes.reserve(rows.size());
  planned_.reserve(planned_.size() + rows.size());
  for (const ImportedFacility& row : rows) {
    auto outcome = take(row);
    if (!outcome) return pass_on(outcome);
    outcomes.push_back(std::move(*outcome));
  }
  return outcomes;
}

// All facilities of the batch with two looks, however many rows there are.
Result<void> ImportPlan::look_up(std::span<const ImportedFacility> rows) {
  std::vector<Identifier> wanted;
  for (const ImportedFacility& row : rows) {
    if (row.identifiers.empty()) return fail(ErrorKind::invalid, "directory.identifier_missing");
    wanted.push_back(row.identifiers.front());
  }
  auto found = store_.find(wanted);
  if (!found) return pass_on(found);
  std::vector<FacilityId> ids;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& id = (*found)[at] ? (*found)[at] : rows[at].means;
    if (id) ids.push_back(*id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  auto cards = store_.some(ids);
  if (!cards) return pass_on(cards);
  for (FacilityCard& card : *cards) {
    for (const Identifier& each : card.facility.identifiers) {
      by_identifier_[each] = planned_.size();
    }
    PlannedFacility& planned = planned_.emplace_back();
    planned.draft = card.facility;
    planned.state = card.state;
    planned.card = std::move(card);
  }
  recognise(rows);
  return {};
}

void ImportPlan::recognise(std::span<const ImportedFacility> rows) {
  for (const ImportedFacility& row : rows) {
    if (!row.means || by_identifier_.contains(row.identifiers.front())) continue;
    const auto meant =
        std::find_if(planned_.begin(), planned_.end(),
                     [&](const PlannedFacility& each) { return each.card.id == *row.means; });
    if (meant == planned_.end() || has_ended(meant->state)) continue;
    by_identifier_[row.identifiers.front()] = static_cast<std::size_t>(meant - planned_.begin());
  }
}

Result<ImportOutcome> ImportPlan::take(ImportedFacility row) {
  auto dropped = make_holdable(row.values, now_);
  auto outcome = take_holdable(row);
  if (outcome) outcome->dropped = std::move(dropped);
  return outcome;
}

Result<ImportOutcome> ImportPlan::take_holdable(const ImportedFacility& row) {
  const auto known = by_identifier_.find(row.identifiers.front());
  if (known == by_identifier_.end()) {
    if (row.if_unknown == IfUnknown::leave_out) {
      return ImportOutcome{.result = ImportResult::unmatched};
    }
    return create(row);
  }
  PlannedFacility& of = planned_[known->second];
  if (!row.service_code) return compare(of, nullptr, row);
  const LineOnCard* line = line_with(of, *row.service_code);
  return line == nullptr ? add_line(of, row) : compare(of, line, row);
}

Result<ImportOutcome> ImportPlan::create(const ImportedFacility& row) {
  FacilityDraft draft;
  draft.kind = row.kind;
  import_fields::for_each_shared([&](std::string_view, auto from, auto house, auto) {
    put(draft.*house, said(row.values.*from));
  });
  import_fields::for_each_of_facility(
      [&](std::string_view, auto from, auto house) { put(draft.*house, said(row.values.*from)); });
  draft.identifiers = row.identifiers;
  if (draft.point) draft.precision = Precision::source;
  std::optional<CorporationDraft> corporation;
  if (row.values.corporation_number || row.values.corporation_name) {
    auto id = corporation_of(row.values);
    if (!id) return pass_on(id);
    if (!id->empty()) {
      draft.corporation = *id;
      corporation = CorporationDraft{row.values.corporation_number,
                                     row.values.corporation_name.value_or(""), std::nullopt};
    }
  }
  ImportOutcome outcome{.result = ImportResult::created, .version = 1};
  auto facility = Facility::make(ids_.make<Facility>(), std::move(draft), now_);
  if (!facility) return pass_on(facility);
  outcome.facility = facility->id();
  PlannedFacility& planned = planned_.emplace_back();
  planned.draft = facility->record().draft;
  planned.card.id = facility->id();
  planned.made = *std::move(facility);
  planned.card.corporation = std::move(corporation);
  planned.card.assertion = asserted({});
  planned.is_new = true;
  for (const Identifier& each : planned.draft.identifiers) {
    by_identifier_[each] = planned_.size() - 1;
  }
  if (!row.service_code) return outcome;
  return add_line(planned, row);
}

// A new line says only what differs from the facility.
Result<ImportOutcome> ImportPlan::add_line(PlannedFacility& of, const ImportedFacility& row) {
  ServiceLineDraft draft;
  draft.facility = of.card.id;
  draft.service_code = *row.service_code;
  const bool is_first = of.card.lines.empty() && of.is_new;
  if (!is_first) {
    import_fields::for_each_shared([&](std::string_view, auto from, auto house, auto line) {
      const auto wanted = said(row.values.*from);
      if (wanted != said(of.draft.*house)) put(draft.*line, wanted);
    });
    if (draft.point) draft.precision = Precision::source;
  }
  import_fields::for_each_of_line(
      [&](std::string_view, auto from, auto line) { put(draft.*line, said(row.values.*from)); });
  ImportOutcome outcome{.result = ImportResult::created,
                        .facility = of.card.id,
                        .version = of.card.version.value_or(1)};
  reopen_if_undone(of, outcome);
  auto line = ServiceLine::make(ids_.make<ServiceLine>(), draft);
  if (!line) return pass_on(line);
  std::optional<ServiceLineRecord> ended;
  if (!of.is_new) {
    auto former = store_.line_of(of.card.id, draft.service_code);
    if (!former) return pass_on(former);
    ended = std::move(*former);
  }
  if (ended) {
    auto known = ServiceLine::restore(*ended);
    if (!known) return pass_on(known);
    line = known->replaced(std::move(draft));
    if (!line) return pass_on(line);
  }
  outcome.line = line->id();
  LineOnCard& on_card = of.card.lines.emplace_back();
  on_card.record = line->record();
  on_card.assertion = asserted({});
  if (ended)
    of.revived.emplace_back(*std::move(line), *std::move(ended));
  else
    of.new_lines.push_back({*std::move(line), asserted({})});
  of.marked = true;
  return outcome;
}

Result<ImportOutcome> ImportPlan::compare(PlannedFacility& of, const LineOnCard* line,
                                          const ImportedFacility& row) {
  RowComparison comparison{of, line, row.values, *this};
  comparison.compare_facility_fields();
  comparison.compare_line_fields();
  if (comparison.corporation_differs()) {
    auto corporation = corporation_of(row.values);
    if (!corporation) return pass_on(corporation);
    if (!corporation->empty()) comparison.set_corporation(*corporation);
  }
  ImportOutcome outcome = std::move(comparison).outcome();
  reopen_if_undone(of, outcome);
  return outcome;
}

// Found by number, else by the exact name; made if there is none. Empty if it cannot be made.
Result<CorporationId> ImportPlan::corporation_of(const ImportedValues& values) {
  CorporationDraft draft{values.corporation_number, values.corporation_name.value_or(""),
                         std::nullopt};
  if (draft.name.empty()) draft.name = draft.number.value_or("");
  const std::string key = draft.number.value_or(draft.name);
  if (const auto known = known_corporations_.find(key); known != known_corporations_.end()) {
    return known->second;
  }
  auto stored = store_.find_corporation(draft);
  if (!stored) return pass_on(stored);
  CorporationId id = stored->value_or(CorporationId{});
  if (id.empty()) {
    auto made = Corporation::make(ids_.make<Corporation>(), std::move(draft));
    if (made) {
      id = made->id();
      corporations_.push_back(*std::move(made));
    }
  }
  known_corporations_[key] = id;
  return id;
}

}  // namespace renkei::directory_import
