// One figure of one area in one year, with who says so and as of when: 75歳以上 6,120人.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/geography/geography.hpp"

namespace renkei::area_profile {

enum class Measure : std::uint8_t {
  population,
  aged_65,                 // 65歳以上
  aged_75,                 // 75歳以上
  living_alone,            // 高齢者のひとり暮らし世帯
  certified_support_1,     // 要支援1
  certified_support_2,     // 要支援2
  certified_care_1,        // 要介護1
  certified_care_2,        // 要介護2
  certified_care_3,        // 要介護3
  certified_care_4,        // 要介護4
  certified_care_5,        // 要介護5
  hospital_beds,           // 病床数
  care_facilities,         // 介護保険施設
  care_facility_capacity,  // 介護保険施設の定員
};
RENKEI_DESCRIBE_ENUM(Measure, population, aged_65, aged_75, living_alone, certified_support_1,
                     certified_support_2, certified_care_1, certified_care_2, certified_care_3,
                     certified_care_4, certified_care_5, hospital_beds, care_facilities,
                     care_facility_capacity)

// Counted, or reckoned for a year to come.
enum class Basis : std::uint8_t { counted, projected };
RENKEI_DESCRIBE_ENUM(Basis, counted, projected)

class AreaFigure;
using AreaFigureId = Id<AreaFigure>;

struct AreaFigureDraft {
  geography::AreaId area;
  Measure measure = Measure::population;
  int year = 0;
  std::int64_t value = 0;
  Basis basis = Basis::counted;
  std::string source;
  Date as_of;
  std::optional<std::string> note;
  friend bool operator==(const AreaFigureDraft&, const AreaFigureDraft&) = default;
};
RENKEI_DESCRIBE(AreaFigureDraft, area, measure, year, value, basis, source, as_of, note)

struct AreaFigureRecord {
  AreaFigureId id;
  std::int64_t version = 1;
  AreaFigureDraft draft;
};

class AreaFigure {
 public:
  using Draft = AreaFigureDraft;
  static constexpr std::int64_t kMost = 20'000'000;
  static constexpr int kFirstYear = 1950;
  static constexpr int kLastYear = 2100;
  [[nodiscard]] static Result<AreaFigure> make(AreaFigureId id, Draft draft);

  [[nodiscard]] const Draft* operator->() const { return &draft_; }
  [[nodiscard]] const AreaFigureId& id() const { return id_; }

 private:
  AreaFigure(AreaFigureId id, Draft draft) : id_(std::move(id)), draft_(std::move(draft)) {}
  AreaFigureId id_;
  Draft draft_;
};

// A sum over areas: known only if every one of them is known, so that a part is never shown as the
// whole. It is as old as its oldest part.
struct FigureSum {
  std::int64_t value = 0;
  Basis basis = Basis::counted;  // projected as soon as one part is
  Date as_of;
  std::vector<std::string> sources;  // each once, sorted
};
[[nodiscard]] std::optional<FigureSum> sum_of(const std::vector<AreaFigureRecord>& figures,
                                              const std::vector<std::string>& areas,
                                              Measure measure, int year);

// How an area lies: land, roads and what else plans must respect.
struct AreaDescription {
  geography::AreaId area;
  std::optional<std::string> land;
  std::optional<std::string> transport;
  std::optional<std::string> note;
  std::optional<std::string> source;
  std::optional<Date> as_of;
};
RENKEI_DESCRIBE(AreaDescription, area, land, transport, note, source, as_of)
struct DescriptionRecord {
  std::int64_t version = 1;
  AreaDescription text;
};
[[nodiscard]] Result<void> check_description(const AreaDescription& text);

}  // namespace renkei::area_profile
