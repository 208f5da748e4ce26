// Durable writes on encrypted SQLite beside one transaction and one fsync a write, in short turns,
// so that both meet the disk in the same mood.
//   writes_bench FOLDER SECONDS [CALLERS]     one JSON object; the folder must lie on a real disk
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <stdexcept>
#include <string>

#include "bench/write_records.hpp"

namespace renkei::bench {

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

namespace {

constexpr int kRounds = 6;

void add(Writes& all, const Writes& round) {
  all.milliseconds.insert(all.milliseconds.end(), round.milliseconds.begin(),
                          round.milliseconds.end());
  all.wall_seconds += round.wall_seconds;
  all.cpu_seconds += round.cpu_seconds;
}

double quantile(const Writes& writes, double share) {
  auto sorted = writes.milliseconds;
  std::sort(sorted.begin(), sorted.end());
  const auto last = static_cast<double>(sorted.size() - 1);
  return sorted[static_cast<std::size_t>(last * share)];
}

// How long the disk takes for one fsync of a page, the unit of all that is measured here.
double fsync_median_ms(const std::filesystem::path& folder) {
  constexpr int kTimes = 60;
  constexpr std::size_t kPage = 4096;
  const std::string page(kPage, 'x');
  const std::string path = folder / "fsync";
  const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) throw std::runtime_error{"the folder cannot be written"};
  Writes waits;
  for (int i = 0; i < kTimes; ++i) {
    const auto asked = std::chrono::steady_clock::now();
    const bool is_written = ::write(file, page.data(), page.size()) == kPage;
    if (!is_written || ::fdatasync(file) != 0) throw std::runtime_error{"the disk does not answer"};
    waits.milliseconds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - asked)
            .count());
  }
  ::close(file);
  return quantile(waits, 0.5);
}

void print(const char* name, const Writes& writes, const char* end) {
  const auto count = static_cast<double>(writes.milliseconds.size());
  std::printf(
      "\"%s\":{\"count\":%.0f,\"per_second\":%.1f,\"cpu_us\":%.1f,\"median_ms\":%.2f,"
      "\"p99_ms\":%.2f}%s",
      name, count, count / writes.wall_seconds, writes.cpu_seconds * 1e6 / count,
      quantile(writes, 0.5), quantile(writes, 0.99), end);
}

void run(const std::filesystem::path& folder, double seconds, unsigned callers) {
  const std::chrono::milliseconds time{static_cast<int>(seconds * 1000 / kRounds)};
  Writes ours;
  Writes peer;
  Writes disk;
  for (int round = 0; round < kRounds; ++round) {
    const Place place{folder / ("writes" + std::to_string(round) + ".db"), crypto::Key::random()};
    add(ours, write_with_renkei(place, callers, time));
    add(peer, write_one_by_one(place, time));
    disk.milliseconds.push_back(fsync_median_ms(folder));
  }
  std::printf("{\"callers\":%u,\"fsync_ms\":%.2f,", callers, quantile(disk, 0.5));
  print("ours", ours, ",");
  print("peer", peer, "}\n");
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  if (count < 3) return 64;
  try {
    const unsigned callers = count > 3 ? static_cast<unsigned>(std::atoi(arguments[3])) : 64U;
    renkei::bench::run(arguments[1], std::atof(arguments[2]), callers);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "writes_bench: %s\n", problem.what());
    return 1;
  }
}
