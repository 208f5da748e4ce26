// The waiting form of a write, the same for every engine.
#include "platform/sql/database.hpp"

#include <future>

namespace renkei::sql {

Result<void> Database::write(Write write) {
  std::promise<Result<void>> promise;
  auto answer = promise.get_future();
  write_async(std::move(write),
              [&promise](Result<void> result) { promise.set_value(std::move(result)); });
  return answer.get();
}

}  // namespace renkei::sql
