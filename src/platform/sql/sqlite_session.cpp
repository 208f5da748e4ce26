// Prepares each statement once. The same text may be run again while its rows are being read: the
// inner one is prepared afresh and forgotten after it.
#include "platform/sql/sqlite_session.hpp"

#include <sqlite3.h>

#include "platform/log/log.hpp"
#include "platform/sql/bound_texts.hpp"
#include "platform/sql/sql_text.hpp"
#include "platform/sql/sqlite_failure.hpp"

namespace renkei::sql {
namespace {

constexpr std::size_t kCachedMax = 256;  // more than all statements of one hub's busy day

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  [[nodiscard]] double real(int column) const override {
    return sqlite3_column_double(statement_, column);
  }
  [[nodiscard]] std::string_view text(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  sqlite3_stmt* statement_;
};

int bind(sqlite3_stmt* statement, int index, const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement, index, *integer);
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return sqlite3_bind_double(statement, index, *real);
  }
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    // A null pointer would bind NULL: an empty text is a text.
    return sqlite3_bind_text64(statement, index, text->empty() ? "" : text->data(), text->size(),
                               SQLITE_STATIC, SQLITE_UTF8);
  }
  return sqlite3_bind_null(statement, index);
}

}  // namespace

// Returns the statement to the cache, reset, however the call ends.
class SqliteSession::InUse {
 public:
  InUse(SqliteSession& session, Place place) : session_(session), place_(place) {}
  ~InUse() { session_.give_back(place_); }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;
  [[nodiscard]] sqlite3_stmt* statement() const { return place_->statement; }
  [[nodiscard]] int parameters() const { return place_->parameters; }

 private:
  SqliteSession& session_;
  Place place_;
};

SqliteSession::~SqliteSession() {
  for (const Prepared& each : cache_) sqlite3_finalize(each.statement);
}

Result<std::int64_t> SqliteSession::run_values(std::string_view statement,
                                               std::span<const Value> values) {
  if (failure_) return fail(ErrorKind::fault, "sql.after_failure");
  auto done = execute(statement, values, nullptr);
  if (!done) failure_ = done.error();
  return done;
}

Result<void> SqliteSession::query_values(std::string_view statement, std::span<const Value> values,
                                         const EachRow& each) {
  if (failure_) return fail(ErrorKind::fault, "sql.after_failure");
  // A refusal of `each` is the caller's and does not spend the transaction.
  std::optional<Error> refusal;
  const EachRow watched = [&](const Row& row) -> Result<void> {
    auto seen = each(row);
    if (!seen) refusal = seen.error();
    return seen;
  };
  const auto done = execute(statement, values, &watched);
  if (done) return {};
  if (!refusal) failure_ = done.error();
  return pass_on(done);
}

Result<void> SqliteSession::command(std::string_view statement) {
  const auto done = execute(statement, {}, nullptr);
  if (!done) return pass_on(done);
  return {};
}

bool SqliteSession::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

Result<std::int64_t> SqliteSession::execute(std::string_view statement,
                                            std::span<const Value> values, const EachRow* each) {
  if (auto texts = check_texts(values); !texts) return pass_on(texts);
  auto taken = take(statement);
  if (!taken) return pass_on(taken);
  const InUse use{*this, *taken};
  if (static_cast<std::size_t>(use.parameters()) > values.size()) {
    log::error("sql.placeholder_without_value", {{"statement", statement}});
    return fail(ErrorKind::fault, "sql.statement");
  }
  for (int at = 0; at < use.parameters(); ++at) {
    if (bind(use.statement(), at + 1, values[static_cast<std::size_t>(at)]) != SQLITE_OK) {
      return sqlite_failure(handle_, statement);
    }
  }
  const auto before = sqlite3_total_changes64(handle_);
  const SqliteRow row{use.statement()};
  int stepped = sqlite3_step(use.statement());
  for (; stepped == SQLITE_ROW; stepped = sqlite3_step(use.statement())) {
    if (each == nullptr) continue;
    if (auto seen = (*each)(row); !seen) return pass_on(seen);
  }
  if (stepped != SQLITE_DONE) return sqlite_failure(handle_, statement);
  // sqlite3_changes() keeps the count of an earlier statement if this one changes nothing.
  return sqlite3_total_changes64(handle_) == before ? 0 : sqlite3_changes64(handle_);
}

Result<SqliteSession::Place> SqliteSession::take(std::string_view statement) {
  const auto found = by_text_.find(statement);
  if (found != by_text_.end() && !found->second->is_running) {
    cache_.splice(cache_.begin(), cache_, found->second);
    cache_.front().is_running = true;
    return cache_.begin();
  }
  Prepared prepared{.text = std::string{statement}, .is_running = true};
  const std::string numbered = with_numbered_parameters(statement);
  const int done = sqlite3_prepare_v3(handle_, numbered.data(), static_cast<int>(numbered.size()),
                                      SQLITE_PREPARE_PERSISTENT, &prepared.statement, nullptr);
  if (done != SQLITE_OK) return sqlite_failure(handle_, statement);
  if (prepared.statement == nullptr) return fail(ErrorKind::fault, "sql.statement");
  prepared.parameters = sqlite3_bind_parameter_count(prepared.statement);
  cache_.push_front(std::move(prepared));
  by_text_.try_emplace(cache_.front().text, cache_.begin());
  return cache_.begin();
}

void SqliteSession::give_back(Place place) {
  sqlite3_reset(place->statement);
  sqlite3_clear_bindings(place->statement);
  place->is_running = false;
  if (by_text_.at(place->text) != place) return forget(place);
  if (cache_.size() > kCachedMax && !cache_.back().is_running) forget(std::prev(cache_.end()));
}

void SqliteSession::forget(Place place) {
  if (const auto found = by_text_.find(place->text);
      found != by_text_.end() && found->second == place) {
    by_text_.erase(found);
  }
  sqlite3_finalize(place->statement);
  cache_.erase(place);
}

}  // namespace renkei::sql
