// The data sets of the Digital Agency, column by column in their order. Source of the columns:
// 推奨データセット v1 (医療機関一覧, 介護サービス事業所一覧) and 自治体標準オープンデータセット.
#include "features/listing/open_data_cells_writer.hpp"

#include <algorithm>

#include "features/listing/hours_text.hpp"
#include "features/listing/list_words.hpp"
#include "features/listing/municipality_code.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;
using tabular::Cell;

const directory::Address& address_of(const Subject& of) {
  return of.line != nullptr && of.line->address ? *of.line->address : of.card.facility.address;
}
std::optional<Point> point_of(const Subject& of) {
  if (of.line != nullptr && of.line->point) return of.line->point;
  return of.card.facility.point;
}
// The line's own value where it has one.
template <auto of_line, auto of_facility>
Cell own_or_house(const Subject& of) {
  if (of.line != nullptr && of.line->*of_line) return cell_of(of.line->*of_line);
  return cell_of(of.card.facility.*of_facility);
}
const std::vector<directory::OpeningHours>& open_hours(const Subject& of) {
  return of.line != nullptr && !of.line->hours.empty() ? of.line->hours : hours_of(of.card);
}
const std::vector<directory::ClosingRule>& closed_days(const Subject& of) {
  return of.line != nullptr && !of.line->closing_rules.empty() ? of.line->closing_rules
                                                               : closing_of(of.card);
}

Cell code_cell(const Subject& of) {
  return cell_of(with_check_digit(address_of(of).municipality_code));
}
Cell name_cell(const Subject& of) {
  if (of.line != nullptr && of.line->name) return *of.line->name;
  return of.card.facility.name;
}
Cell kana_cell(const Subject& of) {
  if (of.line != nullptr && of.line->name) return cell_of(of.line->name_kana);
  return cell_of(of.card.facility.name_kana);
}
Cell number_cell(const Subject& of) {
  using directory::IdentifierSystem;
  const auto system =
      of.line == nullptr ? IdentifierSystem::medical_code10 : IdentifierSystem::kaigo;
  return cell_of(identifier_of(of.card, system));
}
// 医療機関の種類 is one of three words; a dental clinic is a 診療所 by law.
Cell medical_kind_cell(const Subject& of) {
  if (of.card.facility.kind == "hospital") return std::string{"病院"};
  const bool has_beds = of.card.facility.beds.total.value_or(0) > 0;
  if (!has_beds && !of.card.facility.beds.total) return {};
  return std::string{has_beds ? "有床診療所" : "無床診療所"};
}
Cell departments_cell(const Subject& of) {
  if (!of.card.facility.home_care) return {};
  return text_cell(joined(of.card.facility.home_care->specialties, ";"));
}
Cell service_cell(const Subject& of) {
  if (of.line != nullptr) return name_in(of.order.words->services(), of.line->service_code);
  return name_in(of.order.words->kinds(), of.card.facility.kind);
}
Cell after_hours_cell(const Subject& of) {
  if (!of.card.facility.home_care) return {};
  const auto& profile = *of.card.facility.home_care;
  if (!profile.hours24_contact) return {};
  return std::string{*profile.hours24_contact ? "24時間連絡可" : "なし"};
}
// Where the set has no column for them: source, day and hub.
Cell note_cell(const Subject& of) {
  std::string note = "出典：" + of.order.facts.hub_name;
  if (!of.card.assertion.source.empty())
    note += "（" + source_text(of.card.assertion.source) + "）";
  return note + " 作成：" + moment_text(of.order.facts.made_at).substr(0, 10);
}

Cell none(const Subject& /*of*/) { return {}; }
// The same in every edition of the set, so that who reuses it can follow a facility.
Cell lasting_number(const Subject& of) {
  std::string number = of.card.id.text();
  if (of.line != nullptr) number += "-" + of.line->service_code;
  return number;
}
Cell prefecture(const Subject& of) { return cell_of(address_of(of).prefecture); }
Cell city(const Subject& of) { return cell_of(address_of(of).city); }
Cell body(const Subject& of) {
  return text_cell(address_of(of).prefecture.value_or("") + address_of(of).city.value_or(""));
}
Cell whole_address(const Subject& of) {
  directory::Address address = address_of(of);
  address.building.reset();
  return text_cell(one_line(address));
}
Cell building(const Subject& of) { return cell_of(address_of(of).building); }
Cell town(const Subject& of) {
  return text_cell(parts_of_street(address_of(of).street.value_or("")).town);
}
Cell lot(const Subject& of) {
  return text_cell(parts_of_street(address_of(of).street.value_or("")).lot);
}
Cell latitude(const Subject& of) {
  const auto point = point_of(of);
  return point ? Cell{point->latitude} : Cell{};
}
Cell longitude(const Subject& of) {
  const auto point = point_of(of);
  return point ? Cell{point->longitude} : Cell{};
}
Cell corporation_number(const Subject& of) {
  return of.card.corporation ? cell_of(of.card.corporation->number) : Cell{};
}
Cell corporation_name(const Subject& of) {
  return of.card.corporation ? Cell{of.card.corporation->name} : Cell{};
}
Cell days(const Subject& of) { return text_cell(open_days(open_hours(of))); }
Cell opens(const Subject& of) { return cell_of(open_span(open_hours(of)).opens); }
Cell closes(const Subject& of) { return cell_of(open_span(open_hours(of)).closes); }
Cell hours_note(const Subject& of) {
  auto text = hours_text(open_hours(of));
  if (const auto closed = closing_text(closed_days(of)); !closed.empty()) {
    text += (text.empty() ? "休み：" : "。休み：") + closed;
  }
  return text_cell(std::move(text));
}
Cell beds(const Subject& of) { return cell_of(of.card.facility.beds.total); }
Cell capacity(const Subject& of) {
  return of.line == nullptr ? Cell{} : cell_of(of.line->capacity);
}

