// Writing a versioned row again, for facilities and lines alike.
#pragma once
#include <string_view>

#include "platform/sql/described.hpp"
#include "platform/sql/session.hpp"

namespace renkei::directory {

// Writes a row anew if it still has the version that was read; else `stale`
// ("directory.changed_meanwhile"). Values: those of `columns`, the first being the id, then that
// version.
[[nodiscard]] Result<void> rewrite(sql::Session& session, std::string_view table,
                                   const sql::Columns& columns, const sql::Bound& bound);

}  // namespace renkei::directory
