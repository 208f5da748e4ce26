#include "features/area_profile/figure_actions.hpp"

#include <algorithm>

namespace renkei::area_profile {
namespace {

const AreaFigureRecord* same_place(const std::vector<AreaFigureRecord>& figures,
                                   const AreaFigureDraft& draft) {
  const auto found = std::find_if(figures.begin(), figures.end(), [&](const auto& each) {
    return each.draft.area == draft.area && each.draft.measure == draft.measure &&
           each.draft.year == draft.year;
  });
  return found == figures.end() ? nullptr : &*found;
}

// Gives every row its area's id; says of all lines at once what is wrong.
Result<void> match_areas(const Region& region, std::vector<FigureRow>& rows) {
  const auto areas = region.areas();
  if (!areas) return pass_on(areas);
  FieldErrors errors;
  for (FigureRow& row : rows) {
    const auto found = std::find_if(areas->begin(), areas->end(), [&](const auto& area) {
      return area.name == row.area || area.code == row.area;
    });
    const std::string field = "lines[" + std::to_string(row.line) + "]";
    if (found == areas->end()) {
      errors.add(field + ".area", "area_profile.area_unknown");
      continue;
    }
    row.draft.area = found->id;
    const auto figure = AreaFigure::make(AreaFigureId{"row"}, row.draft);
    if (figure) continue;
    for (const FieldError& each : figure.error().fields) {
      errors.add(field + "." + each.field, each.reason, each.args);
    }
  }
  return errors.result("area_profile.table_wrong");
}

}  // namespace

Result<AreaFigureRecord> FigureActions::known(const AreaFigureId& id, std::int64_t version) const {
  auto found = means_.store.figure(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "area_profile.figure_unknown");
  if ((*found)->version != version) {
    return fail(ErrorKind::stale, "area_profile.changed_meanwhile",
                {{"version", (*found)->version}});
  }
  return **std::move(found);
}

Result<AreaFigureRecord> FigureActions::add(AreaFigureDraft draft) {
  auto figure = AreaFigure::make(means_.ids.make<AreaFigure>(), std::move(draft));
  if (!figure) return pass_on(figure);
  if (auto area = check_area(means_.region, (*figure)->area); !area) return pass_on(area);
  const auto all = means_.store.figures();
  if (!all) return pass_on(all);
  if (same_place(*all, *figure->operator->()) != nullptr) {
    return fail(ErrorKind::conflict, "area_profile.figure_known");
  }
  if (auto added = means_.store.add(*figure); !added) return pass_on(added);
  tell(means_, figure->id().text(), (*figure)->area);
  return AreaFigureRecord{figure->id(), 1, *figure->operator->()};
}

Result<AreaFigureRecord> FigureActions::replace(const AreaFigureId& id, std::int64_t version,
                                                AreaFigureDraft draft, const Actor& by) {
  const auto before = known(id, version);
  if (!before) return pass_on(before);
  // What figure it is stays; only what it says is edited.
  draft.area = before->draft.area;
  draft.measure = before->draft.measure;
  draft.year = before->draft.year;
  auto figure = AreaFigure::make(id, std::move(draft));
  if (!figure) return pass_on(figure);
  auto replaced = means_.store.replace(*figure, *before, change_by(means_, by, ""));
  if (!replaced) return pass_on(replaced);
  tell(means_, id.text(), (*figure)->area);
  return AreaFigureRecord{id, version + 1, *figure->operator->()};
}

Result<void> FigureActions::withdraw(const AreaFigureId& id, std::int64_t version,
                                     const std::string& reason, const Actor& by) {
  if (auto well = check_reason(reason); !well) return well;
  const auto figure = known(id, version);
  if (!figure) return pass_on(figure);
  auto withdrawn = means_.store.withdraw(*figure, change_by(means_, by, reason));
  if (!withdrawn) return withdrawn;
  tell(means_, id.text(), figure->draft.area);
  return {};
}

Result<TakenFigures> FigureActions::take(std::vector<FigureRow> rows, const Actor& by) {
  if (rows.empty()) return fail(ErrorKind::invalid, "area_profile.table_empty");
  if (rows.size() > kRowsMax) {
    return fail(ErrorKind::too_large, "area_profile.table_too_long",
                {{"most", std::int64_t{kRowsMax}}});
  }
  if (auto matched = match_areas(means_.region, rows); !matched) return pass_on(matched);
  auto all = means_.store.figures();
  if (!all) return pass_on(all);
  TakenFigures taken;
  for (FigureRow& row : rows) {
    const AreaFigureRecord* before = same_place(*all, row.draft);
    if (before != nullptr && before->draft == row.draft) {
      ++taken.unchanged;
      continue;
    }
    const auto id = before == nullptr ? means_.ids.make<AreaFigure>() : before->id;
    auto figure = AreaFigure::make(id, row.draft);
    if (!figure) return pass_on(figure);
    auto written = before == nullptr
                       ? means_.store.add(*figure)
                       : means_.store.replace(*figure, *before, change_by(means_, by, ""));
    if (!written) return pass_on(written);
    ++(before == nullptr ? taken.added : taken.changed);
    tell(means_, id.text(), row.draft.area);
    // A second row of the same figure finds the first one.
    if (before == nullptr) {
      all->push_back({id, 1, std::move(row.draft)});
    } else {
      const auto at = static_cast<std::size_t>(before - all->data());
      (*all)[at] = {id, before->version + 1, std::move(row.draft)};
    }
  }
  return taken;
}

Result<DescriptionRecord> FigureActions::describe(std::int64_t version, AreaDescription text,
                                                  const Actor& by) {
  if (auto well = check_description(text); !well) return pass_on(well);
  if (auto area = check_area(means_.region, text.area); !area) return pass_on(area);
  const auto all = means_.store.descriptions();
  if (!all) return pass_on(all);
  const auto found = std::find_if(all->begin(), all->end(),
                                  [&](const auto& each) { return each.text.area == text.area; });
  const DescriptionRecord before = found == all->end() ? DescriptionRecord{.version = 0} : *found;
  if (before.version != version) {
    return fail(ErrorKind::stale, "area_profile.changed_meanwhile", {{"version", before.version}});
  }
  if (auto put = means_.store.put(text, before, change_by(means_, by, "")); !put) {
    return pass_on(put);
  }
  tell(means_, text.area.text(), text.area);
  return DescriptionRecord{version + 1, std::move(text)};
}

}  // namespace renkei::area_profile
