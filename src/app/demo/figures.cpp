#include "app/demo/figures.hpp"

#include <array>

#include "features/area_profile/area_profile_feature.hpp"
#include "features/geography/merged_area_feature.hpp"

#include "app/commands/command_write.hpp"

namespace renkei::app::demo {
namespace {

using area_profile::AreaFigureDraft;
using area_profile::Basis;
using area_profile::FigureRow;
using area_profile::Measure;

constexpr std::array<const char*, 4> kAreas{"north", "west", "southwest", "southeast"};

struct Population {
  int year;
  Basis basis;
  // by area: all, 65 and more, 75 and more
  std::array<std::array<int, 3>, 4> people;
};
constexpr std::array kPopulation{Population{2015,
                                            Basis::counted,
                                            {{{41'200, 10'900, 4'980},
                                              {36'800, 9'100, 4'050},
                                              {47'900, 13'600, 6'420},
                                              {63'400, 15'300, 6'700}}}},
                                 Population{2020,
                                            Basis::counted,
                                            {{{39'700, 11'900, 5'830},
                                              {36'100, 9'900, 4'790},
                                              {45'600, 14'500, 7'460},
                                              {63'100, 16'700, 7'980}}}},
                                 Population{2025,
                                            Basis::counted,
                                            {{{37'900, 12'400, 7'020},
                                              {35'200, 10'400, 5'760},
                                              {43'000, 14'800, 8'710},
                                              {62'300, 17'600, 9'640}}}},
                                 Population{2030,
                                            Basis::projected,
                                            {{{35'800, 12'500, 7'760},
                                              {34'100, 10'700, 6'440},
                                              {40'200, 14'600, 9'330},
                                              {61'000, 18'200, 10'870}}}},
                                 Population{2040,
                                            Basis::projected,
                                            {{{31'400, 12'300, 7'610},
                                              {31'600, 11'300, 6'560},
                                              {34'500, 13'600, 8'740},
                                              {57'600, 19'800, 11'560}}}}};

struct Certified {
  int year;
  std::array<std::array<int, 7>, 4> people;  // by area: 要支援1, 2, 要介護1 … 5
};
constexpr std::array kCertified{Certified{2020,
                                          {{{330, 390, 460, 410, 320, 270, 180},
                                            {270, 310, 380, 330, 260, 210, 150},
                                            {420, 490, 590, 520, 410, 340, 240},
                                            {450, 520, 620, 550, 420, 360, 250}}}},
                                Certified{2025,
                                          {{{390, 470, 560, 500, 390, 320, 220},
                                            {320, 380, 460, 400, 310, 260, 180},
                                            {490, 590, 700, 620, 490, 400, 280},
                                            {540, 640, 760, 670, 520, 440, 300}}}}};
constexpr std::array kCertifiedMeasures{Measure::certified_support_1, Measure::certified_support_2,
                                        Measure::certified_care_1,    Measure::certified_care_2,
                                        Measure::certified_care_3,    Measure::certified_care_4,
                                        Measure::certified_care_5};

struct Places {
  int year;
  // by area: beds, living alone, care facilities, their capacity
  std::array<std::array<int, 4>, 4> numbers;
};
constexpr std::array kPlaces{Places{2020,
                                    {{{620, 2'480, 9, 512},
                                      {410, 2'060, 7, 430},
                                      {880, 3'190, 12, 705},
                                      {1'120, 3'860, 13, 742}}}},
                             Places{2025,
                                    {{{540, 2'960, 9, 512},
                                      {360, 2'410, 8, 459},
                                      {790, 3'720, 12, 705},
                                      {1'010, 4'530, 14, 771}}}}};
constexpr std::array kPlacesMeasures{Measure::hospital_beds, Measure::living_alone,
                                     Measure::care_facilities, Measure::care_facility_capacity};

class Table {
 public:
  void add(std::size_t area, Measure measure, int year, int value, Basis basis,
           const char* source) {
    FigureRow row{.line = static_cast<std::int64_t>(rows_.size()) + 2, .area = kAreas.at(area)};
    row.draft = AreaFigureDraft{.area = {},
                                .measure = measure,
                                .year = year,
                                .value = value,
                                .basis = basis,
                                .source = source,
                                .as_of = Date{basis == Basis::counted ? year : 2024, 4, 1}};
    rows_.push_back(std::move(row));
  }
  [[nodiscard]] std::vector<FigureRow> take() { return std::move(rows_); }

 private:
  std::vector<FigureRow> rows_;
};

std::vector<FigureRow> figure_rows() {
  Table table;
  static constexpr std::array kAges{Measure::population, Measure::aged_65, Measure::aged_75};
  for (std::size_t area = 0; area < kAreas.size(); ++area) {
    for (const Population& each : kPopulation) {
      const char* source =
          each.basis == Basis::counted ? "見本市 住民基本台帳（架空）" : "見本市 将来推計（架空）";
      for (std::size_t i = 0; i < kAges.size(); ++i) {
        table.add(area, kAges.at(i), each.year, each.people.at(area).at(i), each.basis, source);
      }
    }
    for (const Certified& each : kCertified) {
      for (std::size_t i = 0; i < kCertifiedMeasures.size(); ++i) {
        table.add(area, kCertifiedMeasures.at(i), each.year, each.people.at(area).at(i),
                  Basis::counted, "見本市 介護保険事業状況報告（架空）");
      }
    }
    for (const Places& each : kPlaces) {
      for (std::size_t i = 0; i < kPlacesMeasures.size(); ++i) {
        table.add(area, kPlacesMeasures.at(i), each.year, each.numbers.at(area).at(i),
                  Basis::counted, "見本市 高齢者福祉計画（架空）");
      }
    }
  }
  return table.take();
}

struct Need {
  const char* supply;
  std::array<int, 4> required;  // by area
};
constexpr std::array kNeeds{Need{"home_care.institution", {8, 7, 10, 12}},
                            Need{"home_care.hours24", {9, 8, 11, 13}},
                            Need{"home_care.home_death", {8, 7, 10, 12}},
                            Need{"kind.visiting_nurse_station", {4, 3, 4, 5}},
                            Need{"kind.pharmacy", {10, 9, 12, 16}},
                            Need{"capability.home_oxygen", {6, 5, 8, 9}},
                            Need{"capability.opioid_infusion", {4, 4, 5, 6}},
                            Need{"capability.tracheal_cannula_care", {4, 3, 5, 6}}};

constexpr std::array<std::array<const char*, 2>, 4> kLie{
    {{"市の北の山あい。集落が谷ごとに分かれる。",
      "県道1本とコミュニティバス。冬は通れない道がある。"},
     {"川ぞいの平地。古い住宅地と田。", "鉄道の駅が1つ。川をわたる橋は2本。"},
     {"海べの漁港と段丘の団地。坂が多い。", "バスは日中に1時間1本。津波のときの道は1本。"},
     {"駅を中心とした市街地と新しい団地。", "鉄道・バスが集まる。昼は道がこむ。"}}};

using Areas = std::vector<geography::AreaName>;

const geography::AreaName& area_of(const Areas& areas, std::size_t index) {
  return *std::find_if(areas.begin(), areas.end(),
                       [&](const auto& each) { return each.code == kAreas.at(index); });
}

Result<void> enter(area_profile::AreaProfileVerbs& verbs, const Areas& areas, const Actor& by) {
  auto taken = verbs.figures.take(figure_rows(), by);
  if (!taken) return pass_on(taken);
  for (std::size_t i = 0; i < kAreas.size(); ++i) {
    const geography::AreaId& area = area_of(areas, i).id;
    auto described = verbs.figures.describe(0,
                                            {.area = area,
                                             .land = kLie.at(i).at(0),
                                             .transport = kLie.at(i).at(1),
                                             .source = "見本市 高齢者福祉計画（架空）",
                                             .as_of = Date{2024, 4, 1}},
                                            by);
    if (!described) return pass_on(described);
    for (const Need& need : kNeeds) {
      auto required = verbs.required.add({.area = area,
                                          .supply = need.supply,
                                          .required = need.required.at(i),
                                          .valid_from = Date{2024, 4, 1},
                                          .source = "見本市 在宅医療の整備計画（架空）"});
      if (!required) return pass_on(required);
    }
  }
  return {};
}

}  // namespace

Result<void> settle_figures(Hub& hub) {
  return write_as_command(hub, "cli demo", [&](Context& context) -> Result<void> {
    const auto areas = geography::places(context.session)->areas();
    if (!areas) return pass_on(areas);
    geography::MergedAreaFeature merging{context.session, hub.ids(), hub.clock(), context.outbox,
                                         context.trace};
    auto south = merging.verbs().add({.name = "南部",
                                      .members = {area_of(*areas, 2).id, area_of(*areas, 3).id},
                                      .purpose = "多職種連携会議の合同開催"});
    if (!south) return pass_on(south);
    area_profile::AreaProfileFeature profile{context.session, hub.ids(), hub.clock(),
                                             context.outbox, context.trace};
    return enter(profile.verbs(), *areas, context.actor);
  });
}

}  // namespace renkei::app::demo
