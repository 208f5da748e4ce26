// The intake over HTTP: imports with their rows, and proposals.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/intake/views_routes.hpp"

namespace renkei::intake {

// Importing and judging proposals: the hub's own staff.
inline constexpr http::Permission kImport{"intake.import",
                                          {Role::coordinator, Role::clerk, Role::city_operator}};

struct IntakeVerbs {
  ImportActions imports;
  ProposalActions proposals;
  Uploads& uploads;
  Filings& filings;
  directory::FacilityCards& cards;  // for the names of what proposals are about
  const http::Cursors& cursors;
  SentenceOf sentence;  // of a row's reason, in Japanese
};

[[nodiscard]] http::Routes<IntakeVerbs> routes();
[[nodiscard]] http::Routes<IntakeVerbs> proposal_routes();
[[nodiscard]] http::Routes<IntakeVerbs> filing_routes();
[[nodiscard]] http::Routes<IntakeVerbs> refused_rows_routes();

}  // namespace renkei::intake
