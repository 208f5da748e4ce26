#include "features/intake/filing_store_sql.hpp"

#include <algorithm>

#include "platform/sql/described.hpp"

namespace renkei::intake {
namespace {

constexpr std::string_view kSymbols =
    "SELECT symbol, valid_from, valid_until, meaning, code FROM standard_symbol "
    "ORDER BY symbol, valid_from LIMIT 1000";
constexpr std::string_view kOfFacility =
    "SELECT symbol, name, receipt, started_on, as_of FROM filing WHERE facility = $1 "
    "ORDER BY number LIMIT 500";
constexpr std::string_view kDropOfFacility = "DELETE FROM filing WHERE facility = $1";
constexpr std::string_view kDropOfImport = "DELETE FROM filing WHERE import = $1";

template <class Row>
auto add_to(std::vector<Row>& rows) {
  return [&rows](const sql::Row& row) -> Result<void> {
    sql::RowReader reader{row};
    Row read;
    reader.members(read);
    if (reader.is_sound()) rows.push_back(std::move(read));
    return {};
  };
}

}  // namespace

Result<StandardSymbols> standard_symbols(sql::Session& session) {
  std::vector<StandardSymbol> rows;
  if (auto seen = session.query(kSymbols, add_to(rows)); !seen) return pass_on(seen);
  return StandardSymbols{std::move(rows)};
}

Result<void> SqlFilings::replace(const directory::FacilityId& facility,
                                 const std::vector<Filing>& filings, const ImportRun& run) {
  if (auto dropped = session_.run(kDropOfFacility, facility); !dropped) return pass_on(dropped);
  const std::vector<Filing> some(
      filings.begin(),
      filings.begin() + static_cast<std::ptrdiff_t>(std::min(filings.size(), kOfOneMax)));
  static const sql::Columns columns =
      sql::Columns{}.add("facility").add("number").add_members<Filing>().add("as_of").add("import");
  std::int64_t number = 0;
  return sql::insert_rows(session_, "filing", columns, some,
                          [&](sql::Bound& bound, const Filing& filing) {
                            bound.add(facility).add(number++).add_members(filing);
                            bound.add(run->as_of).add(run->id);
                          });
}

Result<FilingList> SqlFilings::of(const directory::FacilityId& facility) const {
  FilingList filings;
  auto seen = session_.query(
      kOfFacility,
      [&](const sql::Row& row) -> Result<void> {
        sql::RowReader reader{row};
        Filing filing;
        reader.members(filing);
        filings.as_of = reader.next<std::optional<Date>>();
        if (reader.is_sound()) filings.items.push_back(std::move(filing));
        return {};
      },
      facility);
  if (!seen) return pass_on(seen);
  return filings;
}

Result<void> SqlFilings::drop(const ImportRunId& import) {
  if (auto dropped = session_.run(kDropOfImport, import); !dropped) return pass_on(dropped);
  return {};
}

}  // namespace renkei::intake
