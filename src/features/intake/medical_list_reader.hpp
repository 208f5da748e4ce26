// 医療機関一覧 of a city or prefecture: 推奨データセット 03 and 自治体標準オープンデータセット, one
// row a hospital or clinic.
#pragma once
#include <memory>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

[[nodiscard]] std::size_t medical_list_columns_in(const tabular::Header& header);

// 26 columns of the one and the split addresses of the other, in any order; cities add and leave
// out columns as they like. Needs 名称, 医療機関の種類 and an address. Matched by 医療機関コード,
// else by the list's own number.
[[nodiscard]] Result<std::unique_ptr<RowReader>> medical_list_reader(const tabular::Header& header);

}  // namespace renkei::intake
