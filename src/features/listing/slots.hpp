// How many lists a hub makes at the same time.
#pragma once
#include <atomic>
#include <utility>

#include "kernel/result.hpp"

namespace renkei::listing {

// While somebody waits: each takes a worker for up to
// a second, and everyone may ask.
class Slots {
 public:
  static constexpr int kMost = 3;
  // `unavailable` ("listing.busy") if all are taken.
  class Held {
   public:
    explicit Held(std::atomic<int>& taken) : taken_(&taken) {}
    Held(Held&& other) noexcept : taken_(std::exchange(other.taken_, nullptr)) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    Held& operator=(Held&&) = delete;
    ~Held() {
      if (taken_ != nullptr) taken_->fetch_sub(1);
    }

   private:
    std::atomic<int>* taken_;
  };
  [[nodiscard]] Result<Held> take() {
    if (taken_.fetch_add(1) >= kMost) {
      taken_.fetch_sub(1);
      return fail(ErrorKind::unavailable, "listing.busy");
    }
    return Held{taken_};
  }

 private:
  std::atomic<int> taken_{0};
};

}  // namespace renkei::listing
