// Gives events their number and seals audit rows, in the order in which writes became visible. A
// request never reads the chain's head itself: that would make every write wait for every other.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/session.hpp"

namespace renkei::sql {

// Numbers and seals what this transaction sees without number, at most `most` of each; gives how
// many. One at a time: on SQLite the writer calls it inside the group (`sequence_all` is the hook
// before COMMIT), on PostgreSQL the SequencerWorker.
[[nodiscard]] Result<std::int64_t> sequence(Session& session, std::int64_t most);
[[nodiscard]] Result<void> sequence_all(Session& session);

// PostgreSQL only. Each process runs one, on a connection of its own; a lock in the database lets
// one of them number at a time, and another takes over when its connection is gone. Looks every 20
// ms, in READ COMMITTED: in a serializable transaction it would clash with every writer. The one
// that numbered notifies the channel `renkei_events`, so that all processes hear of it.
class SequencerWorker {
 public:
  // `on_numbered` runs on the worker's thread when there are new events, wherever they were
  // numbered.
  SequencerWorker(std::string conninfo, std::function<void()> on_numbered);
  ~SequencerWorker();
  SequencerWorker(const SequencerWorker&) = delete;
  SequencerWorker& operator=(const SequencerWorker&) = delete;

 private:
  void run();
  // How many were numbered: 0 also if another process does it; a failure if the database is away.
  [[nodiscard]] Result<std::int64_t> step();
  [[nodiscard]] Result<void> connect();

  std::string conninfo_;
  std::function<void()> on_numbered_;
  std::unique_ptr<PostgresConnection> connection_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace renkei::sql
