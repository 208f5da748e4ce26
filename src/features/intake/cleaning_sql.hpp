// Which imports' staging is old, and its deletion in small portions.
#pragma once
#include <vector>

#include "platform/sql/session.hpp"

#include "features/intake/import_run.hpp"

namespace renkei::intake {

// Imports in this state that ended (or, if they never did, began) before `before` and still have
// their staging; the oldest first.
[[nodiscard]] Result<std::vector<ImportRunId>> with_old_staging(sql::Session& session,
                                                                ImportState state, Instant before,
                                                                int limit);

// Deletes batches of cleared imports; gives how many.
[[nodiscard]] Result<std::int64_t> drop_cleared_batches(sql::Session& session, std::int64_t most);
// Deletes notes and then the rows of cleared imports whose reading broke off; gives how many.
[[nodiscard]] Result<std::int64_t> drop_broken_off(sql::Session& session, std::int64_t most);

}  // namespace renkei::intake
