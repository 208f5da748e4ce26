// The profile with most of its columns in the header wins.
#include "features/intake/profile_reader.hpp"

#include <algorithm>
#include <array>

#include "features/intake/code_list_reader.hpp"
#include "features/intake/filing_reader.hpp"
#include "features/intake/kaigo_reader.hpp"
#include "features/intake/medical_list_reader.hpp"
#include "features/intake/navii_hours_reader.hpp"
#include "features/intake/navii_sheet_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kColumnsAtLeast = 4;  // below this a header merely resembles

using Made = Result<std::unique_ptr<RowReader>>;

struct Profile {
  std::size_t (*columns_in)(const tabular::Header& header);
  Made (*make)(const tabular::Header& header, const ReadingContext& context);
};
constexpr std::array kProfiles = {
    Profile{kaigo_columns_in,
            [](const tabular::Header& header, const ReadingContext& context) -> Made {
              return kaigo_reader(header, context.file_name);
            }},
    Profile{navii_columns_in,
            [](const tabular::Header& header, const ReadingContext&) -> Made {
              return navii_sheet_reader(header);
            }},
    Profile{navii_hours_columns_in,
            [](const tabular::Header& header, const ReadingContext&) -> Made {
              return navii_hours_reader(header);
            }},
    Profile{medical_list_columns_in,
            [](const tabular::Header& header, const ReadingContext&) -> Made {
              return medical_list_reader(header);
            }},
    Profile{code_list_columns_in,
            [](const tabular::Header& header, const ReadingContext& context) -> Made {
              return code_list_reader(header, context);
            }},
    Profile{filing_columns_in,
            [](const tabular::Header& header, const ReadingContext& context) -> Made {
              return filing_reader(header, context);
            }},
};

}  // namespace

std::size_t columns_known(const tabular::Header& header) {
  std::size_t most = 0;
  for (const Profile& each : kProfiles) most = std::max(most, each.columns_in(header));
  return most < kColumnsAtLeast ? 0 : most;
}

std::span<const std::string_view> names_without_header(const tabular::Record& row) {
  return code_list_names(row);
}

Made reader_for(const tabular::Header& header, const ReadingContext& context) {
  const Profile* best = nullptr;
  std::size_t most = kColumnsAtLeast - 1;
  for (const Profile& each : kProfiles) {
    const std::size_t found = each.columns_in(header);
    if (found <= most) continue;
    most = found;
    best = &each;
  }
  if (best == nullptr) return fail(ErrorKind::invalid, "intake.profile_unknown");
  return best->make(header, context);
}

}  // namespace renkei::intake
