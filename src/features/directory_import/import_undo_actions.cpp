// Setting single fields on someone's word, and taking back what an import made.
#include <algorithm>

#include "kernel/jst.hpp"

#include "features/directory_import/import_actions.hpp"
#include "features/directory_import/import_compare_actions.hpp"
#include "features/directory_import/import_fields.hpp"
#include "features/directory_import/import_values.hpp"

namespace renkei::directory_import {
namespace {

using import_fields::put;
using import_fields::said;

bool names(const std::vector<std::string>& fields, std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

// One setting on one card: which fields are taken and which stay because they changed since. A
// field lies where an import looks for it: the oldest line's rows speak for the facility itself,
// another line has a value of its own only where it differs.
class Setter {
 public:
  Setter(PlannedFacility& of, const LineOnCard* line, const FieldSetting& setting, FieldsSet& out)
      : of_(of),
        line_(line),
        is_own_(line == nullptr || line == main_line(of)),
        setting_(setting),
        out_(out) {}

  void set_all() {
    import_fields::for_each_shared([&](std::string_view field, auto row, auto house, auto line) {
      if (is_own_)
        set(field, row, of_.draft.*house, said(of_.draft.*house), of_.card.id.text());
      else
        set_where_it_differs(field, row, house, line);
    });
    if (is_own_) {
      import_fields::for_each_of_facility([&](std::string_view field, auto row, auto house) {
        set(field, row, of_.draft.*house, said(of_.draft.*house), of_.card.id.text());
      });
    }
    if (line_ == nullptr) return;
    import_fields::for_each_of_line([&](std::string_view field, auto row, auto line) {
      auto& member = changed_line(of_, *line_).*line;
      set(field, row, member, said(member), line_->record.id.text());
    });
  }

  // Subject and field of each value that was set.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& places() const {
    return places_;
  }

 private:
  template <class Row, class Member, class Known>
  void set(std::string_view field, Row row, Member& member, const Known& known,
           const std::string& subject) {
    if (!names(setting_.fields, field)) return;
    const bool changed_since = setting_.expected && said((*setting_.expected).*row) != known;
    if (changed_since) {
      out_.kept.emplace_back(field);
      return;
    }
    put(member, said(setting_.values.*row));
    out_.set.emplace_back(field);
    places_.emplace_back(subject, field);
  }
  template <class Row, class House, class Line>
  void set_where_it_differs(std::string_view field, Row row, House house, Line line) {
    auto& member = changed_line(of_, *line_).*line;
    const auto own = said(member);
    const auto of_house = said(of_.draft.*house);
    set(field, row, member, own ? own : of_house, line_->record.id.text());
    // A line repeats nothing: what is equal to the facility's is the facility's.
    if (said(member) == of_house) member = {};
  }

  PlannedFacility& of_;
  const LineOnCard* line_;
  bool is_own_;
  const FieldSetting& setting_;
  FieldsSet& out_;
  std::vector<std::pair<std::string, std::string>> places_;
};

// Whether the facility has another corporation than the setting expects: the number tells, else the
// name.
bool is_another_corporation(const FacilityCard& card, const FieldSetting& setting) {
  if (!setting.expected) return false;
  const ImportedValues& expected = *setting.expected;
  if (!card.corporation) return expected.corporation_number || expected.corporation_name;
  if (expected.corporation_number) return card.corporation->number != expected.corporation_number;
  return card.corporation->name != expected.corporation_name;
}

}  // namespace

Result<std::vector<FieldsSet>> ImportActions::set(std::span<const FieldSetting> settings,
                                                  const std::string& reason, const Actor& by) {
  if (settings.size() > kRowsMax) return fail(ErrorKind::too_large, "directory.too_many_rows");
  std::vector<FieldsSet> all;
  for (FieldSetting each : settings) {
    tidy_values(each.values);
    if (each.expected) tidy_values(*each.expected);
    auto done = set_one(each, change_of(by, reason));
    if (!done) return pass_on(done);
    all.push_back(std::move(*done));
  }
  return all;
}

Result<FieldsSet> ImportActions::set_one(const FieldSetting& setting, const Change& change) {
  auto card = store_.one(setting.facility);
  if (!card) return pass_on(card);
  if (!*card) return fail(ErrorKind::not_found, "directory.facility_unknown");
  PlannedFacility planned;
  planned.card = **std::move(card);
  planned.draft = planned.card.facility;
  planned.state = planned.card.state;
  const LineOnCard* line = nullptr;
  if (setting.line) {
    const auto found =
        std::find_if(planned.card.lines.begin(), planned.card.lines.end(),
                     [&](const auto& each) { return each.record.id == *setting.line; });
    if (found == planned.card.lines.end()) {
      return fail(ErrorKind::not_found, "directory.service_line_unknown");
    }
    line = &*found;
  }
  FieldsSet out;
  Setter setter{planned, line, setting, out};
  setter.set_all();
  auto places = setter.places();
  if (names(setting.fields, "corporation") && is_another_corporation(planned.card, setting)) {
    out.kept.emplace_back("corporation");
  } else if (names(setting.fields, "corporation")) {
    auto corporation = corporation_for(setting.values);
    if (!corporation) return pass_on(corporation);
    planned.draft.corporation = *corporation;
    out.set.emplace_back("corporation");
    places.emplace_back(planned.card.id.text(), "corporation");
  }
  // The noun looks at it once more: these values come from a person.
  auto checked = Facility::make(planned.card.id, planned.draft, change.at);
  if (!checked) return pass_on(checked);
  for (const auto& [subject, field] : places) {
    Assertion assertion{.field = field, .source = planned.card.assertion.source};
    if (setting.confirms) {
      assertion.confirmed_by = change.actor;
      assertion.confirmed_at = change.at;
    }
    planned.assertions[subject].push_back(std::move(assertion));
  }
  if (auto written = write_changed(planned, change); !written) return pass_on(written);
  out.version = planned.card.version.value_or(1);
  if (!out.set.empty()) {
    tools_.outbox.add({directory::kFacilityChanged, planned.card.id.text()});
  }
  return out;
}

// The corporation a row named; nothing if it named none.
Result<std::optional<CorporationId>> ImportActions::corporation_for(const ImportedValues& values) {
  if (!values.corporation_number && !values.corporation_name) {
    return std::optional<CorporationId>{};
  }
  CorporationDraft draft{values.corporation_number, values.corporation_name.value_or(""), {}};
  if (draft.name.empty()) draft.name = *draft.number;
  auto known = store_.find_corporation(draft);
  if (!known || *known) return known;
  auto made = Corporation::make(tools_.ids.make<Corporation>(), std::move(draft));
  if (!made) return pass_on(made);
  if (auto added = store_.add_corporation(*made); !added) return pass_on(added);
  return std::optional{made->id()};
}

Result<std::vector<ImportOutcome>> ImportActions::take_back(std::span<const ImportOutcome> created,
                                                            const Actor& by) {
  if (created.size() > kRowsMax) return fail(ErrorKind::too_large, "directory.too_many_rows");
  std::vector<ImportOutcome> kept;
  for (const ImportOutcome& each : created) {
    auto done = take_one_back(each, change_of(by, std::string{kUndone}));
    if (!done) return pass_on(done);
    if (!*done) kept.push_back(each);
  }
  return kept;
}

Result<bool> ImportActions::take_one_back(const ImportOutcome& created, const Change& change) {
  auto card = store_.one(created.facility);
  if (!card) return pass_on(card);
  if (!*card) return false;
  const FacilityCard& known = **card;
  const Date today = japan_time(change.at).date;
  bool any = false;
  for (const LineOnCard& each : known.lines) {
    if (each.record.id != created.line || each.record.version != 1) continue;
    auto line = ServiceLine::restore(each.record);
    if (!line) return pass_on(line);
    auto ended = line->ended(today, std::string{kUndone});
    if (!ended) return pass_on(ended);
    if (auto done = store_.replace_line(*ended, each.record, change); !done) return pass_on(done);
    any = true;
  }
  // The facility goes with its last line, if nobody made it his own since.
  const std::size_t left = known.lines.size() - (any ? 1 : 0);
  if (known.version == created.version && left == 0 &&
      known.state.status == FacilityStatus::active && !known.assertion.confirmed_at) {
    auto facility = Facility::restore({known.id, *known.version, known.facility, known.state});
    if (!facility) return pass_on(facility);
    auto ended = facility->ended({.status = FacilityStatus::closed,
                                  .closed_on = today,
                                  .close_reason = std::string{kUndone}},
                                 change.at);
    if (!ended) return pass_on(ended);
    auto done = store_.replace(*ended, facility->record(), change);
    if (!done) return pass_on(done);
    any = true;
  }
  if (any) tools_.outbox.add({directory::kFacilityChanged, known.id.text()});
  return any;
}

}  // namespace renkei::directory_import
