// A file into the staging table: all of it is read and checked before anything reaches the
// directory.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "features/intake/intake.hpp"
#include "features/intake/table_reader.hpp"

namespace renkei::intake {

// The batches just staged, so that an import that follows at once need not read them back. Bounded:
// what does not fit is read from the table.
struct BatchCache {
  static constexpr std::size_t kBatchesMax = 250;  // 50,000 rows
  std::vector<std::shared_ptr<const Batch>> batches;
  bool has_repeated_keys = false;  // then the table knows better

  [[nodiscard]] std::shared_ptr<const Batch> find(std::int64_t number) const;
};

// What the bureaus' symbols mean, from the hub's table.
[[nodiscard]] Result<StandardSymbols> load_symbols(const Means& means);

// The directory by name and address, read when a profile asks for it.
[[nodiscard]] KnownPlacesSource places_of(const Means& means);

struct StageOrder {
  std::optional<Date> as_of;
  std::string by;
};

// Gives the run, checked and ready to start. A file that is refused half-way leaves nothing behind.
[[nodiscard]] Result<ImportRun> stage(const Means& means, TableFile& file, const StageOrder& order,
                                      BatchCache& cache);

// The report the import would give, without writing anything.
[[nodiscard]] Result<FileReport> foretell(const Means& means, TableFile& file,
                                          const StageOrder& order);

// How many of the refused rows a report does not list; nothing if it lists all.
[[nodiscard]] std::optional<std::int64_t> not_listed(std::int64_t refused,
                                                     const std::vector<Refusal>& listed);

// The report of a file that cannot be read.
[[nodiscard]] FileReport refused_file(std::string file, const Error& why);

}  // namespace renkei::intake
