// See list_words.hpp.
#include "features/listing/list_words.hpp"

#include <algorithm>

#include "kernel/jst.hpp"
#include "kernel/wareki.hpp"

namespace renkei::listing {

using directory::FacilityCard;

std::string_view offered_text(bool offered) { return offered ? "あり" : "なし"; }

std::string source_text(const std::string& source) {
  if (source == "kaigo_jigyosho") return "介護サービス情報公表システム（厚生労働省）";
  if (source.starts_with("navii")) return "医療情報ネット（厚生労働省）";
  if (source == "facility") return "施設の届け出";
  if (source == "hub") return "拠点の聞き取り";
  return source;
}

std::optional<std::string> if_known(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string all;
  for (const auto& text : texts) {
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

std::string kinds_text(const FacilityCard& card, const directory_search::HubWords& words) {
  std::vector<std::string> names;
  for (const auto& kind : directory::kinds_of(card)) names.push_back(name_in(words.kinds(), kind));
  return joined(names, "・");
}

std::string services_text(const FacilityCard& card, const directory_search::HubWords& words) {
  std::vector<std::string> names;
  for (const auto& line : card.lines) {
    names.push_back(name_in(words.services(), line.record.draft.service_code));
  }
  return joined(names, "、");
}

std::string capabilities_text(const FacilityCard& card, const directory_search::HubWords& words) {
  std::vector<std::string> names;
  for (const auto& each : card.facility.capabilities) {
    if (each.level == directory::CapabilityLevel::no) continue;
    auto name = name_in(words.capabilities(), each.code);
    if (each.level == directory::CapabilityLevel::conditional) {
      name += "（" + each.note.value_or("条件付") + "）";
    }
    names.push_back(std::move(name));
  }
  return joined(names, "、");
}

std::string contacts_text(const FacilityCard& card) {
  std::vector<std::string> all;
  for (const auto& contact : card.facility.contacts) {
    std::string text = contact.purpose;
    if (contact.person) text += " " + *contact.person;
    if (contact.phone) text += " " + *contact.phone;
    if (contact.extension) text += " 内線" + *contact.extension;
    all.push_back(std::move(text));
  }
  return joined(all, "、");
}

std::optional<std::string> identifier_of(const FacilityCard& card,
                                         directory::IdentifierSystem system) {
  const auto& all = card.facility.identifiers;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.system == system; });
  if (found == all.end()) return std::nullopt;
  return found->value;
}

// 令和8年10月2日確認, 令和7年12月31日現在.
std::string known_text(const directory::Assertion& assertion) {
  if (assertion.confirmed_at) {
    return wareki_short(japan_time(*assertion.confirmed_at).date) + " 確認";
  }
  if (assertion.as_of) return wareki_short(*assertion.as_of) + " 現在";
  return "確認日不明";
}

// What a list of home care is read for; empty where nothing is known.
std::string home_care_text(const directory::HomeCareProfile& profile) {
  std::vector<std::string> all;
  if (profile.accepting) {
    std::string text = "新規" + std::string{text_of(*profile.accepting)};
    if (profile.accepting_condition) text += "（" + *profile.accepting_condition + "）";
    all.push_back(std::move(text));
  }
  if (profile.hours24_contact.value_or(false)) all.emplace_back("24時間連絡");
  if (profile.hours24_visit.value_or(false)) all.emplace_back("24時間往診");
  if (profile.home_death) all.push_back("看取り" + std::string{text_of(*profile.home_death)});
  return joined(all, "・");
}

std::string backup_text(const directory::HomeCareProfile& profile) {
  std::vector<std::string> names;
  for (const auto kind : profile.backup_kinds) names.emplace_back(text_of(kind));
  return joined(names, "・");
}

std::string beds_text(const directory::Beds& beds) {
  if (!beds.total) return {};
  std::string text = std::to_string(*beds.total) + "床";
  std::vector<std::string> parts;
  const auto add = [&](std::string_view name, const std::optional<int>& count) {
    if (count.value_or(0) > 0) parts.push_back(std::string{name} + std::to_string(*count));
  };
  add("一般", beds.general);
  add("療養", beds.long_term);
  add("精神", beds.psychiatric);
  if (!parts.empty()) text += "（" + joined(parts, "・") + "）";
  return text;
}

}  // namespace renkei::listing
