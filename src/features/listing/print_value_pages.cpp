// What the print templates show of facilities; see print_pages.hpp.
#include <algorithm>

#include "features/listing/hours_text.hpp"
#include "features/listing/list_words.hpp"
#include "features/listing/print_pages.hpp"

namespace renkei::listing {
namespace {

using directory::BackupKind;
using directory::FacilityCard;

void set_known(html::Value& value, std::string_view name, std::string text) {
  if (!text.empty()) value.set(name, std::move(text));
}

html::Value row_of(const FacilityCard& card, const ListPlan& plan, std::int64_t number) {
  const auto& words = *plan.writing.words;
  const auto& facility = card.facility;
  html::Value row;
  row.set("number", number).set("name", facility.name).set("known", known_text(card.assertion));
  set_known(row, "kana", facility.name_kana.value_or(""));
  set_known(row, "kinds", kinds_text(card, words));
  set_known(row, "address", directory::one_line(facility.address));
  if (card.area) row.set("area", card.area->name);
  set_known(row, "phone", facility.phone.value_or(""));
  set_known(row, "fax", facility.fax.value_or(""));
  set_known(row, "contacts", contacts_text(card));
  set_known(row, "hours", hours_text(hours_of(card)));
  set_known(row, "closing", closing_text(closing_of(card)));
  set_known(row, "beds", beds_text(facility.beds));
  if (facility.home_care) {
    set_known(row, "home_care", home_care_text(*facility.home_care));
    set_known(row, "backup", backup_text(*facility.home_care));
  }
  set_known(row, "services", services_text(card, words));
  set_known(row, "can", capabilities_text(card, words));
  if (card.publication.of_record() != Level::public_) row.set("level_text", "非公表・限定");
  if (card.state.status != directory::FacilityStatus::active) {
    row.set("status_text", text_of(card.state.status));
  }
  return row;
}

html::Value group_of(std::string name, html::List rows) {
  html::Value group;
  if (!name.empty()) group.set("group_name", std::move(name));
  group.set("count", rows.size());
  group.set("rows", std::move(rows));
  return group;
}

// A hospital of several kinds stands under each of them.
html::List groups_by_backup_kind(const ListPlan& plan, const std::vector<FacilityCard>& cards) {
  html::List groups;
  for_each_enumerator<BackupKind>([&](std::string_view, BackupKind kind) {
    html::List rows;
    for (const auto& card : cards) {
      const auto& kinds = card.facility.home_care->backup_kinds;
      if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
      rows.push_back(row_of(card, plan, static_cast<std::int64_t>(rows.size() + 1)));
    }
    if (!rows.empty()) groups.push_back(group_of(std::string{text_of(kind)}, std::move(rows)));
  });
  return groups;
}

html::List one_group(const ListPlan& plan, const std::vector<FacilityCard>& cards) {
  html::List rows;
  for (const auto& card : cards) {
    rows.push_back(row_of(card, plan, static_cast<std::int64_t>(rows.size() + 1)));
  }
  html::List groups;
  groups.push_back(group_of({}, std::move(rows)));
  return groups;
}

class Facts {
 public:
  void add(std::string_view label, std::string value) {
    if (value.empty()) return;
    all_.push_back(html::Value{}.set("label", label).set("value", std::move(value)));
  }
  [[nodiscard]] html::List take() { return std::move(all_); }

 private:
  html::List all_;
};

html::List facts_of(const FacilityCard& card) {
  const auto& facility = card.facility;
  Facts facts;
  const auto postal = facility.address.postal_code;
  facts.add("住所", (postal ? "〒" + *postal + " " : "") + directory::one_line(facility.address));
  if (card.area) facts.add("圏域", card.area->name);
  facts.add("電話", facility.phone.value_or(""));
  facts.add("FAX", facility.fax.value_or(""));
  facts.add("夜間の電話", facility.night_phone.value_or(""));
  facts.add("メール", facility.email.value_or(""));
  facts.add("ウェブサイト", facility.url.value_or(""));
  facts.add("連絡窓口", contacts_text(card));
  facts.add("診療・営業時間", hours_text(hours_of(card)));
  facts.add("休診・休業日", closing_text(closing_of(card)));
  if (facility.home_care) {
    facts.add("在宅医療", home_care_text(*facility.home_care));
    facts.add("診療科", joined(facility.home_care->specialties, "、"));
    facts.add("後方支援", backup_text(*facility.home_care));
  }
  facts.add("病床", beds_text(facility.beds));
  if (card.corporation) facts.add("法人", card.corporation->name);
  facts.add("管理者", facility.manager.value_or(""));
  facts.add("備考", facility.note.value_or(""));
  return facts.take();
}

}  // namespace

html::Value list_value(const ListPlan& plan, const std::vector<FacilityCard>& cards) {
  auto page = print_head(plan.writing.facts);
  page.set("total", cards.size()).set("has_rows", !cards.empty());
  set_known(page, "conditions", plan.writing.conditions);
  page.set("groups", plan.order.list == ListKind::backup_hospitals
                         ? groups_by_backup_kind(plan, cards)
                         : one_group(plan, cards));
  return page;
}

html::Value card_value(const CopyFacts& facts, const FacilityCard& card,
                       const directory_search::HubWords& words) {
  auto page = print_head(facts);
  page.set("name", card.facility.name)
      .set("known", known_text(card.assertion))
      .set("source", source_text(card.assertion.source))
      .set("facts", facts_of(card));
  set_known(page, "kana", card.facility.name_kana.value_or(""));
  set_known(page, "kinds", kinds_text(card, words));
  if (card.state.status != directory::FacilityStatus::active) {
    page.set("status_text", text_of(card.state.status));
  }
  html::List services;
  for (const auto& line : card.lines) {
    const auto& draft = line.record.draft;
    html::Value service;
    service.set("service", name_in(words.services(), draft.service_code));
    if (draft.capacity) service.set("capacity", *draft.capacity);
    set_known(service, "line_phone", draft.phone.value_or(""));
    services.push_back(std::move(service));
  }
  page.set("has_services", !services.empty());
  page.set("services", std::move(services));
  html::List capabilities;
  for (const auto& each : card.facility.capabilities) {
    html::Value row;
    const bool is_no = each.level == directory::CapabilityLevel::no;
    const bool is_yes = each.level == directory::CapabilityLevel::yes;
    row.set("capability", name_in(words.capabilities(), each.code))
        .set("mark", is_yes  ? "○ 可"
                     : is_no ? "× 不可"
                             : "△ 条件付");
    set_known(row, "condition", each.note.value_or(""));
    capabilities.push_back(std::move(row));
  }
  page.set("has_capabilities", !capabilities.empty());
  page.set("capabilities", std::move(capabilities));
  return page;
}

}  // namespace renkei::listing
