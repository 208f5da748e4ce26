// See refused_rows_writer.hpp.
#include "features/intake/refused_rows_writer.hpp"

#include "platform/tabular/csv_writer.hpp"

namespace renkei::intake {

std::string refused_rows_csv(const std::vector<RowNote>& rows, const SentenceOf& sentence) {
  tabular::CsvWriter writer{tabular::Encoding::utf_8, {"行", "対象", "項目", "わけ"}, {}};
  std::string csv;
  writer.head(csv);
  for (const RowNote& each : rows) {
    writer.row(csv, {each.line, each.named.value_or(""), each.field,
                     sentence ? sentence(each.reason) : each.reason});
  }
  return csv;
}

}  // namespace renkei::intake
