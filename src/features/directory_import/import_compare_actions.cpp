#include "features/directory_import/import_compare_actions.hpp"

#include <algorithm>

#include "features/directory_import/import_join.hpp"

namespace renkei::directory_import {
namespace {

using import_fields::put;
using import_fields::said;

const Assertion* assertion_of(const std::vector<Assertion>& fields, std::string_view field) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Assertion& each) { return each.field == field; });
  return found == fields.end() ? nullptr : &*found;
}

// A profile is confirmed if any part of it is: a row says it as a whole.
bool is_confirmed_in(const Assertion& record, const std::vector<Assertion>& fields,
                     std::string_view field) {
  const bool has_confirmed_part =
      std::any_of(fields.begin(), fields.end(), [&](const Assertion& each) {
        return each.confirmed_at && each.field != field &&
               import_fields::member_of(each.field) == field;
      });
  if (has_confirmed_part) return true;
  const Assertion* own = assertion_of(fields, field);
  return (own == nullptr ? record : *own).confirmed_at.has_value();
}

}  // namespace

const LineOnCard* main_line(const PlannedFacility& of) {
  const auto first = std::min_element(of.card.lines.begin(), of.card.lines.end(),
                                      [](const LineOnCard& one, const LineOnCard& other) {
                                        return one.record.id < other.record.id;
                                      });
  return first == of.card.lines.end() ? nullptr : &*first;
}

const LineOnCard* line_with(const PlannedFacility& of, std::string_view service_code) {
  const auto found = std::find_if(
      of.card.lines.begin(), of.card.lines.end(),
      [&](const LineOnCard& each) { return each.record.draft.service_code == service_code; });
  return found == of.card.lines.end() ? nullptr : &*found;
}

ServiceLineDraft& changed_line(PlannedFacility& of, const LineOnCard& line) {
  return of.lines.try_emplace(line.record.id, line.record.draft).first->second;
}

RowComparison::RowComparison(PlannedFacility& of, const LineOnCard* line,
                             const ImportedValues& values, const ImportPlan& plan)
    : of_(of),
      line_(line),
      values_(values),
      plan_(plan),
      is_own_(line == nullptr || line == main_line(of)),
      is_hidden_(of.card.publication.of_record() == Level::hub ||
                 (line != nullptr && line->publication.of_record() == Level::hub)) {
  outcome_.facility = of.card.id;
  outcome_.version = of.card.version.value_or(1);
  if (line != nullptr) outcome_.line = line->record.id;
}

bool RowComparison::is_confirmed(std::string_view field, bool of_line) const {
  if (!of_line) return is_confirmed_in(of_.card.assertion, of_.card.field_assertions, field);
  return is_confirmed_in(line_->assertion, line_->field_assertions, field);
}

bool RowComparison::may_write(std::string_view field, bool of_line) {
  if (is_hidden_ || is_confirmed(field, of_line)) {
    outcome_.proposed.emplace_back(field);
    return false;
  }
  outcome_.updated.emplace_back(field);
  const std::string& subject = of_line ? line_->record.id.text() : of_.card.id.text();
  of_.assertions[subject].push_back(plan_.asserted(std::string{field}));
  of_.marked = true;
  return true;
}

// Lines that have no value of their own said what the facility said until now, and still do.
template <class Row, class House, class Line>
void RowComparison::keep_for_other_lines(Row row, House house, Line line) {
  const auto before = said(of_.draft.*house);
  if (!before) return;
  for (const LineOnCard& each : of_.card.lines) {
    if (&each == line_ || said(each.record.draft.*line)) continue;
    ServiceLineDraft& draft = changed_line(of_, each);
    if (!said(draft.*line) && before != said(values_.*row)) put(draft.*line, before);
  }
}

template <class Row, class House, class Line>
void RowComparison::compare_shared(std::string_view field, Row row, House house, Line line) {
  if (!(values_.*row)) return;  // the source says nothing of it
  const auto wanted = said(values_.*row);
  const auto of_house = said(of_.draft.*house);
  if (says_less(wanted, of_house)) return;
  if (is_own_) {
    if (wanted == of_house || (field == "name" && !wanted)) return;
    outcome_.before.*row = of_house;
    if (!may_write(field, false)) return;
    keep_for_other_lines(row, house, line);
    put(of_.draft.*house, wanted);
    if (field == "point") of_.draft.precision = Precision::source;
    return;
  }
  const auto own = said(changed_line(of_, *line_).*line);
  const auto known = own ? own : of_house;
  if (wanted == known || !wanted) return;
  outcome_.before.*row = known;
  // Without a value of its own the line repeats the facility's, and so does its confirmation.
  if (!own && is_confirmed(field, false)) {
    outcome_.proposed.emplace_back(field);
    return;
  }
  if (!may_write(field, true)) return;
  ServiceLineDraft& draft = changed_line(of_, *line_);
  put(draft.*line, wanted == of_house ? decltype(wanted){} : wanted);
  if (field == "point") draft.precision = Precision::source;
}

void RowComparison::compare_facility_fields() {
  import_fields::for_each_shared([&](std::string_view field, auto row, auto house, auto line) {
    compare_shared(field, row, house, line);
  });
  if (!is_own_) return;
  import_fields::for_each_of_facility([&](std::string_view field, auto row, auto house) {
    if (!(values_.*row)) return;
    const auto wanted = joined(values_.*row, of_.draft.*house);
    const auto known = said(of_.draft.*house);
    if (wanted == known) return;
    outcome_.before.*row = known;
    if (wanted != said(values_.*row)) outcome_.joined.*row = wanted;
    if (may_write(field, false)) put(of_.draft.*house, wanted);
  });
}

void RowComparison::compare_line_fields() {
  if (line_ == nullptr) return;
  import_fields::for_each_of_line([&](std::string_view field, auto row, auto line) {
    ServiceLineDraft& draft = changed_line(of_, *line_);
    if (!(values_.*row) || said(values_.*row) == said(draft.*line)) return;
    outcome_.before.*row = said(draft.*line);
    if (may_write(field, true)) put(draft.*line, said(values_.*row));
  });
}

bool RowComparison::corporation_differs() const {
  if (!is_own_) return false;
  const auto& known = of_.card.corporation;
  if (values_.corporation_number) {
    return !known || known->number != values_.corporation_number;
  }
  return values_.corporation_name && (!known || known->name != *values_.corporation_name);
}

void RowComparison::set_corporation(const CorporationId& corporation) {
  if (of_.card.corporation) {
    outcome_.before.corporation_number = of_.card.corporation->number;
    outcome_.before.corporation_name = of_.card.corporation->name;
  }
  if (may_write("corporation", false)) of_.draft.corporation = corporation;
}

ImportOutcome RowComparison::outcome() && {
  if (!outcome_.proposed.empty())
    outcome_.result = ImportResult::proposed;
  else if (!outcome_.updated.empty())
    outcome_.result = ImportResult::updated;
  return std::move(outcome_);
}

}  // namespace renkei::directory_import