using Draft = directory::FacilityDraft;
using Line = directory::ServiceLineDraft;
constexpr auto kPhone = own_or_house<&Line::phone, &Draft::phone>;
constexpr auto kFax = own_or_house<&Line::fax, &Draft::fax>;
constexpr auto kUrl = own_or_house<&Line::url, &Draft::url>;
constexpr auto kEmail = own_or_house<&Line::email, &Draft::email>;

const std::vector<SetColumn> kRecommendedHead{{"都道府県コード又は市区町村コード", code_cell},
                                              {"NO", lasting_number},
                                              {"都道府県名", prefecture},
                                              {"市区町村名", city}};
const std::vector<SetColumn> kRecommendedPlace{{"住所", whole_address},
                                               {"方書", building},
                                               {"緯度", latitude},
                                               {"経度", longitude},
                                               {"電話番号", kPhone},
                                               {"内線番号", none},
                                               {"FAX番号", kFax},
                                               {"法人番号", corporation_number},
                                               {"法人の名称", corporation_name}};
const std::vector<SetColumn> kMunicipalHead{
    {"全国地方公共団体コード", code_cell}, {"ID", lasting_number}, {"地方公共団体名", body}};
const std::vector<SetColumn> kMunicipalPlace{{"所在地_全国地方公共団体コード", code_cell},
                                             {"町字ID", none},
                                             {"所在地_連結表記", whole_address},
                                             {"所在地_都道府県", prefecture},
                                             {"所在地_市区町村", city},
                                             {"所在地_町字", town},
                                             {"所在地_番地以下", lot},
                                             {"建物名等(方書)", building},
                                             {"緯度", latitude},
                                             {"経度", longitude},
                                             {"電話番号", kPhone},
                                             {"内線番号", none},
                                             {"連絡先メールアドレス", kEmail},
                                             {"FAX番号", kFax},
                                             {"法人番号", corporation_number},
                                             {"法人の名称", corporation_name}};
const std::vector<SetColumn> kMedicalEnd{{"医療機関コード", number_cell},
                                         {"診療曜日", days},
                                         {"診療開始時間", opens},
                                         {"診療終了時間", closes},
                                         {"診療日時特記事項", hours_note},
                                         {"時間外における対応", after_hours_cell},
                                         {"診療科目", departments_cell},
                                         {"病床数", beds},
                                         {"URL", kUrl},
                                         {"備考", note_cell}};
const std::vector<SetColumn> kCareEnd{
    {"事業所番号", number_cell}, {"利用可能曜日", days}, {"利用可能曜日特記事項", hours_note},
    {"定員", capacity},          {"URL", kUrl},          {"備考", note_cell}};

}  // namespace

std::vector<SetColumn> open_data_columns(ExportFormat format) {
  const bool is_medical =
      format == ExportFormat::recommended_medical || format == ExportFormat::municipal_medical;
  const bool is_recommended =
      format == ExportFormat::recommended_medical || format == ExportFormat::recommended_care;
  std::vector<SetColumn> columns = is_recommended ? kRecommendedHead : kMunicipalHead;
  if (is_medical) {
    columns.insert(
        columns.end(),
        {{"名称", name_cell}, {"名称_カナ", kana_cell}, {"医療機関の種類", medical_kind_cell}});
  } else {
    columns.insert(columns.end(), {{"介護サービス事業所名称", name_cell},
                                   {"介護サービス事業所名称_カナ", kana_cell},
                                   {"実施サービス", service_cell}});
  }
  const auto& place = is_recommended ? kRecommendedPlace : kMunicipalPlace;
  columns.insert(columns.end(), place.begin(), place.end());
  const auto& end = is_medical ? kMedicalEnd : kCareEnd;
  columns.insert(columns.end(), end.begin(), end.end());
  return columns;
}

}  // namespace renkei::listing
