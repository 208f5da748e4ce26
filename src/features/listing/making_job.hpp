// The jobs of listing: a large list into a file, an edition of the booklet into a PDF.
#pragma once
#include <functional>
#include <vector>

#include "platform/html/frame.hpp"
#include "platform/paper/press.hpp"
#include "platform/sql/job_runner.hpp"

#include "features/geography/geography.hpp"
#include "features/listing/listing.hpp"

namespace renkei::listing {

// What the jobs work with; lives as long as the hub runs.
struct JobMeans {
  sql::Database& database;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  const Means& listing;
  const paper::Press& press;
  const html::Frame& frame;
  bool demo = false;
  // The areas with their outlines, for the booklet's maps.
  std::function<Result<std::vector<geography::AreaRow>>(sql::Session&)> areas;
};

[[nodiscard]] Result<void> make_export(const JobMeans& means, sql::JobCall& call);
[[nodiscard]] Result<void> make_edition(const JobMeans& means, sql::JobCall& call);

// Gives up for good what trying again cannot help (too many, too large), and says why.
[[nodiscard]] bool is_hopeless(const Error& error);

}  // namespace renkei::listing
