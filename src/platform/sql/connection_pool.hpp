// Connections that are lent for one read each; opened when first needed, never more than the limit.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::sql {

template <class Connection>
class ConnectionPool {
 public:
  using Open = std::function<Result<std::unique_ptr<Connection>>()>;

  // Gives the connection back at its end, unless it was dropped for being broken.
  class Lease {
   public:
    Lease(ConnectionPool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (pool_ != nullptr) pool_->give_back(std::move(connection_));
    }
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }
    void drop() { connection_.reset(); }

   private:
    struct Forget {
      void operator()(ConnectionPool*) const {}
    };
    std::unique_ptr<ConnectionPool, Forget> pool_;  // null once moved from
    std::unique_ptr<Connection> connection_;
  };

  ConnectionPool(std::size_t most, Open open) : most_(most), open_(std::move(open)) {}

  // Waits up to five seconds for a free one, then `unavailable` "sql.readers_busy".
  [[nodiscard]] Result<Lease> take() {
    std::unique_lock lock{mutex_};
    const bool can = freed_.wait_for(lock, std::chrono::seconds{5},
                                     [&] { return !free_.empty() || lent_ < most_; });
    if (!can) return fail(ErrorKind::unavailable, "sql.readers_busy");
    ++lent_;
    if (!free_.empty()) {
      auto connection = std::move(free_.back());
      free_.pop_back();
      return Lease{*this, std::move(connection)};
    }
    lock.unlock();
    auto opened = open_();
    if (!opened) {
      give_back(nullptr);
      return pass_on(opened);
    }
    return Lease{*this, std::move(*opened)};
  }

 private:
  void give_back(std::unique_ptr<Connection> connection) {
    {
      const std::scoped_lock lock{mutex_};
      --lent_;
      if (connection) free_.push_back(std::move(connection));
    }
    freed_.notify_one();
  }

  const std::size_t most_;
  const Open open_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Connection>> free_;
  std::size_t lent_ = 0;
};

}  // namespace renkei::sql
