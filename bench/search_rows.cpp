// The facilities and questions of search_bench as an open-data file and as addresses, so that the
// running server can be asked the same over HTTP.
//   search_rows COUNT FOLDER     FOLDER/made_0.csv … and FOLDER/questions.txt
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <span>
#include <string>

#include "bench/search_data.hpp"

namespace renkei::bench {
namespace {

constexpr std::size_t kQuestions = 600;
constexpr std::size_t kRowsInFile = 200'000;  // an import takes at most 500,000

struct Service {
  const char* name;  // as the file has it
  const char* kind;  // as we ask for it
};

// One for each of the fifteen kinds of search_data.cpp; a file of this form knows no clinics.
constexpr std::array<Service, 15> kServices{{
    {"介護医療院", "residential_care"},
    {"訪問リハビリテーション", "visiting_rehabilitation"},
    {"通所リハビリテーション", "day_service"},
    {"訪問入浴介護", "home_bathing"},
    {"特定福祉用具販売", "welfare_equipment"},
    {"訪問看護", "visiting_nurse_station"},
    {"居宅介護支援", "home_care_support_office"},
    {"看護小規模多機能型居宅介護（複合型サービス）", "day_service"},
    {"訪問介護", "home_help"},
    {"通所介護", "day_service"},
    {"認知症対応型通所介護", "day_service"},
    {"短期入所生活介護", "short_stay"},
    {"認知症対応型共同生活介護", "residential_care"},
    {"介護老人福祉施設", "residential_care"},
    {"福祉用具貸与", "welfare_equipment"},
}};

std::string digits(const char* form, double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), form, value);
  return text.data();
}

std::string encoded(const std::string& text) {
  std::string result;
  for (const char each : text) {
    std::array<char, 4> hex{};
    std::snprintf(hex.data(), hex.size(), "%%%02X", static_cast<unsigned char>(each));
    result += hex.data();
  }
  return result;
}

void write_rows(std::span<const Facility> some, std::ofstream out) {
  out << "事業所名,事業所名カナ,サービスの種類,住所,緯度,経度,事業所番号\r\n";
  for (const Facility& each : some) {
    out << each.name << ',' << each.kana << ',' << kServices[each.kind].name << ',' << each.address
        << ',' << digits("%.7f", each.place.latitude) << ',' << digits("%.7f", each.place.longitude)
        << ',' << digits("%010.0f", 3'600'000'000.0 + each.number) << "\r\n";
  }
}

void write_questions(const std::vector<Facility>& all, std::ofstream out) {
  for (const Question& each : questions(all, kQuestions)) {
    out << "/api/directory/facilities?q=" << encoded(each.word)
        << "&near=" << digits("%.3f", each.near.latitude) << ','
        << digits("%.3f", each.near.longitude) << "&within_km=5&limit=20"
        << "&kind=" << kServices[each.kind].kind << '\n';
  }
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  if (count != 3) return 64;
  const auto all = renkei::bench::facilities(std::strtoul(arguments[1], nullptr, 10));
  const std::string folder = arguments[2];
  for (std::size_t from = 0; from < all.size(); from += renkei::bench::kRowsInFile) {
    const std::size_t most = std::min(renkei::bench::kRowsInFile, all.size() - from);
    const std::string number = std::to_string(from / renkei::bench::kRowsInFile);
    renkei::bench::write_rows(std::span{all}.subspan(from, most),
                              std::ofstream{folder + "/made_" + number + ".csv"});
  }
  renkei::bench::write_questions(all, std::ofstream{folder + "/questions.txt"});
}
