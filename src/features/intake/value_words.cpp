// One overload for each type of a member of ImportedValues.
#include "features/intake/value_words.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace renkei::intake {
namespace {

using directory::ClosingKind;

// In the order of their enumerators.
constexpr std::array<std::string_view, 8> kZaishinClasses = {
    "届出なし",
    "在医総管のみ",
    "在宅療養支援診療所",
    "在宅療養支援診療所（連携型の機能強化型）",
    "在宅療養支援診療所（単独型の機能強化型）",
    "在宅療養支援病院",
    "在宅療養支援病院（連携型の機能強化型）",
    "在宅療養支援病院（単独型の機能強化型）"};
constexpr std::array<std::string_view, 5> kBackupKinds = {
    "在宅療養後方支援病院", "地域包括ケア病棟設置病院", "地域医療支援病院", "有床診療所",
    "その他病院"};

constexpr std::array<std::string_view, 5> kPatientGroups = {"小児", "精神疾患", "難病",
                                                            "がん緩和ケア", "認知症"};

std::string number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

std::string letter_of(directory::OpenDay day) {
  constexpr std::array<std::string_view, 8> kLetters = {"月", "火", "水", "木",
                                                        "金", "土", "日", "祝"};
  return std::string{kLetters[static_cast<std::size_t>(day)]};
}

std::string words(const std::string& text) { return text; }
std::string words(int count) { return std::to_string(count); }
std::string words(const Point& point) {
  return number(point.latitude) + ", " + number(point.longitude);
}
std::string words(const directory::Address& address) { return directory::one_line(address); }
std::string words(directory::ServiceFlag flag) { return std::string{enum_name(flag)}; }

std::string words(const directory::OpeningHours& hours) {
  std::string text = letter_of(hours.day);
  if (hours.opens && hours.closes) text += " " + *hours.opens + "〜" + *hours.closes;
  return text;
}

std::string words(const directory::ClosingRule& rule) {
  switch (rule.kind) {
    case ClosingKind::weekly:
      return "毎週" + (rule.weekday ? letter_of(*rule.weekday) : "");
    case ClosingKind::nth_week:
      return "第" + std::to_string(rule.week.value_or(0)) +
             (rule.weekday ? letter_of(*rule.weekday) : "");
    case ClosingKind::holiday:
      return "祝日";
    case ClosingKind::dates:
      return rule.first_day.value_or("") + (rule.last_day ? "〜" + *rule.last_day : "");
    case ClosingKind::note:
      break;
  }
  return rule.note.value_or("");
}

std::string words(const directory::Beds& beds) {
  std::string text;
  for_each_member<directory::Beds>([&](const char* name, auto member) {
    const auto& count = beds.*member;
    if (!count) return;
    if (!text.empty()) text += ", ";
    text += std::string{name} + " " + std::to_string(*count);
  });
  return text;
}

std::string words(const directory::HomeCareProfile& profile) {
  std::string text;
  const auto add = [&](std::string_view word) {
    if (!text.empty()) text += "・";
    text += word;
  };
  if (profile.zaishin_class) {
    add(kZaishinClasses[static_cast<std::size_t>(*profile.zaishin_class)]);
  }
  for (const directory::BackupKind kind : profile.backup_kinds) {
    add(kBackupKinds[static_cast<std::size_t>(kind)]);
  }
  for (const directory::PatientGroup group : profile.patient_groups) {
    add(kPatientGroups[static_cast<std::size_t>(group)]);
  }
  for (const std::string& specialty : profile.specialties) add(specialty);
  return text;
}

std::string words(const directory::Capability& capability) {
  constexpr std::array<std::string_view, 3> kLevels = {"可", "条件付", "不可"};
  std::string name = capability.code;
  for (const directory::CapabilityCode& each : directory::default_capability_codes()) {
    if (each.code == capability.code) name = each.name;
  }
  return name + " " + std::string{kLevels[static_cast<std::size_t>(capability.level)]};
}

std::string words(const directory::Identifier& identifier) {
  constexpr std::array<std::string_view, 5> kSystems = {"介護保険事業所番号", "医療情報ネットのID",
                                                        "医療機関コード", "障害福祉事業所番号",
                                                        "拠点の番号"};
  return std::string{kSystems[static_cast<std::size_t>(identifier.system)]} + " " +
         identifier.value;
}

template <class T>
std::string words(const std::vector<T>& list) {
  std::string text;
  for (const T& each : list) {
    if (!text.empty()) text += "・";
    text += words(each);
  }
  return text;
}

}  // namespace

std::optional<std::string> words_of(const directory_import::ImportedValues& values,
                                    std::string_view field) {
  if (field == "corporation") {
    return values.corporation_name ? values.corporation_name : values.corporation_number;
  }
  std::optional<std::string> text;
  for_each_member<directory_import::ImportedValues>([&](const char* name, auto member) {
    const auto& value = values.*member;
    if (name == field && value) text = words(*value);
  });
  return text;
}

}  // namespace renkei::intake
