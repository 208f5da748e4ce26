// The kinds of files the intake knows. A file is told by the names in its header, never by the
// order of its columns or by its own name.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

#include "platform/tabular/csv_reader.hpp"
#include "platform/tabular/header.hpp"

#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// Reads the rows of one file whose header it was made for.
class RowReader {
 public:
  virtual ~RowReader() = default;
  // "kaigo_jigyosho", "navii_hospital": also the source's code in the provenance.
  [[nodiscard]] virtual std::string_view profile() const = 0;
  [[nodiscard]] virtual RowOrRefusal read(const tabular::Record& record) const = 0;
};

// Chooses the profile. Refuses a header nobody knows ("intake.profile_unknown") and one that lacks
// a column the profile cannot do without ("intake.column_missing", {column}).
[[nodiscard]] Result<std::unique_ptr<RowReader>> reader_for(const tabular::Header& header,
                                                            std::string_view file_name);

}  // namespace renkei::intake
