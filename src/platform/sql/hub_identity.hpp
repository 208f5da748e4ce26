// Which hub a database is: an id that goes with it into every backup.
#pragma once
#include <string>

#include "kernel/clock.hpp"

#include "platform/sql/database.hpp"

namespace renkei::sql {

// The id; "" in a database from before hubs had one, or without any table.
[[nodiscard]] Result<std::string> hub_id(Database& database);

// Gives a database that has none this id; gives the one it has from now on. After the migrations.
[[nodiscard]] Result<std::string> settle_hub_id(Database& database, const std::string& id,
                                                Instant now);

// For a copy that must not act as the hub it was taken from: another id, and no job of the old hub
// is done any more (it might send mail to people).
[[nodiscard]] Result<void> become_another_hub(Database& database, const std::string& id,
                                              Instant now);

}  // namespace renkei::sql
