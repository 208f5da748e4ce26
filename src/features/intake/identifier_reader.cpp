// Check digits as the issuing offices define them.
#include "features/intake/identifier_reader.hpp"

#include <algorithm>
#include <array>

#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::array<std::string_view, 47> kPrefectures = {
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県",   "福島県", "茨城県",
    "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
    "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県",   "愛知県", "三重県",
    "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
    "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県",   "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"};

constexpr std::string_view kNumbers =
    "010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464"
    "7";

bool is_digit(char each) { return each >= '0' && each <= '9'; }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }
int value_of(char digit) { return digit - '0'; }

bool check_digit_holds(std::string_view six) {
  return municipality_check_digit(six.substr(0, 5)) == six[5];
}

bool is_in(std::string_view code, std::string_view prefecture) {
  return prefecture.empty() ? !prefecture_name(code.substr(0, 2)).empty()
                            : code.starts_with(prefecture);
}

std::optional<MunicipalityCode> from_five(const std::string& digits, std::string_view prefecture) {
  const std::string padded = "0" + digits;
  if (check_digit_holds(padded) && is_in(padded, prefecture)) {
    return MunicipalityCode{padded.substr(0, 5), Repair::repaired};
  }
  if (is_in(digits, prefecture)) return MunicipalityCode{digits};
  return std::nullopt;
}

}  // namespace

std::string_view prefecture_number(std::string_view name) {
  const auto* const found = std::find(kPrefectures.begin(), kPrefectures.end(), name);
  if (found == kPrefectures.end()) return {};
  return kNumbers.substr(static_cast<std::size_t>(found - kPrefectures.begin()) * 2, 2);
}

std::string_view prefecture_name(std::string_view number) {
  if (number.size() != 2 || !all_digits(number)) return {};
  const int at = value_of(number[0]) * 10 + value_of(number[1]);
  if (at < 1 || at > 47) return {};
  return kPrefectures[static_cast<std::size_t>(at - 1)];
}

std::optional<OfficeNumber> read_office_number(std::string_view cell, std::string_view prefecture) {
  OfficeNumber number{.text = upper_case(one_line(cell))};
  for (const char each : number.text) {
    const bool letter = each >= 'A' && each <= 'Z';
    if (!letter && !is_digit(each)) return std::nullopt;
    number.has_letters = number.has_letters || letter;
  }
  if (number.text.size() == 10) return number;
  const bool lost_a_zero = number.text.size() == 9 && !number.has_letters &&
                           prefecture.starts_with('0') &&
                           ("0" + number.text).starts_with(prefecture);
  if (!lost_a_zero) return std::nullopt;
  number.text.insert(0, "0");
  number.repair = Repair::repaired;
  return number;
}

char municipality_check_digit(std::string_view five_digits) {
  int sum = 0;
  for (std::size_t at = 0; at < 5; ++at) {
    sum += value_of(five_digits[at]) * (6 - static_cast<int>(at));
  }
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

std::optional<MunicipalityCode> read_municipality_code(std::string_view cell,
                                                       std::string_view prefecture) {
  const std::string digits = one_line(cell);
  if (!all_digits(digits)) return std::nullopt;
  switch (digits.size()) {
    case 6:
      if (!check_digit_holds(digits)) return std::nullopt;
      return MunicipalityCode{digits.substr(0, 5)};
    case 5:
      return from_five(digits, prefecture);
    case 4:
      if (!is_in("0" + digits, prefecture)) return std::nullopt;
      return MunicipalityCode{"0" + digits, Repair::repaired};
    default:
      return std::nullopt;
  }
}

std::optional<std::string> read_navii_id(std::string_view cell) {
  std::string id = one_line(cell);
  const auto belongs = [](char each) {
    return is_digit(each) || (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') ||
           each == '-' || each == '_';
  };
  if (id.size() < 5 || id.size() > 20 || !std::all_of(id.begin(), id.end(), belongs)) {
    return std::nullopt;
  }
  if (prefecture_name(std::string_view{id}.substr(0, 2)).empty()) return std::nullopt;
  return id;
}

}  // namespace renkei::intake
