// The peer's half. It writes the same rows, but hands number and seal in ready-made: what is
// compared is how often the disk is waited for, and the peer does less besides.
#include <sqlite3.h>

#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "kernel/id.hpp"

#include "bench/write_records.hpp"

namespace renkei::bench {
namespace {

class Connection {
 public:
  explicit Connection(const Place& place) {
    if (sqlite3_open(place.file.c_str(), &handle_) != SQLITE_OK) refuse();
    sqlite3mc_config(handle_, "cipher", sqlite3mc_cipher_index("chacha20"));
    std::string raw{"raw:"};
    raw += place.key.text();
    sqlite3_key_v2(handle_, "main", raw.data(), static_cast<int>(raw.size()));
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
        "PRAGMA journal_size_limit = 67108864;");
  }
  ~Connection() { sqlite3_close_v2(handle_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] sqlite3* handle() const { return handle_; }
  void run(const char* statements) {
    if (sqlite3_exec(handle_, statements, nullptr, nullptr, nullptr) != SQLITE_OK) refuse();
  }
  [[noreturn]] void refuse() const { throw std::runtime_error{sqlite3_errmsg(handle_)}; }

 private:
  sqlite3* handle_ = nullptr;
};

// A statement prepared once; its parameters are the texts, then the number if there is one.
class Statement {
 public:
  Statement(Connection& connection, const char* statement) : connection_(connection) {
    if (sqlite3_prepare_v3(connection.handle(), statement, -1, SQLITE_PREPARE_PERSISTENT,
                           &prepared_, nullptr) != SQLITE_OK) {
      connection.refuse();
    }
  }
  ~Statement() { sqlite3_finalize(prepared_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void run(std::initializer_list<std::string_view> texts = {},
           std::optional<std::int64_t> number = {}) {
    int at = 0;
    for (const auto text : texts) {
      sqlite3_bind_text(prepared_, ++at, text.data(), static_cast<int>(text.size()), nullptr);
    }
    if (number) sqlite3_bind_int64(prepared_, ++at, *number);
    if (sqlite3_step(prepared_) != SQLITE_DONE) connection_.refuse();
    sqlite3_reset(prepared_);
  }

 private:
  Connection& connection_;
  sqlite3_stmt* prepared_ = nullptr;
};

struct Statements {
  explicit Statements(Connection& connection)
      : begin(connection, "BEGIN IMMEDIATE"),
        record(connection,
               "INSERT INTO history (subject, version, at, actor, membership, reason, body) "
               "VALUES (?1, 1, ?3, 'bench', NULL, NULL, ?2)"),
        event(connection,
              "INSERT INTO outbox (id, seq, turn, line, topic, subject, at) "
              "VALUES (?1, ?3, 0, 0, 'bench.written', ?2, ?3)"),
        audit(connection,
              "INSERT INTO audit (id, seq, hash, turn, line, at, who, membership, route, outcome, "
              "request_id, fields, subject_digest) VALUES (?1, ?4, ?3, 0, 0, ?4, 'bench', NULL, "
              "'POST /bench', 'done', ?2, '[]', ?3)"),
        subject(connection, "INSERT INTO audit_subject (audit, subject) VALUES (?1, ?2)"),
        head(connection, "UPDATE sequence_head SET hash = ?2, seq = ?3 WHERE name = ?1"),
        commit(connection, "COMMIT") {}

  Statement begin;
  Statement record;
  Statement event;
  Statement audit;
  Statement subject;
  Statement head;
  Statement commit;
};

void write_one(Statements& to, IdSource& ids, std::int64_t number) {
  static const std::string body(kBodyBytes, 'x');
  static const std::string hash(64, 'a');
  const std::string record = ids.next();
  const std::string audit = ids.next();
  to.begin.run();
  to.record.run({record, body}, number);
  to.event.run({ids.next(), record}, number);
  to.audit.run({audit, record, hash}, number);
  to.subject.run({audit, record});
  to.head.run({"outbox", ""}, number);
  to.head.run({"audit", hash}, number);
  to.commit.run();
}

}  // namespace

Writes write_one_by_one(const Place& place, std::chrono::milliseconds time) {
  using SteadyClock = std::chrono::steady_clock;
  constexpr std::int64_t kAboveAllNumbers = 1'000'000'000;
  Connection connection{place};
  Statements statements{connection};
  const RunningSystemClock clock;
  const auto ids = random_ids(clock);

  Writes writes;
  const double cpu = cpu_seconds();
  const auto start = SteadyClock::now();
  auto now = start;
  for (std::int64_t number = kAboveAllNumbers; now - start < time; ++number) {
    const auto asked = now;
    write_one(statements, *ids, number);
    now = SteadyClock::now();
    writes.milliseconds.push_back(std::chrono::duration<double, std::milli>(now - asked).count());
  }
  writes.wall_seconds = std::chrono::duration<double>(now - start).count();
  writes.cpu_seconds = cpu_seconds() - cpu;
  return writes;
}

}  // namespace renkei::bench
