// See contract_routes.hpp.
#include "features/city_contract/contract_routes.hpp"

namespace renkei::city_contract {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Personal;

struct ContractView {
  ContractId id;
  std::int64_t version = 1;
  ContractDraft draft;
  std::optional<Date> last_day;  // as it is now: what was agreed, or sooner
  std::optional<std::string> end_reason;
  bool in_force = false;
};
RENKEI_DESCRIBE(ContractView, id, version, draft, last_day, end_reason, in_force)
struct ContractList {
  std::vector<ContractView> items;
};
RENKEI_DESCRIBE(ContractList, items)

struct OfficialView {
  std::string membership;
  std::optional<Private<std::string>> name;
  std::optional<std::string> municipality;
  CityMode mode = CityMode::client;
};
RENKEI_DESCRIBE(OfficialView, membership, name, municipality, mode)
struct OfficialList {
  std::vector<OfficialView> items;
};
RENKEI_DESCRIBE(OfficialList, items)

struct SeatBody {
  std::optional<std::string> municipality;
};
RENKEI_DESCRIBE(SeatBody, municipality)

struct OwnView {
  std::optional<std::string> municipality;
  CityMode mode = CityMode::client;
  std::optional<Date> first_day;  // of the contract in force
  std::optional<Date> last_day;
};
RENKEI_DESCRIBE(OwnView, municipality, mode, first_day, last_day)

ContractView view_of(const CityActions& verbs, const Contract& contract) {
  return {.id = contract.id,
          .version = contract.version,
          .draft = contract.draft,
          .last_day = contract.last_day(),
          .end_reason = contract.end_reason,
          .in_force = verbs.is_in_force(contract)};
}

Result<http::Versioned<ContractView>> shown(const CityActions& verbs,
                                            const Result<Contract>& contract, int status) {
  if (!contract) return pass_on(contract);
  return http::Versioned<ContractView>{
      view_of(verbs, *contract),
      {.status = status, .version = contract->version, .subject = contract->id.text()}};
}

Result<ContractList> contracts(CityActions& verbs, const Call& call) {
  const auto all = verbs.contracts(call.actor);
  if (!all) return pass_on(all);
  ContractList list;
  for (const Contract& each : *all) list.items.push_back(view_of(verbs, each));
  return list;
}

Result<http::Versioned<ContractView>> add(CityActions& verbs, const Call& call,
                                          ContractDraft draft) {
  return shown(verbs, verbs.add(std::move(draft), call.actor), 201);
}

Result<http::Versioned<ContractView>> end(CityActions& verbs, const Call& call, ContractEnd end) {
  const auto at = http::path_target<ContractId>(call, "city_contract.unknown");
  if (!at) return pass_on(at);
  return shown(verbs, verbs.end(at->id, at->version, std::move(end), call.actor), 200);
}

Result<OfficialList> officials(CityActions& verbs, const Call& /*call*/) {
  auto found = verbs.officials();
  if (!found) return pass_on(found);
  OfficialList list;
  for (Official& each : *found) {
    list.items.push_back({std::move(each.membership), std::move(each.name),
                          std::move(each.municipality), each.mode});
  }
  return list;
}

Result<void> seat(CityActions& verbs, const Call& call, SeatBody body) {
  const auto id = http::path_id<identity::MembershipId>(call, "city_contract.official_unknown");
  if (!id) return pass_on(id);
  return verbs.seat(id->text(), body.municipality, call.actor);
}

Result<OwnView> own(CityActions& verbs, const Call& call) {
  auto standing = verbs.own(call.actor);
  if (!standing) return pass_on(standing);
  OwnView view{.municipality = std::move(standing->municipality), .mode = standing->mode};
  if (standing->contract) {
    view.first_day = standing->contract->draft.first_day;
    view.last_day = standing->contract->last_day();
  }
  return view;
}

}  // namespace

http::Routes<CityActions> routes() {
  const std::string kept = "/api/city_contract/contracts";
  const std::string people = "/api/city_contract/officials";
  return {
      http::get<NoQuery, ContractList>(kept, kSee, "Contracts of the hub with its municipalities",
                                       contracts),
      http::post<ContractDraft, ContractView>(
          kept, kRule, "From which day a municipality is client or operator", add),
      http::post<ContractEnd, ContractView>(kept + "/{id}/end", kRule,
                                            "A contract ends sooner than agreed", end),
      http::get<NoQuery, Personal<OfficialList>>(
          people, kRule, "The cities' people, and as what they act", officials),
      http::post<SeatBody, NoReply>(people + "/{id}/seat", kRule, "Say whose official somebody is",
                                    seat)
          .without_version(),
      http::get<NoQuery, OwnView>("/api/city_contract/own", kOwn,
                                  "By which contract one acts oneself", own),
  };
}

}  // namespace renkei::city_contract
