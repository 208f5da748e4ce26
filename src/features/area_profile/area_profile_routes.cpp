#include "features/area_profile/area_profile_routes.hpp"

#include "features/area_profile/csv_routes.hpp"

namespace renkei::area_profile {
namespace {

using http::AnyReply;
using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Versioned;
using http::Written;

struct DayQuery {
  std::optional<Date> on;  // today, if not said
};
RENKEI_DESCRIBE(DayQuery, on)
struct BehindQuery {
  std::string place;
  std::string supply;
  std::optional<Date> on;
};
RENKEI_DESCRIBE(BehindQuery, place, supply, on)
struct BehindList {
  std::vector<FacilityBehind> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(BehindList, items, total)

struct RequiredView {
  RequiredNumberId id;
  std::int64_t version = 1;
  RequiredNumberDraft number;
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
};
RENKEI_DESCRIBE(RequiredView, id, version, number, ended_on, ended_reason)
struct RequiredList {
  std::vector<RequiredView> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(RequiredList, items, total)

struct FigureView {
  AreaFigureId id;
  std::int64_t version = 1;
  AreaFigureDraft figure;
};
RENKEI_DESCRIBE(FigureView, id, version, figure)
struct PastedTable {
  std::string text;
};
RENKEI_DESCRIBE(PastedTable, text)

template <class T>
Result<http::Target<Id<T>>> target(const Call& call, Reason unknown) {
  return http::path_target<Id<T>>(call, unknown);
}

Result<SupplyTable> table(AreaProfileVerbs& verbs, const Call& call, DayQuery query) {
  return verbs.supply.table(call.actor, query.on);
}

Result<http::Reply> table_csv(AreaProfileVerbs& verbs, const Call& call, DayQuery query) {
  const auto found = verbs.supply.table(call.actor, query.on);
  if (!found) return pass_on(found);
  return http::Reply{.content_type = "text/csv; charset=utf-8",
                     .body = csv_of(*found),
                     .headers = {{"content-disposition",
                                  "attachment; filename=\"supply-" + found->on.text() + ".csv\""}}};
}

Result<BehindList> behind(AreaProfileVerbs& verbs, const Call& call, BehindQuery query) {
  auto facilities = verbs.supply.behind(call.actor, query.place, query.supply, query.on);
  if (!facilities) return pass_on(facilities);
  BehindList list{.total = static_cast<std::int64_t>(facilities->size())};
  list.items = *std::move(facilities);
  return list;
}

Result<Outlook> outlook(AreaProfileVerbs& verbs, const Call& call) {
  return verbs.supply.outlook(call.actor);
}

RequiredView view_of(const RequiredNumberRecord& record) {
  return {record.id, record.version, record.draft, record.ended_on, record.ended_reason};
}

Result<Versioned<RequiredView>> shown(const Result<RequiredNumberRecord>& record,
                                      int status = 200) {
  if (!record) return pass_on(record);
  return Versioned<RequiredView>{
      view_of(*record),
      {.status = status, .version = record->version, .subject = record->id.text()}};
}

Result<RequiredList> required_numbers(AreaProfileVerbs& verbs, const Call&) {
  const auto all = verbs.required.list();
  if (!all) return pass_on(all);
  RequiredList list{.total = static_cast<std::int64_t>(all->size())};
  for (const RequiredNumberRecord& each : *all) list.items.push_back(view_of(each));
  return list;
}

Result<Versioned<RequiredView>> require(AreaProfileVerbs& verbs, const Call&,
                                        RequiredNumberDraft draft) {
  return shown(verbs.required.add(std::move(draft)), 201);
}

Result<Versioned<RequiredView>> replace_required(AreaProfileVerbs& verbs, const Call& call,
                                                 RequiredNumberDraft draft) {
  const auto at = target<RequiredNumber>(call, "area_profile.required_unknown");
  if (!at) return pass_on(at);
  return shown(verbs.required.replace(at->id, at->version, std::move(draft), call.actor));
}

Result<Versioned<RequiredView>> end_required(AreaProfileVerbs& verbs, const Call& call,
                                             Withdrawal why) {
  const auto at = target<RequiredNumber>(call, "area_profile.required_unknown");
  if (!at) return pass_on(at);
  return shown(verbs.required.end(at->id, at->version, why.reason, call.actor));
}

Result<Versioned<FigureView>> shown(const Result<AreaFigureRecord>& record, int status = 200) {
  if (!record) return pass_on(record);
  return Versioned<FigureView>{
      {record->id, record->version, record->draft},
      {.status = status, .version = record->version, .subject = record->id.text()}};
}

Result<Versioned<FigureView>> add_figure(AreaProfileVerbs& verbs, const Call&,
                                         AreaFigureDraft draft) {
  return shown(verbs.figures.add(std::move(draft)), 201);
}

Result<Versioned<FigureView>> replace_figure(AreaProfileVerbs& verbs, const Call& call,
                                             AreaFigureDraft draft) {
  const auto at = target<AreaFigure>(call, "area_profile.figure_unknown");
  if (!at) return pass_on(at);
  return shown(verbs.figures.replace(at->id, at->version, std::move(draft), call.actor));
}

Result<Written> withdraw_figure(AreaProfileVerbs& verbs, const Call& call, Withdrawal why) {
  const auto at = target<AreaFigure>(call, "area_profile.figure_unknown");
  if (!at) return pass_on(at);
  auto withdrawn = verbs.figures.withdraw(at->id, at->version, why.reason, call.actor);
  if (!withdrawn) return pass_on(withdrawn);
  return Written{.version = at->version + 1, .subject = at->id.text()};
}

Result<std::vector<FigureRow>> read_table(AreaProfileVerbs& verbs, const Call&,
                                          PastedTable pasted) {
  return verbs.read_figures(pasted.text);
}

Result<TakenFigures> take_table(AreaProfileVerbs& verbs, const Call& call,
                                const std::vector<FigureRow>& rows) {
  return verbs.figures.take(rows, call.actor);
}

// The first description of an area has version 0 to be replaced, so it comes by POST.
Result<Versioned<DescriptionView>> describe(AreaProfileVerbs& verbs, const Call& call,
                                            AreaDescription text) {
  const auto record = verbs.figures.describe(0, std::move(text), call.actor);
  if (!record) return pass_on(record);
  return Versioned<DescriptionView>{
      {record->version, record->text},
      {.status = 201, .version = record->version, .subject = record->text.area.text()}};
}

Result<Versioned<DescriptionView>> replace_description(AreaProfileVerbs& verbs, const Call& call,
                                                       AreaDescription text) {
  const auto at = target<geography::Area>(call, "area_profile.area_unknown");
  if (!at) return pass_on(at);
  text.area = at->id;
  const auto record = verbs.figures.describe(at->version, std::move(text), call.actor);
  if (!record) return pass_on(record);
  return Versioned<DescriptionView>{{record->version, record->text},
                                    {.version = record->version, .subject = at->id.text()}};
}

}  // namespace

http::Routes<AreaProfileVerbs> routes() {
  using http::get;
  using http::post;
  using http::put;
  return {
      get<DayQuery, SupplyTable>("/api/area_profile/supply", kSee,
                                 "What is there against what is needed, by area", table),
      get<DayQuery, AnyReply>("/api/area_profile/supply.csv", kSee, "The same as a file",
                              table_csv),
      get<BehindQuery, BehindList>("/api/area_profile/supply/facilities", kSee,
                                   "The facilities behind a cell", behind),
      get<NoQuery, Outlook>("/api/area_profile/outlook", kSee,
                            "Figures of the areas by year, with the care at hand", outlook),
      get<NoQuery, RequiredList>("/api/area_profile/required_numbers", kSee,
                                 "All required numbers, ended ones too", required_numbers),
      post<RequiredNumberDraft, RequiredView>("/api/area_profile/required_numbers", kKeep,
                                              "Say how many an area needs", require),
      put<RequiredNumberDraft, RequiredView>("/api/area_profile/required_numbers/{id}", kKeep,
                                             "Replace a required number", replace_required),
      post<Withdrawal, RequiredView>("/api/area_profile/required_numbers/{id}/end", kKeep,
                                     "Require no number any more", end_required),
      post<AreaFigureDraft, FigureView>("/api/area_profile/figures", kKeep,
                                        "Enter a figure of an area", add_figure),
      put<AreaFigureDraft, FigureView>("/api/area_profile/figures/{id}", kKeep, "Replace a figure",
                                       replace_figure),
      post<Withdrawal, NoReply>("/api/area_profile/figures/{id}/withdraw", kKeep,
                                "Take a figure back", withdraw_figure),
      http::post_prepared<PastedTable, TakenFigures>("/api/area_profile/figure_tables", kKeep,
                                                     "Take over a pasted table of figures",
                                                     read_table, take_table),
      post<AreaDescription, DescriptionView>("/api/area_profile/descriptions", kKeep,
                                             "Describe how an area lies", describe),
      put<AreaDescription, DescriptionView>("/api/area_profile/descriptions/{id}", kKeep,
                                            "Replace an area's description", replace_description),
  };
}

}  // namespace renkei::area_profile
