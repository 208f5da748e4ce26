// See named_person.hpp.
#include "kernel/named_person.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>

namespace renkei {
namespace {

using Units = std::u16string_view;

constexpr std::array<Units, 5> kHonorifics{u"様", u"さま", u"さん", u"氏", u"殿"};

// What may stand before an honorific without being a name. Compared with the end of what does.
constexpr std::array<Units, 50> kNobody{
    u"患者",   u"利用者", u"家族",   u"皆",     u"みな",     u"客",       u"本人",
    u"奥",     u"娘",     u"息子",   u"嫁",     u"妻",       u"夫",       u"兄",
    u"姉",     u"弟",     u"妹",     u"親",     u"母",       u"父",       u"お子",
    u"おばあ", u"おじい", u"看護師", u"医師",   u"ヘルパー", u"ケアマネ", u"ケアマネジャー",
    u"薬剤師", u"薬局",   u"訪看",   u"相談員", u"職員",     u"スタッフ", u"担当",
    u"担当者", u"事務",   u"施設",   u"病院",   u"包括",     u"たく",     u"仕",
    u"模",     u"多",     u"同",     u"異",     u"各",       u"一",       u"お疲れ",
    u"ご苦労"};

// 様子, 様式, 氏名, 殿堂: the honorific begins another word.
constexpr Units kGoesOn = u"子式々態相名族神堂様";

bool is_name_letter(char16_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(letter, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         letter == u'ー' || letter == u'々';
}

bool is_digit_unit(char16_t letter) { return letter >= u'0' && letter <= u'9'; }

bool names_before(Units text, std::size_t honorific) {
  std::size_t first = honorific;
  while (first > 0 && is_name_letter(text[first - 1])) --first;
  const Units before = text.substr(first, honorific - first);
  if (before.empty()) return false;
  return std::none_of(kNobody.begin(), kNobody.end(),
                      [&](Units word) { return before.ends_with(word); });
}

bool has_honorific(Units text) {
  for (const Units honorific : kHonorifics) {
    for (auto at = text.find(honorific); at != Units::npos; at = text.find(honorific, at + 1)) {
      const std::size_t after = at + honorific.size();
      const bool goes_on = after < text.size() && kGoesOn.find(text[after]) != Units::npos;
      if (!goes_on && names_before(text, at)) return true;
    }
  }
  return false;
}

// Ten digits or more with nothing but hyphens between them, the first a 0.
bool has_telephone(Units text) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_digit_unit(text[at])) {
      if (digits == 0 && text[at] != u'0') {
        while (at + 1 < text.size() && is_digit_unit(text[at + 1])) ++at;
        continue;
      }
      if (++digits >= 10) return true;
    } else if (text[at] != u'-' && text[at] != u'‐' && text[at] != u'−') {
      digits = 0;
    }
  }
  return false;
}

// 昭和17年3月4日生, 生年月日.
bool has_birth_date(Units text) {
  return text.find(u"日生") != Units::npos || text.find(u"生年月日 ") != Units::npos ||
         text.find(u"生年月日:") != Units::npos;
}

}  // namespace

bool seems_to_name_a_person(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) return false;
  const auto normal = normalizer->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  const Units units{normal.getBuffer(), static_cast<std::size_t>(normal.length())};
  return has_honorific(units) || has_telephone(units) || has_birth_date(units);
}

}  // namespace renkei
