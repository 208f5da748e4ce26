// 医療情報ネット（ナビイ）施設票: one row is one hospital, clinic, dentist, midwife or pharmacy.
#pragma once
#include <memory>
#include <string_view>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

// How many of the sheet's columns the header has.
[[nodiscard]] std::size_t navii_columns_in(const tabular::Header& header);

// 65 columns of a hospital, 62 of a clinic, 57 of a dental clinic, 153 of a midwife, 128 of a
// pharmacy, in any order. Needs ID, 正式名称 (名称), 機関区分 and 所在地. In the closing columns 0
// is closed and 1 open, against their names; empty is unknown.
[[nodiscard]] Result<std::unique_ptr<RowReader>> navii_sheet_reader(const tabular::Header& header);

}  // namespace renkei::intake
