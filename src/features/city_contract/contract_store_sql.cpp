// See contract_store_sql.hpp.
#include "features/city_contract/contract_store_sql.hpp"

#include "platform/sql/described_table.hpp"
#include "platform/sql/without_count.hpp"

#include "features/city_contract/city_contract.hpp"

namespace renkei::city_contract {
namespace {

constexpr std::string_view kContract = "city_contract";
constexpr std::string_view kSeat = "city_seat";
// One look, so that a request of the city costs one statement more than anybody's. Days are text
// that sorts as they follow each other.
constexpr std::string_view kOperates = R"(
  SELECT 1 FROM city_seat JOIN city_contract ON draft_municipality = municipality
   WHERE membership = $1 AND draft_mode = $2 AND draft_first_day <= $3
     AND COALESCE(ended_day, draft_last_day, $3) >= $3 LIMIT 1)";

}  // namespace

Result<std::vector<Contract>> SqlContracts::contracts() const {
  return sql::rows_of<Contract>(session_, kContract,
                                "ORDER BY draft_first_day DESC, kept_at DESC, id LIMIT $1",
                                kContractsMax);
}

Result<Contract> SqlContracts::one(const ContractId& id) const {
  auto found =
      sql::find_row<Contract>(session_, sql::select_from<Contract>(kContract, "WHERE id = $1"), id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "city_contract.unknown");
  return **std::move(found);
}

Result<void> SqlContracts::add(const Contract& contract) {
  return sql::insert_row(session_, kContract, contract);
}

Result<void> SqlContracts::replace(const Contract& next) {
  return sql::replace_row(session_, kContract, next, "city_contract.changed_meanwhile");
}

Result<std::vector<Seat>> SqlContracts::seats() const {
  return sql::rows_of<Seat>(session_, kSeat, "ORDER BY membership LIMIT $1", kSeatsMax);
}

Result<std::optional<Seat>> SqlContracts::seat_of(std::string_view membership) const {
  return sql::find_row<Seat>(session_, sql::select_from<Seat>(kSeat, "WHERE membership = $1"),
                             membership);
}

Result<void> SqlContracts::seat(const Seat& seat) {
  if (auto gone = unseat(seat.membership); !gone) return gone;
  return sql::insert_row(session_, kSeat, seat);
}

Result<void> SqlContracts::unseat(std::string_view membership) {
  return sql::without_count(
      session_.run("DELETE FROM city_seat WHERE membership = $1", membership));
}

Result<Actor> acting(sql::Session& session, Actor member, Date day) {
  if (member.role != Role::city_member) return member;
  bool operates = false;
  auto read = session.query(
      kOperates,
      [&](const sql::Row&) -> Result<void> {
        operates = true;
        return {};
      },
      member.membership, CityMode::operator_, day);
  if (!read) return pass_on(read);
  if (operates) member.role = Role::city_operator;
  return member;
}

}  // namespace renkei::city_contract
