// The waiting form of a write, the same for every engine.
#include "platform/sql/database.hpp"

#include <future>

namespace renkei::sql {

Result<void> Database::write(Write write) {
  // Shared, because the database's thread may still be inside set_value() when we wake.
  auto promise = std::make_shared<std::promise<Result<void>>>();
  auto answer = promise->get_future();
  write_async(std::move(write),
              [promise](Result<void> result) { promise->set_value(std::move(result)); });
  return answer.get();
}

}  // namespace renkei::sql
