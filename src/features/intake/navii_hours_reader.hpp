// 医療情報ネット 診療科・診療時間票: one row is one band (朝・昼・夜) of one department of one
// hospital, clinic or dentist; all rows of one ID make its hours.
#pragma once
#include <memory>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

[[nodiscard]] std::size_t navii_hours_columns_in(const tabular::Header& header);

// 36 columns in any order; needs ID and 診療科目名, and at least one pair of times. The rows of one
// ID follow one another. What the directory does not know is not made from these rows.
[[nodiscard]] Result<std::unique_ptr<RowReader>> navii_hours_reader(const tabular::Header& header);

}  // namespace renkei::intake
