// The columns of the open data sets, each with what stands in its cells.
#pragma once
#include <string_view>
#include <vector>

#include "features/listing/table_writer.hpp"

namespace renkei::listing {

// One row of a data set: a facility, in the care set with one of its services.
struct Subject {
  const directory::FacilityCard& card;
  const directory::ServiceLineDraft* line = nullptr;
  const WritingOrder& order;
};

struct SetColumn {
  std::string_view title;
  tabular::Cell (*value)(const Subject&);
};

// In the order of the set's specification.
[[nodiscard]] std::vector<SetColumn> open_data_columns(ExportFormat format);

}  // namespace renkei::listing
