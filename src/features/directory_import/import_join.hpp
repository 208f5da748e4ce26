// What a row comes to beside what is already known: most values replace, some only add.
#pragma once
#include <optional>
#include <vector>

#include "features/directory_import/directory_import.hpp"
#include "features/directory_import/import_fields.hpp"

namespace renkei::directory_import {

// A row's value replaces what is known.
template <class Row, class Known>
[[nodiscard]] std::optional<Row> joined(const std::optional<Row>& row, const Known& /*known*/) {
  return import_fields::said(row);
}
// A bureau's list names the filings of a clinic and nothing else: what the clinic itself said of
// its home care stays.
[[nodiscard]] std::optional<directory::HomeCareProfile> joined(
    const std::optional<directory::HomeCareProfile>& row,
    const std::optional<directory::HomeCareProfile>& known);
[[nodiscard]] std::optional<std::vector<directory::Capability>> joined(
    const std::optional<std::vector<directory::Capability>>& row,
    const std::vector<directory::Capability>& known);
// Another source's number stands beside those a facility has.
[[nodiscard]] std::optional<std::vector<directory::Identifier>> joined(
    const std::optional<std::vector<directory::Identifier>>& row,
    const std::vector<directory::Identifier>& known);

// Whether `wanted` merely repeats in less detail what is known: open days without times beside
// hours with times, which another sheet of the same source gives.
template <class Value>
[[nodiscard]] bool says_less(const std::optional<Value>& /*wanted*/,
                             const std::optional<Value>& /*known*/) {
  return false;
}
[[nodiscard]] bool says_less(const std::optional<std::vector<directory::OpeningHours>>& wanted,
                             const std::optional<std::vector<directory::OpeningHours>>& known);

}  // namespace renkei::directory_import
