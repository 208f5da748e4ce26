// The lists a hub hands out: whatever a question finds, and those a region keeps year after year.
#pragma once
#include <cstdint>
#include <string_view>

#include "kernel/describe.hpp"

#include "features/directory/directory.hpp"
#include "features/directory_search/directory_search.hpp"

namespace renkei::listing {

enum class ListKind : std::uint8_t {
  found,                // what the question finds, as it is
  home_doctors,         // 在宅医: clinics and hospitals that visit patients at home
  visiting_dentists,    // 訪問歯科
  visiting_pharmacies,  // 訪問薬局
  backup_hospitals,     // 後方支援病院, with bedded clinics
};
RENKEI_DESCRIBE_ENUM(ListKind, found, home_doctors, visiting_dentists, visiting_pharmacies,
                     backup_hospitals)

[[nodiscard]] std::string_view title_of(ListKind list);

// The question narrowed to what can be in the list.
[[nodiscard]] directory_search::SearchQuery narrowed(ListKind list,
                                                     directory_search::SearchQuery query);

// Whether a facility belongs to the list by what the viewer may see of it: a home doctor whose
// profile is hidden is none to him.
[[nodiscard]] bool belongs(ListKind list, const directory::FacilityCard& redacted);

}  // namespace renkei::listing
