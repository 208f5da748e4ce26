// What the search benchmark asks of each engine.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bench/search_data.hpp"

namespace renkei::bench {

inline constexpr std::uint32_t kCircleMetres = 5000;

enum class Mode : std::uint8_t {
  word,              // in all Japan, nearest first
  word_circle,       // within 5 km
  word_circle_kind,  // of one kind, with the counts by kind
};

class Engine {
 public:
  virtual ~Engine() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  virtual void build(const std::vector<Facility>& all) = 0;
  // The nearest 20 with counts by kind; gives how many there are in all.
  [[nodiscard]] virtual std::uint64_t ask(const Question& question, Mode mode) = 0;
  // CPU seconds used so far by this engine and by processes that work for it alone.
  [[nodiscard]] virtual double cpu_seconds() const;
  // Resident for engines in this process, on disk for the others.
  [[nodiscard]] virtual std::size_t memory_bytes() const;
};

[[nodiscard]] std::unique_ptr<Engine> own_index();
[[nodiscard]] std::unique_ptr<Engine> groonga(const std::string& folder);
[[nodiscard]] std::unique_ptr<Engine> postgres_trigrams();

}  // namespace renkei::bench
