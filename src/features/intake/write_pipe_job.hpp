// Several writes under way at once, in order, so that they share a commit (conventions §3).
#pragma once
#include <condition_variable>
#include <mutex>
#include <optional>

#include "platform/sql/database.hpp"

namespace renkei::intake {

class WritePipe {
 public:
  explicit WritePipe(sql::Database& database);
  // Waits for all that was pushed.
  ~WritePipe();
  WritePipe(const WritePipe&) = delete;
  WritePipe& operator=(const WritePipe&) = delete;

  // Waits while too many are under way. Gives the first failure; then nothing more is pushed.
  [[nodiscard]] Result<void> push(sql::Write write);
  // Waits for all; gives the first failure.
  [[nodiscard]] Result<void> finish();

 private:
  [[nodiscard]] Result<void> outcome() const;

  sql::Database& database_;
  int most_;  // PostgreSQL keeps no order between transactions, so there it is one
  std::mutex mutex_;
  std::condition_variable changed_;
  int under_way_ = 0;
  std::optional<Error> failure_;
};

}  // namespace renkei::intake
