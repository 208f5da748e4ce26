// Reads whole cards: a page of facilities and all that hangs on them, each with one statement.
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "platform/sql/described.hpp"
#include "platform/sql/session.hpp"

#include "features/directory/card_store.hpp"

namespace renkei::directory {

// Which facilities: so many ids, padded so that few texts of a statement exist, or a span of them.
struct Selection {
  static constexpr std::array<std::size_t, 4> kPaddedTo{1, 10, 50, 200};
  static constexpr std::size_t kSpan = kPaddedTo.size();
  static constexpr std::size_t kShapes = kSpan + 1;

  std::size_t shape = 0;  // a place in kPaddedTo, or kSpan
  std::vector<sql::Value> values;
};
// Each of the ids; at least one, at most 200.
[[nodiscard]] Selection these(const std::vector<FacilityId>& ids);
// From the first to the last id.
[[nodiscard]] Selection between(const FacilityId& first, const FacilityId& last);

// SELECT … of one table for each shape of a selection. Made once: a card is read with ten of them,
// and putting them together took longer than running them.
class SelectTexts {
 public:
  // `column` names the facility: "id" in the table facility and "facility" in its children.
  SelectTexts(std::string_view table, const sql::Columns& columns, std::string_view order,
              std::string_view column = "facility");
  [[nodiscard]] const std::string& of(const Selection& selection) const {
    return texts_[selection.shape];
  }

 private:
  std::array<std::string, Selection::kShapes> texts_;
};

class CardReader {
 public:
  explicit CardReader(sql::Session& session) : session_(session) {}
  // In the order of ids. Broken rows are left out and counted.
  [[nodiscard]] Result<std::vector<FacilityCard>> read(const Selection& selection);
  [[nodiscard]] int broken() const { return broken_; }

 private:
  [[nodiscard]] Result<void> read_levels();
  [[nodiscard]] Result<void> read_facilities(const Selection& selection);
  [[nodiscard]] Result<void> read_lines(const Selection& selection);
  [[nodiscard]] Result<void> read_publication(const Selection& selection);
  [[nodiscard]] Result<void> read_assertions(const Selection& selection);
  [[nodiscard]] Result<void> read_children(const Selection& selection);
  [[nodiscard]] Result<void> read_openings(const Selection& selection);
  [[nodiscard]] Result<void> read_names(const Selection& selection);
  [[nodiscard]] Result<void> read_corporation(FacilityCard& on);
  [[nodiscard]] Result<void> read_successor(FacilityCard& on);
  // Calls each(card, reader) for every row of a child table, whose first column is the facility.
  template <class Each>
  [[nodiscard]] Result<void> children(const SelectTexts& texts, const Selection& selection,
                                      const Each& each);
  [[nodiscard]] FacilityCard* card(std::string_view facility);
  [[nodiscard]] LineOnCard* line(FacilityCard& card, std::string_view id);

  sql::Session& session_;
  std::vector<FacilityCard> cards_;
  int broken_ = 0;
  std::map<std::string, Level, std::less<>> kind_levels_;
  std::map<CorporationId, CorporationDraft> corporations_;  // read once each
};

// The columns of the tables, in the order in which they are written and read.
[[nodiscard]] const sql::Columns& facility_columns();
[[nodiscard]] const sql::Columns& line_columns();

// The assertion of a record itself, which stands in its own row.
struct RecordSource {
  std::string source;
  std::optional<Date> as_of;
  std::optional<std::string> confirmed_by;
  std::optional<Instant> confirmed_at;
};
RENKEI_DESCRIBE(RecordSource, source, as_of, confirmed_by, confirmed_at)

void read_line(sql::RowReader& reader, LineOnCard& out);

template <class Each>
Result<void> CardReader::children(const SelectTexts& texts, const Selection& selection,
                                  const Each& each) {
  const auto keep = [&](const sql::Row& row) -> Result<void> {
    if (FacilityCard* on = card(row.text(0)); on != nullptr) {
      sql::RowReader reader{row, 1};
      each(*on, reader);
    }
    return {};
  };
  return session_.query_values(texts.of(selection), selection.values, keep);
}

}  // namespace renkei::directory
