// The columns of コード内容別医療機関一覧.
#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "features/intake/columns_reader.hpp"

namespace renkei::intake::code_list {

enum Place : std::size_t {
  kWholeNumber,
  kNumber,
  kName,
  kPostalCode,
  kAddress,
  kPrefectureCode,
  kPrefecture,
  kPhone,
  kSymbol
};
// In this order where there is no header.
inline constexpr std::array<std::string_view, 5> kUnheaded = {
    "都道府県番号付き医療機関番号", "医療機関番号", "医療機関名称", "郵便番号", "医療機関所在地"};
inline constexpr std::array<std::string_view, 1> kWholeNumberNames = {kUnheaded[kWholeNumber]};
inline constexpr std::array<std::string_view, 2> kNumberNames = {kUnheaded[kNumber],
                                                                 "医療機関等コード"};
inline constexpr std::array<std::string_view, 2> kNameNames = {kUnheaded[kName], "医療機関名"};
inline constexpr std::array<std::string_view, 2> kPostalCodeNames = {kUnheaded[kPostalCode],
                                                                     "医療機関所在地（郵便番号）"};
inline constexpr std::array<std::string_view, 2> kAddressNames = {kUnheaded[kAddress],
                                                                  "医療機関所在地（住所）"};
inline constexpr std::array<std::string_view, 1> kPrefectureCodeNames = {"都道府県コード"};
inline constexpr std::array<std::string_view, 2> kPrefectureNames = {"都道府県名", "都道府県"};
inline constexpr std::array<std::string_view, 1> kPhoneNames = {"電話番号"};
inline constexpr std::array<std::string_view, 2> kSymbolNames = {"受理記号", "受理番号"};
inline constexpr std::array kColumns = {
    Column{kWholeNumberNames}, Column{kNumberNames},  Column{kNameNames},
    Column{kPostalCodeNames},  Column{kAddressNames}, Column{kPrefectureCodeNames},
    Column{kPrefectureNames},  Column{kPhoneNames},   Column{kSymbolNames}};
static_assert(kColumns.size() == kSymbol + 1);

}  // namespace renkei::intake::code_list
