// See contract_actions.hpp.
#include "features/city_contract/contract_actions.hpp"

#include <algorithm>
#include <set>

#include "kernel/jst.hpp"

#include "features/city_contract/city_contract.hpp"

namespace renkei::city_contract {
namespace {

CityMode mode_of(const std::optional<Contract>& contract) {
  return contract ? contract->draft.mode : CityMode::client;
}

}  // namespace

Date CityActions::today() const { return japan_time(means_.clock.now()).date; }

Result<std::vector<Contract>> CityActions::contracts(const Actor& by) const {
  auto all = means_.store.contracts();
  if (!all || by.is_hub_staff()) return all;
  const auto seat = means_.store.seat_of(by.membership);
  if (!seat) return pass_on(seat);
  std::erase_if(*all, [&](const Contract& each) {
    return !*seat || each.draft.municipality != (*seat)->municipality;
  });
  return all;
}

Result<Contract> CityActions::add(ContractDraft draft, const Actor& by) {
  draft = tidied(std::move(draft));
  if (auto well = check(draft); !well) return pass_on(well);
  const auto present = means_.store.contracts();
  if (!present) return pass_on(present);
  if (present->size() >= static_cast<std::size_t>(ContractStore::kContractsMax)) {
    return fail(ErrorKind::conflict, "city_contract.too_many");
  }
  Contract contract{.id = means_.ids.make<ContractTag>(),
                    .kept_at = means_.clock.now(),
                    .kept_by = by.who,
                    .draft = std::move(draft)};
  const bool is_taken =
      std::ranges::any_of(*present, [&](const Contract& each) { return each.overlaps(contract); });
  if (is_taken) return fail(ErrorKind::conflict, "city_contract.overlaps");
  if (auto added = means_.store.add(contract); !added) return pass_on(added);
  means_.trace.touch(contract.id.text());
  means_.outbox.add({kChanged, contract.id.text()});
  return contract;
}

Result<Contract> CityActions::end(const ContractId& id, std::int64_t version, ContractEnd end,
                                  const Actor& by) {
  const auto present = means_.store.one(id);
  if (!present) return pass_on(present);
  means_.trace.touch(id.text());
  if (present->version != version) {
    return fail(ErrorKind::stale, "city_contract.changed_meanwhile");
  }
  auto next = ended(*present, std::move(end), means_.clock.now(), by.who);
  if (!next) return pass_on(next);
  if (auto replaced = means_.store.replace(*next); !replaced) return pass_on(replaced);
  means_.trace.change("ended_day");
  means_.outbox.add({kChanged, id.text()});
  return next;
}

Result<std::vector<Official>> CityActions::officials() const {
  const auto holders = means_.holders.of(Role::city_member, means_.system_clock.now());
  if (!holders) return pass_on(holders);
  const auto seats = means_.store.seats();
  if (!seats) return pass_on(seats);
  const auto contracts = means_.store.contracts();
  if (!contracts) return pass_on(contracts);
  std::set<std::string> accounts;
  for (const identity::RoleHolder& each : *holders) accounts.insert(each.account);
  const auto names = means_.names.of(accounts);
  if (!names) return pass_on(names);
  std::vector<Official> officials;
  for (const identity::RoleHolder& each : *holders) {
    Official official{.membership = each.membership};
    if (const auto name = names->find(each.account); name != names->end()) {
      official.name = name->second;
    }
    const auto seat = std::ranges::find(*seats, each.membership, &Seat::membership);
    if (seat != seats->end()) {
      official.municipality = seat->municipality;
      official.mode = mode_of(in_force(*contracts, seat->municipality, today()));
    }
    means_.trace.touch(each.membership);
    officials.push_back(std::move(official));
  }
  return officials;
}

Result<void> CityActions::seat(const std::string& membership,
                               const std::optional<std::string>& municipality, const Actor& by) {
  const auto holders = means_.holders.of(Role::city_member, means_.system_clock.now());
  if (!holders) return pass_on(holders);
  const bool is_official =
      std::ranges::find(*holders, membership, &identity::RoleHolder::membership) != holders->end();
  if (!is_official) return fail(ErrorKind::not_found, "city_contract.official_unknown");
  means_.trace.touch(membership);
  means_.trace.change("municipality");
  means_.outbox.add({kChanged, membership});
  if (!municipality) return means_.store.unseat(membership);
  const auto contracts = means_.store.contracts();
  if (!contracts) return pass_on(contracts);
  const bool is_known = std::ranges::any_of(
      *contracts, [&](const Contract& each) { return each.draft.municipality == *municipality; });
  if (!is_known) {
    FieldErrors errors;
    errors.add("municipality", "city_contract.municipality_unknown");
    return errors.result("city_contract.seat_invalid");
  }
  return means_.store.seat({.membership = membership,
                            .municipality = *municipality,
                            .seated_at = means_.clock.now(),
                            .seated_by = by.who});
}

Result<OwnStanding> CityActions::own(const Actor& by) const {
  const auto seat = means_.store.seat_of(by.membership);
  if (!seat) return pass_on(seat);
  OwnStanding standing;
  if (!*seat) return standing;
  const auto contracts = means_.store.contracts();
  if (!contracts) return pass_on(contracts);
  standing.municipality = (*seat)->municipality;
  standing.contract = in_force(*contracts, (*seat)->municipality, today());
  standing.mode = mode_of(standing.contract);
  return standing;
}

}  // namespace renkei::city_contract
