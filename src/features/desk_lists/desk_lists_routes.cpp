#include "features/desk_lists/desk_lists_routes.hpp"

#include "kernel/jst.hpp"

namespace renkei::desk_lists {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;

struct YearQuery {
  std::optional<int> fiscal_year;  // else the newest of which there are counts
};
RENKEI_DESCRIBE(YearQuery, fiscal_year)

struct Ranking {
  std::optional<int> fiscal_year;  // nothing if there are no counts at all
  std::vector<int> years;
  std::vector<RankedClinic> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(Ranking, fiscal_year, years, items, total)

struct LetterCountList {
  std::vector<OpinionLetterCount> items;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(LetterCountList, items, total)

struct LetterEntry {
  directory::FacilityId facility;
  int fiscal_year = 0;
  std::optional<int> letters;  // nothing: the count was an error
  LetterSource source = LetterSource::city_assessment;
};
RENKEI_DESCRIBE(LetterEntry, facility, fiscal_year, letters, source)

struct HandedOver {
  HandoverId id;
};
RENKEI_DESCRIBE(HandedOver, id)

struct HandoverMonths {
  std::vector<HandoverMonth> items;
  std::int64_t total = 0;  // handed-over lists of the year
};
RENKEI_DESCRIBE(HandoverMonths, items, total)

Result<Ranking> ranking(DeskListActions& verbs, const Call& call, YearQuery query) {
  auto years = verbs.years();
  if (!years) return pass_on(years);
  Ranking reply{.fiscal_year = query.fiscal_year, .years = *std::move(years)};
  if (!reply.fiscal_year && !reply.years.empty()) reply.fiscal_year = reply.years.front();
  if (!reply.fiscal_year) return reply;
  auto items = verbs.ranking(*reply.fiscal_year, call.actor);
  if (!items) return pass_on(items);
  reply.items = *std::move(items);
  reply.total = static_cast<std::int64_t>(reply.items.size());
  return reply;
}

Result<LetterCountList> of_facility(DeskListActions& verbs, const Call& call) {
  const auto id = http::path_id<directory::FacilityId>(call, "directory.facility_unknown");
  if (!id) return pass_on(id);
  auto items = verbs.of_facility(*id, call.actor);
  if (!items) return pass_on(items);
  LetterCountList list{.items = *std::move(items)};
  list.total = static_cast<std::int64_t>(list.items.size());
  return list;
}

Result<void> enter(DeskListActions& verbs, const Call& call, LetterEntry entry) {
  return verbs.enter(entry.facility, entry.fiscal_year, entry.letters, entry.source, call.actor);
}

Result<HandedOver> hand_over(DeskListActions& verbs, const Call& call, HandoverDraft draft) {
  auto id = verbs.hand_over(std::move(draft), call.actor);
  if (!id) return pass_on(id);
  return HandedOver{*std::move(id)};
}

Result<HandoverMonths> handovers(DeskListActions& verbs, const Call& call, YearQuery query) {
  const int year = query.fiscal_year.value_or(fiscal_year(japan_time(call.now).date));
  auto items = verbs.handovers(year);
  if (!items) return pass_on(items);
  HandoverMonths reply{.items = *std::move(items)};
  for (const HandoverMonth& each : reply.items) reply.total += each.handovers;
  return reply;
}

}  // namespace

http::Routes<DeskListActions> routes() {
  const std::string letters = "/api/desk_lists/opinion_letters";
  const std::string handed = "/api/desk_lists/handovers";
  return {
      http::get<YearQuery, Ranking>(letters, kSee,
                                    "Clinics by the opinion letters they wrote in a year", ranking),
      http::get<NoQuery, LetterCountList>(
          letters + "/{id}", kSee, "The opinion letters of one facility by year", of_facility),
      http::post<LetterEntry, NoReply>(letters, kEnter,
                                       "Enter or withdraw a clinic's count of a year", enter),
      http::post<HandoverDraft, HandedOver>(handed, kSee, "A list was handed over: count it",
                                            hand_over),
      http::get<YearQuery, HandoverMonths>(handed, kKeep,
                                           "How often lists were handed over, by month", handovers),
  };
}

}  // namespace renkei::desk_lists
