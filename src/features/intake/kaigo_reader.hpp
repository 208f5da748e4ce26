// 介護サービス情報公表システム: one row is one service of one office (事業所番号 × サービス).
#pragma once
#include <memory>
#include <string_view>

#include "features/intake/profile_reader.hpp"

namespace renkei::intake {

// How many of the profile's columns the header has.
[[nodiscard]] std::size_t kaigo_columns_in(const tabular::Header& header);

// Takes the 24 columns of today, the 26 of before 2023 and what spreadsheets left of them, in any
// order. Needs 事業所番号, 事業所名, 住所, and サービスの種類 unless the file is called after its
// service (jigyosho_550.csv).
[[nodiscard]] Result<std::unique_ptr<RowReader>> kaigo_reader(const tabular::Header& header,
                                                              std::string_view file_name);

}  // namespace renkei::intake
