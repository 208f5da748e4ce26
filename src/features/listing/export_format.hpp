// In which forms a list leaves the house as a file.
#pragma once
#include <cstdint>
#include <string_view>

#include "kernel/actor.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::listing {

enum class ExportFormat : std::uint8_t {
  csv,
  excel,
  geojson,
  recommended_medical,  // 推奨データセット 医療機関一覧
  recommended_care,     // 推奨データセット 介護サービス事業所一覧
  municipal_medical,    // 自治体標準オープンデータセット, the same two
  municipal_care,
};
RENKEI_DESCRIBE_ENUM(ExportFormat, csv, excel, geojson, recommended_medical, recommended_care,
                     municipal_medical, municipal_care)

enum class Charset : std::uint8_t { utf_8, cp932 };
RENKEI_DESCRIBE_ENUM(Charset, utf_8, cp932)

[[nodiscard]] std::string_view ending_of(ExportFormat format);
[[nodiscard]] std::string_view content_type_of(ExportFormat format, Charset charset);
// The data sets are made to be published.
[[nodiscard]] bool is_open_data(ExportFormat format);
// "listing.open_data_is_public" for a data set that is not made for everyone;
// "listing.charset_is_utf_8" for CP932 where there is only UTF-8.
[[nodiscard]] Result<void> check_format(ExportFormat format, Charset charset, Level audience);

}  // namespace renkei::listing
