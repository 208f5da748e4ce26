// See rewrite_store_sql.hpp.
#include "features/directory/rewrite_store_sql.hpp"

namespace renkei::directory {

Result<void> rewrite(sql::Session& session, std::string_view table, const sql::Columns& columns,
                     const sql::Bound& bound) {
  const std::string statement = "UPDATE " + std::string{table} + " SET " + columns.assignments() +
                                " WHERE id = $1 AND version = $" +
                                std::to_string(columns.names().size() + 1);
  auto changed = session.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "directory.changed_meanwhile");
  return {};
}

}  // namespace renkei::directory
