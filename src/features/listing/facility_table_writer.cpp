// The columns of the hub's own table.
#include "kernel/jst.hpp"

#include "features/listing/hours_text.hpp"
#include "features/listing/list_words.hpp"
#include "features/listing/table_writer.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;
using tabular::Cell;

struct Writing {
  std::shared_ptr<const directory_search::HubWords> words;
  CopyFacts facts;
};

struct FacilityColumn {
  std::string_view title;
  double width;
  Cell (*value)(const FacilityCard&, const Writing&);
};

// Of a value of the profile of home care.
template <auto member>
Cell home_care_cell(const FacilityCard& card, const Writing& /*means*/) {
  if (!card.facility.home_care) return {};
  const auto& value = (*card.facility.home_care).*member;
  if (!value) return {};
  if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*value)>, bool>) {
    return std::string{offered_text(*value)};
  } else {
    return std::string{text_of(*value)};
  }
}

template <auto member>
Cell text_of_draft(const FacilityCard& card, const Writing& /*means*/) {
  return cell_of(card.facility.*member);
}

Cell backup_cell(const FacilityCard& card, const Writing& /*means*/) {
  if (!card.facility.home_care) return {};
  std::vector<std::string> names;
  for (const auto kind : card.facility.home_care->backup_kinds) names.emplace_back(text_of(kind));
  return text_cell(joined(names, "、"));
}

Cell identifiers_cell(const FacilityCard& card, const Writing& /*means*/) {
  std::vector<std::string> all;
  for (const auto& each : card.facility.identifiers) {
    all.push_back(std::string{text_of(each.system)} + " " + each.value);
  }
  return text_cell(joined(all, "、"));
}

Cell source_cell(const FacilityCard& card, const Writing& /*means*/) {
  return text_cell(source_text(card.assertion.source));
}

Cell confirmed_cell(const FacilityCard& card, const Writing& /*means*/) {
  if (!card.assertion.confirmed_at) return {};
  return japan_time(*card.assertion.confirmed_at).date.text();
}

using Draft = directory::FacilityDraft;
using Profile = directory::HomeCareProfile;

constexpr std::array kColumns{
    FacilityColumn{
        "名称", 30,
        [](const FacilityCard& card, const Writing&) -> Cell { return card.facility.name; }},
    FacilityColumn{"フリガナ", 24, text_of_draft<&Draft::name_kana>},
    FacilityColumn{"種別", 16,
                   [](const FacilityCard& card, const Writing& means) {
                     return text_cell(kinds_text(card, *means.words));
                   }},
    FacilityColumn{"サービス", 24,
                   [](const FacilityCard& card, const Writing& means) {
                     return text_cell(services_text(card, *means.words));
                   }},
    FacilityColumn{"郵便番号", 10,
                   [](const FacilityCard& card, const Writing&) {
                     return cell_of(card.facility.address.postal_code);
                   }},
    FacilityColumn{"住所", 36,
                   [](const FacilityCard& card, const Writing&) {
                     return text_cell(directory::one_line(card.facility.address));
                   }},
    FacilityColumn{"圏域", 10,
                   [](const FacilityCard& card, const Writing&) {
                     return card.area ? Cell{card.area->name} : Cell{};
                   }},
    FacilityColumn{"電話番号", 15, text_of_draft<&Draft::phone>},
    FacilityColumn{"FAX番号", 15, text_of_draft<&Draft::fax>},
    FacilityColumn{
        "連絡窓口", 28,
        [](const FacilityCard& card, const Writing&) { return text_cell(contacts_text(card)); }},
    FacilityColumn{"ウェブサイト", 24, text_of_draft<&Draft::url>},
    FacilityColumn{"法人", 24,
                   [](const FacilityCard& card, const Writing&) {
                     return card.corporation ? Cell{card.corporation->name} : Cell{};
                   }},
    FacilityColumn{"診療・営業時間", 36,
                   [](const FacilityCard& card, const Writing&) {
                     return text_cell(hours_text(hours_of(card)));
                   }},
    FacilityColumn{"休診・休業日", 20,
                   [](const FacilityCard& card, const Writing&) {
                     return text_cell(closing_text(closing_of(card)));
                   }},
    FacilityColumn{"新規受入れ", 10, home_care_cell<&Profile::accepting>},
    FacilityColumn{"受入れの条件", 24,
                   [](const FacilityCard& card, const Writing&) {
                     return card.facility.home_care
                                ? cell_of(card.facility.home_care->accepting_condition)
                                : Cell{};
                   }},
    FacilityColumn{"24時間の連絡", 10, home_care_cell<&Profile::hours24_contact>},
    FacilityColumn{"24時間の往診", 10, home_care_cell<&Profile::hours24_visit>},
    FacilityColumn{"看取り", 8, home_care_cell<&Profile::home_death>},
    FacilityColumn{"在宅医療の届出", 18, home_care_cell<&Profile::zaishin_class>},
    FacilityColumn{"後方支援の区分", 24, backup_cell},
    FacilityColumn{
        "病床数", 8,
        [](const FacilityCard& card, const Writing&) { return cell_of(card.facility.beds.total); }},
    FacilityColumn{"対応できること", 40,
                   [](const FacilityCard& card, const Writing& means) {
                     return text_cell(capabilities_text(card, *means.words));
                   }},
    FacilityColumn{"番号", 26, identifiers_cell},
    FacilityColumn{"緯度", 12,
                   [](const FacilityCard& card, const Writing&) {
                     return card.facility.point ? Cell{card.facility.point->latitude} : Cell{};
                   }},
    FacilityColumn{"経度", 12,
                   [](const FacilityCard& card, const Writing&) {
                     return card.facility.point ? Cell{card.facility.point->longitude} : Cell{};
                   }},
    FacilityColumn{"状態", 8,
                   [](const FacilityCard& card, const Writing&) {
                     return text_cell(std::string{text_of(card.state.status)});
                   }},
    FacilityColumn{"確認日", 11, confirmed_cell},
    FacilityColumn{"情報の時点", 11,
                   [](const FacilityCard& card, const Writing&) {
                     return card.assertion.as_of ? Cell{card.assertion.as_of->text()} : Cell{};
                   }},
    FacilityColumn{"出典", 24, source_cell},
    FacilityColumn{"作成日時", 16,
                   [](const FacilityCard&, const Writing& means) {
                     return Cell{moment_text(means.facts.made_at)};
                   }},
    FacilityColumn{"作成した範囲", 20,
                   [](const FacilityCard&, const Writing& means) {
                     return Cell{std::string{audience_text(means.facts.audience)}};
                   }},
};

// Only in copies that hold more than what is public, and there on every row.
constexpr FacilityColumn kLevelColumn{
    "公表区分", 10, [](const FacilityCard& card, const Writing&) -> Cell {
      return std::string{card.publication.of_record() == Level::public_ ? "公開" : "非公表・限定"};
    }};

}  // namespace

Table facility_table(const WritingOrder& order) {
  std::vector<FacilityColumn> columns{kColumns.begin(), kColumns.end()};
  if (order.facts.audience != Level::public_) columns.push_back(kLevelColumn);
  Table table;
  for (const auto& column : columns) {
    table.columns.push_back({std::string{column.title}, column.width});
  }
  table.add_rows = [columns, means = Writing{order.words, order.facts}](
                       const FacilityCard& card, std::vector<tabular::Cells>& rows) {
    tabular::Cells& row = rows.emplace_back();
    row.reserve(columns.size());
    for (const auto& column : columns) row.push_back(column.value(card, means));
  };
  return table;
}

}  // namespace renkei::listing
