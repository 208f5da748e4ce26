// Wires searching: fills the index from the database, keeps it up with the events, and gives the
// verbs.
#pragma once
#include <atomic>
#include <chrono>

#include "platform/http/cursor.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/event_tail.hpp"

#include "features/directory_search/directory_index.hpp"
#include "features/directory_search/directory_search_routes.hpp"

namespace renkei::directory_search {

// Fills the index from one snapshot; gives the number of the newest event in it.
[[nodiscard]] Result<std::int64_t> load_index(DirectoryIndex& index, sql::Database& database);

// Takes events into the index: changed facilities are read again, an import's too, and everything
// if areas changed or events were missed. Twice does no harm.
[[nodiscard]] Result<void> follow_events(DirectoryIndex& index, sql::Database& database,
                                         const sql::EventPage& page);

// Keeps one hub's index up while it lives. Goes before tail, database and index do.
class IndexKeeper {
 public:
  IndexKeeper(DirectoryIndex& index, sql::Database& database, sql::EventTail& tail)
      : index_(index), database_(database), tail_(tail) {}
  ~IndexKeeper();
  IndexKeeper(const IndexKeeper&) = delete;
  IndexKeeper& operator=(const IndexKeeper&) = delete;

  // Loads, then listens from where the snapshot ended. Once.
  [[nodiscard]] Result<void> start();
  // Read your writes: waits until this event, which was committed, is in the index. False after
  // `at_most`.
  [[nodiscard]] bool wait_for(std::string_view event, std::chrono::milliseconds at_most) {
    return tail_.wait_heard(listener_, event, at_most);
  }
  // Events up to this number are in the index.
  [[nodiscard]] std::int64_t taken() const { return taken_.load(); }

 private:
  void take(const sql::EventPage& page);

  DirectoryIndex& index_;
  sql::Database& database_;
  sql::EventTail& tail_;
  int listener_ = 0;
  bool missed_ = false;  // the last page could not be taken: load anew
  std::atomic<std::int64_t> taken_ = 0;
};

// For one request. Index and cursors live as long as the hub.
class DirectorySearchFeature {
 public:
  DirectorySearchFeature(const DirectoryIndex& index, const http::Cursors& cursors)
      : verbs_{SearchActions{index}, cursors} {}
  [[nodiscard]] SearchVerbs& verbs() { return verbs_; }

 private:
  SearchVerbs verbs_;
};

}  // namespace renkei::directory_search
