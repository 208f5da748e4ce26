// Our own SQL files as statements. Only for texts that are part of the binary.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace renkei::sql {

// Splits at the semicolons outside of quotes and comments; leaves out what is only white space and
// comments. Bodies of triggers and functions are not understood, we have none.
[[nodiscard]] std::vector<std::string> statements_of(std::string_view text);

// `/* WITHOUT ROWID */` after a CREATE TABLE is a comment to PostgreSQL and is taken out of its
// comment for SQLite: rows then lie in the order of the primary key, without a second tree. For
// tables with short rows that are looked up by key.
[[nodiscard]] std::string for_engine(std::string statement, Engine engine);

}  // namespace renkei::sql
