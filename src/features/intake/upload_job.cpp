// The day of an upload without a date is today's, because a browser does not say when a file
// changed.
#include "features/intake/upload_job.hpp"

#include <utility>

#include "kernel/jst.hpp"

#include "platform/sql/database.hpp"

#include "features/intake/stage_job.hpp"

namespace renkei::intake {
namespace {

Date day_of(std::optional<Date> as_of, std::string_view file_name, const Clock& clock) {
  if (as_of) return *as_of;
  return date_in(file_name).value_or(japan_time(clock.now()).date);
}

}  // namespace

Result<ImportRunId> UploadDesk::stage(std::string_view bytes, std::string file_name,
                                      std::optional<Date> as_of, const std::string& by) {
  const Date day = day_of(as_of, file_name, means_.clock);
  const auto symbols = load_symbols(means_);
  if (!symbols) return pass_on(symbols);
  auto file =
      TableFile::open_text(bytes, std::move(file_name),
                           {.as_of = day, .symbols = &*symbols, .places = places_of(means_)});
  if (!file) return pass_on(file);
  BatchCache cache;
  const auto run = intake::stage(means_, *file, {.as_of = day, .by = by}, cache);
  if (!run) return pass_on(run);
  return (*run)->id;
}

Result<FileReport> UploadDesk::foretell(std::string_view bytes, std::string file_name,
                                        std::optional<Date> as_of) {
  const Date day = day_of(as_of, file_name, means_.clock);
  const auto symbols = load_symbols(means_);
  if (!symbols) return pass_on(symbols);
  auto file =
      TableFile::open_text(bytes, std::move(file_name),
                           {.as_of = day, .symbols = &*symbols, .places = places_of(means_)});
  if (!file) return pass_on(file);
  return intake::foretell(means_, *file, {.as_of = day, .by = {}});
}

}  // namespace renkei::intake
