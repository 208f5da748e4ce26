// See duty.hpp.
#include "app/demo/duty.hpp"

#include "kernel/jst.hpp"

#include "features/home/home_feature.hpp"

#include "app/commands/command_write.hpp"

namespace renkei::app::demo {
namespace {

home::DutyDraft hours_of(int year) {
  home::DutyDraft draft;
  draft.duty_name = "拠点の当番携帯";
  draft.duty_phone = "000-999-0009";
  for (const unsigned day : {29U, 30U, 31U}) {
    draft.closing_days.push_back({Date{year, 12, day}, "年末年始"});
  }
  for (const unsigned day : {2U, 3U}) {
    draft.closing_days.push_back({Date{year + 1, 1, day}, "年末年始"});
  }
  return draft;
}

constexpr const char* kNote =
    "受入可は5床のまま。\n退院調整1件は、病院の返事待ち（相談の一覧の一番上）。\n"
    "事故の記録2026-002は、会場の返事を待っている。";

}  // namespace

Result<void> settle_duty(Hub& hub) {
  return write_as_command(hub, "cli demo", [&](Context& context) -> Result<void> {
    home::HomeFeature feature{context.session,
                              {hub.ids(), hub.clock(), hub.system_clock()},
                              {},
                              context.outbox,
                              context.trace};
    const Date today = japan_time(hub.clock().now()).date;
    const auto set = feature.verbs().set_duty(hours_of(today.year()), 1);
    if (!set) return pass_on(set);
    return feature.verbs().write_note({.day = today.plus_days(-1),
                                       .part = home::DayPart::day,
                                       .note = Private<std::string>{kNote}},
                                      0, home::NamesIn::none_meant, context.actor);
  });
}

}  // namespace renkei::app::demo
