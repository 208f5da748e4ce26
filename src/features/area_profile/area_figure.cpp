#include "features/area_profile/area_figure.hpp"

#include <algorithm>

namespace renkei::area_profile {
namespace {

constexpr std::size_t kTextBytesMax = 1500;
constexpr std::size_t kDescriptionBytesMax = 6000;

const AreaFigureRecord* find(const std::vector<AreaFigureRecord>& figures, const std::string& area,
                             Measure measure, int year) {
  const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto& each) {
    return each.draft.measure == measure && each.draft.year == year &&
           each.draft.area.text() == area;
  });
  return found == figures.end() ? nullptr : &*found;
}

}  // namespace

Result<AreaFigure> AreaFigure::make(AreaFigureId id, Draft draft) {
  FieldErrors errors;
  if (draft.area.empty()) errors.add("area", "area_profile.area_missing");
  if (draft.year < kFirstYear || draft.year > kLastYear) {
    errors.add("year", "area_profile.year_out_of_range",
               {{"first", std::int64_t{kFirstYear}}, {"last", std::int64_t{kLastYear}}});
  }
  if (draft.value < 0 || draft.value > kMost) {
    errors.add("value", "area_profile.number_out_of_range", {{"most", kMost}});
  }
  if (draft.source.empty()) errors.add("source", "area_profile.source_missing");
  if (draft.source.size() > kTextBytesMax) errors.add("source", "area_profile.text_too_long");
  if (draft.note && draft.note->empty()) draft.note.reset();
  if (draft.note && draft.note->size() > kTextBytesMax) {
    errors.add("note", "area_profile.text_too_long");
  }
  if (auto well = errors.result("area_profile.figure_wrong"); !well) return pass_on(well);
  return AreaFigure{std::move(id), std::move(draft)};
}

std::optional<FigureSum> sum_of(const std::vector<AreaFigureRecord>& figures,
                                const std::vector<std::string>& areas, Measure measure, int year) {
  std::optional<FigureSum> sum;
  for (const std::string& area : areas) {
    const AreaFigureRecord* figure = find(figures, area, measure, year);
    if (figure == nullptr) return std::nullopt;
    if (!sum) sum = FigureSum{.as_of = figure->draft.as_of};
    sum->value += figure->draft.value;
    sum->as_of = std::min(sum->as_of, figure->draft.as_of);
    if (figure->draft.basis == Basis::projected) sum->basis = Basis::projected;
    const auto& source = figure->draft.source;
    if (std::find(sum->sources.begin(), sum->sources.end(), source) == sum->sources.end()) {
      sum->sources.push_back(source);
    }
  }
  if (sum) std::sort(sum->sources.begin(), sum->sources.end());
  return sum;
}

Result<void> check_description(const AreaDescription& text) {
  FieldErrors errors;
  const auto check = [&](const std::optional<std::string>& value, const char* field) {
    if (value && value->size() > kDescriptionBytesMax) {
      errors.add(field, "area_profile.text_too_long");
    }
  };
  check(text.land, "land");
  check(text.transport, "transport");
  check(text.note, "note");
  check(text.source, "source");
  return errors.result("area_profile.description_wrong");
}

}  // namespace renkei::area_profile
