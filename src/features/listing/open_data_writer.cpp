// The data sets of the Digital Agency as tables: which facilities are in them, in how many rows.
#include "features/listing/open_data_cells_writer.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;
using tabular::Cells;

bool is_medical_facility(const FacilityCard& card) {
  const auto& kind = card.facility.kind;
  return kind == "hospital" || kind == "clinic" || kind == "dental_clinic";
}

}  // namespace

Table open_data_table(const WritingOrder& order) {
  const auto columns = open_data_columns(order.format);
  const bool is_medical = order.format == ExportFormat::recommended_medical ||
                          order.format == ExportFormat::municipal_medical;
  Table table;
  for (const auto& column : columns) table.columns.push_back({std::string{column.title}});
  const auto add = [columns](const Subject& of, std::vector<Cells>& rows) {
    Cells& row = rows.emplace_back();
    row.reserve(columns.size());
    for (const auto& column : columns) row.push_back(column.value(of));
  };
  table.add_rows = [add, order, is_medical](const FacilityCard& card, std::vector<Cells>& rows) {
    if (is_medical != is_medical_facility(card)) {
      // A hospital may run services of the care insurance too.
      if (is_medical || card.lines.empty()) return;
    }
    if (is_medical) return add({card, nullptr, order}, rows);
    for (const auto& line : card.lines) add({card, &line.record.draft, order}, rows);
    if (card.lines.empty() && card.facility.kind != "pharmacy") add({card, nullptr, order}, rows);
  };
  return table;
}

}  // namespace renkei::listing
