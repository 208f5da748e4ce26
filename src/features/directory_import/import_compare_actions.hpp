// How one row differs from what is known, and what of that may be written.
#pragma once
#include <string>
#include <string_view>

#include "features/directory_import/import_fields.hpp"
#include "features/directory_import/import_plan_actions.hpp"

namespace renkei::directory_import {

// The rows of the oldest running line are the facility's own; those of other lines say only where
// they differ from it.
[[nodiscard]] const LineOnCard* main_line(const PlannedFacility& of);
[[nodiscard]] const LineOnCard* line_with(const PlannedFacility& of, std::string_view service_code);

// The draft of a line that will be written, as changed so far.
[[nodiscard]] ServiceLineDraft& changed_line(PlannedFacility& of, const LineOnCard& line);

class RowComparison {
 public:
  RowComparison(PlannedFacility& of, const LineOnCard* line, const ImportedValues& values,
                const ImportPlan& plan);

  void compare_facility_fields();
  void compare_line_fields();
  // Whether the row's corporation differs; the caller finds or makes it and calls set_corporation.
  [[nodiscard]] bool corporation_differs() const;
  void set_corporation(const CorporationId& corporation);

  [[nodiscard]] ImportOutcome outcome() &&;

 private:
  // Writes down that a field differs; true if it may be written.
  [[nodiscard]] bool may_write(std::string_view field, bool of_line);
  [[nodiscard]] bool is_confirmed(std::string_view field, bool of_line) const;
  template <class Row, class House, class Line>
  void compare_shared(std::string_view field, Row row, House house, Line line);
  template <class Row, class House, class Line>
  void keep_for_other_lines(Row row, House house, Line line);

  PlannedFacility& of_;
  const LineOnCard* line_;  // nothing: the row is about the facility alone
  const ImportedValues& values_;
  const ImportPlan& plan_;
  bool is_own_;  // the row speaks for the facility itself
  bool is_hidden_;
  ImportOutcome outcome_;
};

}  // namespace renkei::directory_import
