// The check digit was measured on the 97,024 codes of コード内容別医療機関一覧: in four prefectures
// it covers the seven digits alone, elsewhere prefecture and fee table too.
#include "features/intake/medical_code_reader.hpp"

#include <algorithm>
#include <array>

#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::array<std::string_view, 4> kSevenDigitsAlone = {"11", "12", "13", "14"};

// Weights 2, 1 from the right, sums of digits.
char check_digit(std::string_view digits) {
  int sum = 0;
  int weight = 2;
  for (auto each = digits.rbegin(); each != digits.rend(); ++each) {
    const int product = (*each - '0') * weight;
    sum += product / 10 + product % 10;
    weight = 3 - weight;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool is_sound(std::string_view code) {
  const bool alone = std::find(kSevenDigitsAlone.begin(), kSevenDigitsAlone.end(),
                               code.substr(0, 2)) != kSevenDigitsAlone.end();
  const std::size_t from = alone ? 3 : 0;
  return check_digit(code.substr(from, 9 - from)) == code[9];
}

std::optional<MedicalCode> whole(std::string code, Repair repair) {
  if (prefecture_name(std::string_view{code}.substr(0, 2)).empty()) return std::nullopt;
  const bool sound = is_sound(code);
  return MedicalCode{std::move(code), sound, repair};
}

}  // namespace

std::optional<FeeTable> fee_table_in(std::string_view text) {
  struct Word {
    std::string_view word;
    FeeTable table;
  };
  // 歯科 before 医科, for a list of both is one of dentists; "shika" holds "ika".
  constexpr std::array kWords = {
      Word{"歯科", FeeTable::dental},       Word{"shika", FeeTable::dental},
      Word{"薬局", FeeTable::pharmacy},     Word{"調剤", FeeTable::pharmacy},
      Word{"yakkyoku", FeeTable::pharmacy}, Word{"訪問看護", FeeTable::nursing},
      Word{"houkan", FeeTable::nursing},    Word{"医科", FeeTable::medical},
      Word{"ika", FeeTable::medical}};
  for (const Word& each : kWords) {
    if (text.find(each.word) != std::string_view::npos) return each.table;
  }
  return std::nullopt;
}

std::optional<MedicalCode> read_medical_code(std::string_view cell, std::string_view prefecture,
                                             FeeTable table) {
  std::string digits;
  for (const char each : one_line(cell)) {
    if (each >= '0' && each <= '9') digits += each;
    const bool between = each == ',' || each == '.' || each == '-' || each == '\'';
    if (!between && (each < '0' || each > '9')) return std::nullopt;
  }
  const auto number = static_cast<char>('0' + static_cast<int>(table));
  switch (digits.size()) {
    case 10:
      return whole(std::move(digits), Repair::none);
    case 9:
      return whole(digits.substr(0, 2) + number + digits.substr(2), Repair::none);
    case 7:
      if (prefecture.empty()) return std::nullopt;
      return whole(std::string{prefecture} + number + digits, Repair::none);
    case 6: {
      if (prefecture.empty()) return std::nullopt;
      auto padded = whole(std::string{prefecture} + number + "0" + digits, Repair::repaired);
      return padded && padded->sound ? padded : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace renkei::intake
