// Statements go out prepared, values as text of no stated type: the server infers the type from the
// place, which is what makes one SQL text serve both engines.
#include "platform/sql/postgres_session.hpp"

#include <libpq-fe.h>

#include <vector>

#include "platform/log/log.hpp"
#include "platform/sql/bound_texts.hpp"
#include "platform/sql/postgres_failure.hpp"
#include "platform/sql/postgres_values.hpp"

namespace renkei::sql {
namespace {

constexpr std::size_t kCachedMax = 256;

// Others (CREATE TABLE, LOCK, …) run once in a database's life and are not worth a name.
bool is_worth_preparing(std::string_view statement) {
  const auto start = statement.find_first_not_of(" \n\t");
  if (start == std::string_view::npos) return false;
  statement.remove_prefix(start);
  for (const std::string_view verb : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}) {
    if (statement.starts_with(verb)) return true;
  }
  return false;
}

bool is_success(const pg_result* result) {
  const auto status = PQresultStatus(result);
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

}  // namespace

void PostgresSession::Forget::operator()(pg_result* result) const { PQclear(result); }

Result<std::int64_t> PostgresSession::run_values(std::string_view statement,
                                                 std::span<const Value> values) {
  if (failure_) return fail(ErrorKind::fault, "sql.after_failure");
  const auto answer = execute(statement, values);
  if (!answer) {
    failure_ = answer.error();
    return pass_on(answer);
  }
  return count_of(PQcmdTuples(answer->get()));
}

Result<void> PostgresSession::query_values(std::string_view statement,
                                           std::span<const Value> values, const EachRow& each) {
  if (failure_) return fail(ErrorKind::fault, "sql.after_failure");
  const auto answer = execute(statement, values);
  if (!answer) {
    failure_ = answer.error();
    return pass_on(answer);
  }
  const int rows = PQntuples(answer->get());
  for (int row = 0; row < rows; ++row) {
    if (auto seen = each(PostgresRow{answer->get(), row}); !seen) return seen;
  }
  return {};
}

Result<void> PostgresSession::command(const char* statement) {
  const Answer answer{PQexec(connection_, statement)};
  if (!is_success(answer.get())) return failure_of(answer.get(), statement);
  return {};
}

Result<void> PostgresSession::commit() {
  const Answer answer{PQexec(connection_, "COMMIT")};
  if (!is_success(answer.get())) return failure_of(answer.get(), "COMMIT");
  if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT") {
    return fail(ErrorKind::unavailable, "sql.unavailable");
  }
  return {};
}

bool PostgresSession::is_connected() const { return PQstatus(connection_) == CONNECTION_OK; }

bool PostgresSession::take_notifications() {
  bool any = false;
  if (PQconsumeInput(connection_) == 0) return false;
  while (PGnotify* notice = PQnotifies(connection_)) {
    any = true;
    PQfreemem(notice);
  }
  return any;
}

void PostgresSession::mend() {
  failure_.reset();
  must_run_again_ = false;
}

Result<PostgresSession::Answer> PostgresSession::execute(std::string_view statement,
                                                         std::span<const Value> values) {
  if (auto texts = check_texts(values); !texts) return pass_on(texts);
  const PostgresParameters parameters{values};
  Answer answer;
  if (is_worth_preparing(statement)) {
    const auto name = prepare(statement);
    if (!name) return pass_on(name);
    answer.reset(PQexecPrepared(connection_, name->c_str(), parameters.count(),
                                parameters.pointers(), nullptr, nullptr, 0));
  } else {
    answer.reset(PQexecParams(connection_, std::string{statement}.c_str(), parameters.count(),
                              nullptr, parameters.pointers(), nullptr, nullptr, 0));
  }
  if (!is_success(answer.get())) return failure_of(answer.get(), statement);
  return answer;
}

Result<std::string> PostgresSession::prepare(std::string_view statement) {
  if (const auto found = by_text_.find(statement); found != by_text_.end()) {
    cache_.splice(cache_.begin(), cache_, found->second);
    return found->second->name;
  }
  if (cache_.size() >= kCachedMax) {
    const std::string forget = "DEALLOCATE " + cache_.back().name;
    if (auto done = command(forget.c_str()); !done) return pass_on(done);
    by_text_.erase(cache_.back().text);
    cache_.pop_back();
  }
  Prepared fresh{.text = std::string{statement}, .name = "s" + std::to_string(++prepared_count_)};
  const Answer answer{PQprepare(connection_, fresh.name.c_str(), fresh.text.c_str(), 0, nullptr)};
  if (!is_success(answer.get())) return failure_of(answer.get(), statement);
  cache_.push_front(std::move(fresh));
  by_text_.emplace(cache_.front().text, cache_.begin());
  return cache_.front().name;
}

tl::unexpected<Error> PostgresSession::failure_of(const pg_result* result,
                                                  std::string_view statement) {
  const auto failure = postgres_failure(connection_, result, statement);
  must_run_again_ = must_run_again_ || failure.may_run_again;
  return tl::unexpected<Error>{failure.error};
}

}  // namespace renkei::sql
