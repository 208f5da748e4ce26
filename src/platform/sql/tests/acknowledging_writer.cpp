// The program that kill_test kills: several callers write as fast as they can, and each number is
// told on standard output only after its commit was answered.
//   acknowledging_writer sqlite PATH KEY_HEX | acknowledging_writer postgresql CONNINFO
#include <unistd.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/open.hpp"

namespace renkei::sql {
namespace {

constexpr int kCallers = 6;

// One number and its caller's total, in one transaction: a torn commit would show.
Result<void> put(Session& session, int caller, std::int64_t number) {
  auto added = session.run("INSERT INTO written (caller, number) VALUES ($1, $2)", caller, number);
  if (!added) return pass_on(added);
  auto counted = session.run(
      "INSERT INTO total (caller, numbers) VALUES ($1, 1) "
      "ON CONFLICT (caller) DO UPDATE SET numbers = total.numbers + 1",
      caller);
  if (!counted) return pass_on(counted);
  return {};
}

std::int64_t last_number(Database& database, int caller) {
  std::int64_t last = 0;
  (void)database.read([&](Session& session) {
    return session.query(
        "SELECT coalesce(max(number), 0) FROM written WHERE caller = $1",
        [&](const Row& row) -> Result<void> {
          last = row.integer(0);
          return {};
        },
        caller);
  });
  return last;
}

// Short enough for one write() to be whole or not at all.
void acknowledge(int caller, std::int64_t number) {
  const std::string line = std::to_string(caller) + ' ' + std::to_string(number) + '\n';
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(1);
}

void call(Database& database, int caller) {
  for (std::int64_t number = last_number(database, caller) + 1;; ++number) {
    const auto written =
        database.write({.apply = [&](Session& session) { return put(session, caller, number); }});
    if (written) acknowledge(caller, number);
  }
}

Result<Location> location_of(const std::vector<std::string>& words) {
  if (words.size() == 3 && words[0] == "sqlite") {
    const auto key = crypto::Key::from_hex(words[2]);
    if (key) return SqliteLocation{words[1], *key};
  }
  if (words.size() == 2 && words[0] == "postgresql") return PostgresLocation{words[1]};
  return fail(ErrorKind::invalid, "sql.not_run");
}

}  // namespace
}  // namespace renkei::sql

int main(int count, char** words) {
  namespace sql = renkei::sql;
  const auto location = sql::location_of({words + 1, words + count});
  if (!location) return 64;
  const auto database = sql::open_database(*location);
  if (!database) return 1;
  std::vector<std::thread> callers;
  for (int caller = 0; caller < sql::kCallers; ++caller) {
    callers.emplace_back([&, caller] { sql::call(**database, caller); });
  }
  for (auto& each : callers) each.join();
}
