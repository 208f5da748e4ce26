// Names of things: UUIDv7, given by the server, typed so that a facility's id is never a patient's.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"

namespace renkei {

// True for 36 lower-case characters of the form 8-4-4-4-12.
[[nodiscard]] bool is_uuid(std::string_view text);

// The id of one T. Empty only when default constructed; ids are not secrets.
template <class T>
class Id {
 public:
  Id() = default;
  // For text that is known to be an id: a row, or a fresh one. Input goes through `parse`.
  explicit Id(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
    if (!is_uuid(text)) return std::nullopt;
    return Id{std::string{text}};
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

// Gives fresh UUIDv7 texts. Safe to call from several threads.
class IdSource {
 public:
  virtual ~IdSource() = default;
  [[nodiscard]] virtual std::string next() = 0;
  template <class T>
  [[nodiscard]] Id<T> make() {
    return Id<T>{next()};
  }
};

// From the machine's clock and the system's randomness.
[[nodiscard]] std::unique_ptr<IdSource> random_ids(const SystemClock& clock);
// The same ids for the same seed: tests, the demo city and pictures.
[[nodiscard]] std::unique_ptr<IdSource> seeded_ids(Instant start, std::uint64_t seed);

}  // namespace renkei
