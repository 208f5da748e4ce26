// What an SQLite result code means to a caller.
#pragma once
#include <string_view>

#include "kernel/result.hpp"

struct sqlite3;

namespace renkei::sql {

// The error of the last call on this handle; whatever is not the caller's doing has been logged.
[[nodiscard]] tl::unexpected<Error> sqlite_failure(sqlite3* handle, std::string_view statement);

}  // namespace renkei::sql
