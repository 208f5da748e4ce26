// See incidents.hpp.
#include "app/demo/incidents.hpp"

#include "features/directory/directory_feature.hpp"
#include "features/incident/incident_feature.hpp"

#include "app/commands/command_write.hpp"

namespace renkei::app::demo {
namespace {

using incident::Answer;
using incident::IncidentActions;
using incident::IncidentKind;
using incident::Text;

IncidentActions::Reporting fax_to_a_wrong_number(Instant noticed, const std::string& station) {
  return {.report = {.kind = IncidentKind::mis_send,
                     .noticed_at = noticed,
                     .happened_on = {},
                     .what = Text{"患者1名の訪問看護指示書を、番号の似た別の事業所へFAXした。先方"
                                  "からの電話で気づき、破棄したとの返事をもらった。"},
                     .persons = 1,
                     .sensitive = Answer::yes,
                     .bad_faith = Answer::no},
          .facilities = {station}};
}

IncidentActions::Reporting lost_memo(Instant noticed) {
  return {
      .report = {.kind = IncidentKind::loss,
                 .noticed_at = noticed,
                 .happened_on = {},
                 .what = Text{"会議のあと、手書きの控え1枚が見当たらない。会場にも問い合わせ中。"},
                 .persons = {},
                 .sensitive = Answer::unclear,
                 .bad_faith = Answer::no},
      .facilities = {}};
}

// Where the people of the demo city work who can sign in for a station (people_names.hpp).
Result<std::string> first_station(Context& context) {
  const auto page =
      directory::facility_cards(context.session)->after({}, directory::FacilityCards::kPageMax);
  if (!page) return pass_on(page);
  for (const directory::FacilityCard& card : page->cards) {
    const bool is_open = card.state.status == directory::FacilityStatus::active &&
                         card.publication.of_record() == Level::public_;
    if (is_open && card.facility.kind == "visiting_nurse_station") return card.id.text();
  }
  return fail(ErrorKind::not_found, "incident.facility_unknown");
}

}  // namespace

Result<void> settle_incidents(Hub& hub) {
  return write_as_command(hub, "cli demo", [&](Context& context) -> Result<void> {
    incident::IncidentFeature feature{
        context.session, {hub.ids(), hub.clock()}, context.outbox, context.trace, hub.cursors()};
    const auto station = first_station(context);
    if (!station) return pass_on(station);
    IncidentActions& verbs = feature.verbs().actions;
    const Instant now = hub.clock().now();
    const auto sent =
        verbs.report(fax_to_a_wrong_number(now - std::chrono::hours{30}, *station), context.actor);
    if (!sent) return pass_on(sent);
    const auto taken = verbs.acknowledge({sent->incident->id, sent->incident->version},
                                         {Answer::yes, {}}, context.actor);
    if (!taken) return pass_on(taken);
    const auto told =
        verbs.tell({taken->incident->id, taken->incident->version}, {*station}, context.actor);
    if (!told) return pass_on(told);
    const auto lost = verbs.report(lost_memo(now - std::chrono::hours{2}), context.actor);
    if (!lost) return pass_on(lost);
    return {};
  });
}

}  // namespace renkei::app::demo
