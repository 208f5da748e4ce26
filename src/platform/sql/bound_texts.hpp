// What both engines can store as text: UTF-8 without NUL. PostgreSQL refuses or cuts anything else,
// SQLite would keep it silently, so it is refused here for both.
#pragma once
#include <span>
#include <string_view>

#include "platform/sql/session.hpp"

namespace renkei::sql {

[[nodiscard]] bool is_storable(std::string_view text);
// `invalid` "sql.text_not_storable" if one of the values is not.
[[nodiscard]] Result<void> check_texts(std::span<const Value> values);

}  // namespace renkei::sql
