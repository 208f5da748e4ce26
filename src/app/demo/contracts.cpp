// See contracts.hpp.
#include "app/demo/contracts.hpp"

#include "kernel/jst.hpp"

#include "features/city_contract/contract_feature.hpp"

#include "app/commands/command_write.hpp"
#include "app/hub.hpp"

namespace renkei::app::demo {
namespace {

constexpr const char* kCity = "見本市";

}  // namespace

Result<void> settle_contracts(Hub& hub) {
  return write_as_command(hub, "cli demo", [&](Context& context) -> Result<void> {
    city_contract::CityContractFeature feature{context.session,
                                               {hub.ids(), hub.clock(), hub.system_clock()},
                                               context.outbox,
                                               context.trace};
    const int year = fiscal_year(japan_time(hub.clock().now()).date);
    const auto kept =
        feature.verbs().add({.municipality = kCity,
                             .mode = city_contract::CityMode::client,
                             .first_day = first_day_of_fiscal_year(year),
                             .last_day = first_day_of_fiscal_year(year + 1).plus_days(-1),
                             .note = "在宅医療・介護連携推進事業 委託契約書（見本）"},
                            context.actor);
    if (!kept) return pass_on(kept);
    const auto officials = feature.verbs().officials();
    if (!officials) return pass_on(officials);
    for (const city_contract::Official& each : *officials) {
      auto seated = feature.verbs().seat(each.membership, kCity, context.actor);
      if (!seated) return seated;
    }
    return {};
  });
}

}  // namespace renkei::app::demo
