// PostgreSQL's own programs for whole databases: pg_dump and pg_restore.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::sql {

// One consistent snapshot in pg_dump's custom format; writers go on meanwhile. False from `take`
// ends it with "sql.dump_failed". The password never stands in the list of processes.
[[nodiscard]] Result<void> dump_postgres(const std::string& conninfo,
                                         const std::function<bool(std::string_view)>& take);

// Fills an empty database in one transaction: everything or nothing. `give` as in run_feeding.
[[nodiscard]] Result<void> restore_postgres(
    const std::string& conninfo, const std::function<std::optional<std::string>()>& give);

// Whether nobody has made a table there.
[[nodiscard]] Result<bool> is_postgres_empty(const std::string& conninfo);

}  // namespace renkei::sql
