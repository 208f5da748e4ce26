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

// $3 is a name to SQLite, looked for among all names each time one is met: a statement of many rows
// took longer to prepare than to run. ?3 is a number.
[[nodiscard]] std::string with_numbered_parameters(std::string_view statement);

}  // namespace renkei::sql
