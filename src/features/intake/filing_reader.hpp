// 届出受理医療機関名簿 of the regional bureaus (地方厚生局, 施設基準): one row is one filing of one
// clinic, hospital, dentist or pharmacy; all rows of one number make its home-care class, what it
// can do, and its list of filings.
#pragma once
#include <memory>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

[[nodiscard]] std::size_t filing_columns_in(const tabular::Header& header);

// Columns in any order. Needs 医療機関番号 and 受理記号. A number of seven digits needs the
// prefecture in a column (都道府県コード or 都道府県名) or in front of the address. Facilities are
// matched by 医療機関コード and never made: the list does not say what kind they are.
[[nodiscard]] Result<std::unique_ptr<RowReader>> filing_reader(const tabular::Header& header,
                                                               const ReadingContext& context);

}  // namespace renkei::intake
