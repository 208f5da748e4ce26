// PostgreSQL with pg_trgm in the search benchmark, on a private server; its backend's CPU is
// counted.
#include <libpq-fe.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bench/search_engines.hpp"
#include "bench/search_text.hpp"
#include "testkit/postgres_cluster.hpp"

namespace renkei::bench {
namespace {

// The circle's box by the map index, the haversine for what is in it, and the counts by kind.
constexpr const char* kAsk = R"(
  WITH hit AS MATERIALIZED (
    SELECT id, kind, 2 * 6371008.8 * asin(least(1, sqrt(
             power(sin(radians(location[0] - $2) / 2), 2) +
             cos(radians($2)) * cos(radians(location[0])) *
             power(sin(radians(location[1] - $3) / 2), 2)))) AS metres
      FROM facility
     WHERE folded LIKE '%' || $1 || '%' AND ($4::float8 = 0 OR location <@ box(
             point($2 - $4::float8 / 111000, $3 - $4::float8 / 111000 / cos(radians($2) + 0.01)),
             point($2 + $4::float8 / 111000, $3 + $4::float8 / 111000 / cos(radians($2) + 0.01))))),
  inside AS (SELECT * FROM hit WHERE $4::float8 = 0 OR metres < $4::float8 + 0.5)
  SELECT (SELECT count(*) FROM inside WHERE $5 < 0 OR kind = $5),
         (SELECT json_agg(nearest) FROM (SELECT id, metres FROM inside WHERE $5 < 0 OR kind = $5
                                          ORDER BY metres LIMIT 20) AS nearest),
         (SELECT json_agg(counts) FROM (SELECT kind, count(*) FROM inside GROUP BY kind) AS counts))";

class Postgres final : public Engine {
 public:
  Postgres() : connection_(PQconnectdb(cluster_.conninfo("postgres").c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) throw std::runtime_error{"no connection"};
    for (const char* setting :
         {"SET jit = off", "SET max_parallel_workers_per_gather = 0", "SET work_mem = '64MB'",
          "SET max_parallel_maintenance_workers = 0", "SET maintenance_work_mem = '1GB'",
          "SET plan_cache_mode = force_custom_plan", "CREATE EXTENSION pg_trgm"}) {
      run(setting);
    }
  }
  ~Postgres() override { PQfinish(connection_); }
  Postgres(const Postgres&) = delete;
  Postgres& operator=(const Postgres&) = delete;

  std::string name() const override { return "pg_trgm"; }

  void build(const std::vector<Facility>& all) override {
    run("CREATE TABLE facility (id int, folded text, kind smallint, location point)");
    run("COPY facility FROM STDIN");
    for (const Facility& each : all) {
      char place[80];
      std::snprintf(place, sizeof place, "(%.9f,%.9f)", each.place.latitude, each.place.longitude);
      const std::string row = std::to_string(each.number) + '\t' + joined_text(each) + '\t' +
                              std::to_string(each.kind) + '\t' + place + '\n';
      PQputCopyData(connection_, row.data(), static_cast<int>(row.size()));
    }
    PQputCopyEnd(connection_, nullptr);
    while (PGresult* left = PQgetResult(connection_)) PQclear(left);
    run("CREATE INDEX ON facility USING gin (folded gin_trgm_ops)");
    run("CREATE INDEX ON facility USING gist (location)");
    run("VACUUM ANALYZE facility");
    PQclear(PQprepare(connection_, "ask", kAsk, 0, nullptr));
  }

  std::uint64_t ask(const Question& question, Mode mode) override {
    const std::string values[] = {
        folded(question.word), std::to_string(question.near.latitude),
        std::to_string(question.near.longitude),
        std::to_string(mode == Mode::word ? 0 : kCircleMetres),
        std::to_string(mode == Mode::word_circle_kind ? static_cast<int>(question.kind) : -1)};
    const char* texts[5];
    for (std::size_t i = 0; i < 5; ++i) texts[i] = values[i].c_str();
    PGresult* answer = PQexecPrepared(connection_, "ask", 5, texts, nullptr, nullptr, 0);
    if (PQresultStatus(answer) != PGRES_TUPLES_OK) {
      throw std::runtime_error{PQresultErrorMessage(answer)};
    }
    const auto total = std::strtoull(PQgetvalue(answer, 0, 0), nullptr, 10);
    PQclear(answer);
    return total;
  }

  // Of the backend that works for us.
  double cpu_seconds() const override {
    std::ifstream file{"/proc/" + std::to_string(PQbackendPID(connection_)) + "/stat"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    std::istringstream fields{text.substr(text.rfind(')') + 1)};
    std::string skipped;
    for (int i = 0; i < 11; ++i) fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
  }

  // On disk.
  std::size_t memory_bytes() const override {
    PGresult* answer = PQexec(connection_,
                              "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class "
                              "WHERE relname = 'facility'");
    const auto bytes = std::strtoull(PQgetvalue(answer, 0, 0), nullptr, 10);
    PQclear(answer);
    return bytes;
  }

 private:
  void run(const char* statement) {
    PGresult* answer = PQexec(connection_, statement);
    const auto status = PQresultStatus(answer);
    const std::string message = PQresultErrorMessage(answer);
    PQclear(answer);
    if (status != PGRES_COMMAND_OK && status != PGRES_COPY_IN) throw std::runtime_error{message};
  }

  testkit::PostgresCluster cluster_;
  PGconn* connection_;
};

}  // namespace

std::unique_ptr<Engine> postgres_trigrams() { return std::make_unique<Postgres>(); }

}  // namespace renkei::bench
