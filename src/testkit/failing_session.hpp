// A session whose n-th statement fails as a broken disk makes it fail.
#pragma once
#include "platform/sql/session.hpp"

namespace renkei::testkit {

class FailingSession final : public sql::Session {
 public:
  FailingSession(sql::Session& inner, int fails_at) : inner_(inner), left_(fails_at) {}

  [[nodiscard]] sql::Engine engine() const override { return inner_.engine(); }
  Result<std::int64_t> run_values(std::string_view statement,
                                  std::span<const sql::Value> values) override {
    if (--left_ == 0) return fail(ErrorKind::unavailable, "sql.unavailable");
    return inner_.run_values(statement, values);
  }
  Result<void> query_values(std::string_view statement, std::span<const sql::Value> values,
                            const EachRow& each) override {
    if (--left_ == 0) return fail(ErrorKind::unavailable, "sql.unavailable");
    return inner_.query_values(statement, values, each);
  }
  [[nodiscard]] bool has_failed() const { return left_ <= 0; }

 private:
  sql::Session& inner_;
  int left_;
};

}  // namespace renkei::testkit
