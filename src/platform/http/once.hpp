// Two small guards of the server: an answer that is given exactly once, and a count that is held.
#pragma once
#include <atomic>
#include <memory>

#include "platform/http/core.hpp"
#include "platform/log/log.hpp"

namespace renkei::http {

// Delivers the first answer; if nobody ever answers, the client is told so instead of waiting.
class Once {
 public:
  Once(std::shared_ptr<Mailbox> mailbox, std::uint64_t connection)
      : mailbox_(std::move(mailbox)), connection_(connection) {}
  Once(const Once&) = delete;
  Once& operator=(const Once&) = delete;
  ~Once() {
    if (given_.exchange(true)) return;
    log::error("http.never_answered");
    mailbox_->deliver(connection_, {.status = 500, .content_type = {}});
  }
  void give(Reply reply) {
    if (!given_.exchange(true)) mailbox_->deliver(connection_, std::move(reply));
  }

 private:
  std::shared_ptr<Mailbox> mailbox_;
  std::uint64_t connection_;
  std::atomic<bool> given_{false};
};

// Adds one to a shared count while it lives.
class CountedWhileHere {
 public:
  explicit CountedWhileHere(std::atomic<std::size_t>* total)
      : total_(total), count_(total == nullptr ? 0 : total->fetch_add(1) + 1) {}
  ~CountedWhileHere() { release(); }
  // Earlier than its end.
  void release() {
    if (total_ != nullptr) total_->fetch_sub(1);
    total_ = nullptr;
  }
  CountedWhileHere(const CountedWhileHere&) = delete;
  CountedWhileHere& operator=(const CountedWhileHere&) = delete;
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::atomic<std::size_t>* total_;
  std::size_t count_;
};

}  // namespace renkei::http
