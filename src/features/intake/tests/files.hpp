// Small files in the shape of 介護サービス情報公表, written where a test wants them.
#pragma once
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::intake::testing_files {

// One row; what a test does not care about has a value all the same.
struct Office {
  std::string number = "3670100011";
  std::string name = "見本ステーション";
  std::string service = "訪問入浴介護";
  std::string phone = "088-000-0001";
  std::string point = "34.07,134.55";
};

inline std::string header() {
  return "\xEF\xBB\xBF"
         "都道府県コード又は市町村コード,都道府県名,市区町村名,事業所名,サービスの種類,住所,緯度,"
         "経度,"
         "電話番号,事業所番号\r\n";
}

inline std::string line_of(const Office& office) {
  return "362018,徳島県,徳島市," + office.name + "," + office.service + ",徳島県徳島市見本町1-1," +
         office.point + "," + office.phone + "," + office.number + "\r\n";
}

inline std::string table(const std::vector<Office>& offices) {
  std::string text = header();
  for (const Office& each : offices) text += line_of(each);
  return text;
}

// `count` offices with numbers of their own.
inline std::vector<Office> offices(int count) {
  std::vector<Office> many;
  for (int i = 0; i < count; ++i) {
    many.push_back(
        {.number = std::to_string(3670000001LL + i), .name = "見本事業所" + std::to_string(i + 1)});
  }
  return many;
}

inline std::filesystem::path write_file(const std::filesystem::path& folder, std::string_view name,
                                        std::string_view bytes) {
  const auto path = folder / name;
  std::ofstream{path, std::ios::binary} << bytes;
  return path;
}

}  // namespace renkei::intake::testing_files
