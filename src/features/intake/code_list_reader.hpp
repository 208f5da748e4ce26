// コード内容別医療機関一覧 of the regional bureaus (地方厚生局): every clinic, dentist or pharmacy
// that health insurance pays, with its number. As the tidied list spreads it: no header, five
// columns.
#pragma once
#include <memory>
#include <span>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

// The names of the five columns if this is a row of the list without a header; else none.
[[nodiscard]] std::span<const std::string_view> code_list_names(const tabular::Record& row);

// With a header: 医療機関番号 and 医療機関名称, and the prefecture in a column or in front of the
// number. A list of filings (受理記号) is another profile.
[[nodiscard]] std::size_t code_list_columns_in(const tabular::Header& header);

// The fee table is in the file's name (ika, shika, yakkyoku), else it is that of doctors. A row
// finds its facility by its number; else the one of its name and address gets the number; else it
// makes one as other lists do. A clinic that has another number by now is for a person to judge.
[[nodiscard]] Result<std::unique_ptr<RowReader>> code_list_reader(const tabular::Header& header,
                                                                  const ReadingContext& context);

}  // namespace renkei::intake
