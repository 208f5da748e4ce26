// 日常生活圏域: the part of a city in which people's daily life and care are planned.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "features/geography/geography.hpp"
#include "features/geography/polygon.hpp"

namespace renkei::geography {

struct AreaDraft {
  std::string code;  // the city's own
  std::string name;
  int position = 0;  // order in lists and tables
  // [[[[longitude, latitude], …]]] as in GeoJSON; empty if there is no outline.
  Parts outline = {};
};

class Area {
 public:
  using Draft = AreaDraft;
  [[nodiscard]] static Result<Area> make(AreaId id, Draft draft);

  [[nodiscard]] const Draft* operator->() const { return &draft_; }
  [[nodiscard]] const AreaId& id() const { return id_; }

 private:
  Area(AreaId id, Draft draft) : id_(std::move(id)), draft_(std::move(draft)) {}
  AreaId id_;
  Draft draft_;
};

}  // namespace renkei::geography
