// Directory search beside its peers, on the same rows in the same run: CPU a query, hits, time to
// build and memory.  search_bench [COUNT…]   (6000 60000 600000)
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <string>

#include "bench/search_engines.hpp"

namespace renkei::bench {

double Engine::cpu_seconds() const {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::size_t Engine::memory_bytes() const {
  std::ifstream status{"/proc/self/statm"};
  std::size_t pages = 0;
  std::size_t resident = 0;
  status >> pages >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

namespace {

struct Measured {
  double milliseconds = 0;  // CPU a query
  double hits = 0;          // a query
};

constexpr std::array<std::pair<Mode, const char*>, 3> kModes{
    {{Mode::word, "word"},
     {Mode::word_circle, "word, 5 km"},
     {Mode::word_circle_kind, "word, 5 km, kind, facets"}}};

Measured measure(Engine& engine, const std::vector<Question>& asked, Mode mode) {
  std::uint64_t hits = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(asked.size(), 20); ++i) {
    hits += engine.ask(asked[i], mode);  // warm
  }
  hits = 0;
  const double before = engine.cpu_seconds();
  for (const Question& question : asked) hits += engine.ask(question, mode);
  const double seconds = engine.cpu_seconds() - before;
  const auto count = static_cast<double>(asked.size());
  return {seconds * 1000 / count, static_cast<double>(hits) / count};
}

using Results = std::map<std::string, Measured>;

Results run(Engine& engine, const std::vector<Facility>& all, const Results& own) {
  const double cpu = engine.cpu_seconds();
  const auto memory = engine.memory_bytes();
  engine.build(all);
  std::printf("%-10s built in %.2f s CPU, +%.0f MB\n", engine.name().c_str(),
              engine.cpu_seconds() - cpu,
              (static_cast<double>(engine.memory_bytes()) - static_cast<double>(memory)) / 1e6);
  Results results;
  for (const auto& [mode, label] : kModes) {
    const auto asked = questions(all, mode == Mode::word ? 60 : 600);
    const Measured measured = measure(engine, asked, mode);
    results[label] = measured;
    std::printf("%-10s %-26s %9.3f ms CPU a query %10.1f hits", engine.name().c_str(), label,
                measured.milliseconds, measured.hits);
    if (own.contains(label)) {
      std::printf("   %6.1f times ours", measured.milliseconds / own.at(label).milliseconds);
      // A hit on the very edge of a circle may fall to either side of the other's arithmetic.
      const double apart = std::abs(measured.hits - own.at(label).hits);
      std::printf(apart <= 0.001 * own.at(label).hits ? "   same hits" : "   OTHER HITS");
    }
    std::printf("\n");
    std::fflush(stdout);
  }
  return results;
}

void run_all(std::size_t count, const std::string& folder) {
  std::printf("\n%zu facilities\n", count);
  const auto all = facilities(count);
  Results own;
  {
    const auto engine = own_index();
    own = run(*engine, all, {});
  }
  run(*groonga(folder), all, own);
  run(*postgres_trigrams(), all, own);
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  std::string folder = "/tmp/renkei_search_bench.XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) return 1;
  if (count < 2) {
    for (const std::size_t size : {6'000U, 60'000U, 600'000U}) {
      renkei::bench::run_all(size, folder);
    }
  }
  for (int i = 1; i < count; ++i) {
    renkei::bench::run_all(std::strtoul(arguments[i], nullptr, 10), folder);
  }
  rmdir(folder.c_str());
  return 0;
}
