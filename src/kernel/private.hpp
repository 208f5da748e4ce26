// Text about a person. It cannot be printed or logged: the one who must show it says reveal(), and
// `git grep 'reveal('` lists every such place.
#pragma once
#include <iosfwd>
#include <utility>

namespace renkei {

template <class T>
class Private {
 public:
  Private() = default;
  explicit Private(T value) : value_(std::move(value)) {}
  [[nodiscard]] const T& reveal() const { return value_; }
  friend bool operator==(const Private&, const Private&) = default;
  friend std::ostream& operator<<(std::ostream&, const Private&) = delete;

 private:
  T value_{};
};

}  // namespace renkei
