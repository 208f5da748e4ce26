// What a connection string to PostgreSQL may not say.
#pragma once
#include <string>

#include "kernel/result.hpp"

namespace renkei::sql {

// Refuses with "sql.password_in_conninfo" a password written into it, which would stand in
// hubs.toml and in process lists (`passfile=` names a file instead), with "sql.unverified_tls"
// another machine whose certificate is not checked (`sslmode=verify-full`, which PGSSLMODE may say
// too), and with "sql.conninfo_unreadable" what libpq cannot read. A socket and loopback are this
// machine.
[[nodiscard]] Result<void> check_conninfo(const std::string& conninfo);

}  // namespace renkei::sql
