// The kinds of files the intake knows. A file is told by the names in its header, never by the
// order of its columns or by its own name.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

#include "platform/tabular/header.hpp"
#include "platform/tabular/records.hpp"

#include "features/intake/known_places_reader.hpp"
#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// Reads the rows of one file whose header it was made for.
class RowReader {
 public:
  virtual ~RowReader() = default;
  // "kaigo_jigyosho", "navii_hospital" …: also the source's code in the provenance.
  [[nodiscard]] virtual std::string_view profile() const = 0;
  [[nodiscard]] virtual RowOrRefusal read(const tabular::Record& record) const = 0;

  // Whether several rows make one facility: rows of one key that follow one another are folded into
  // the first and then finished.
  [[nodiscard]] virtual bool folds() const { return false; }
  virtual void fold(ReadRow& /*into*/, ReadRow /*row*/) const {}
  virtual void finish(ReadRow& /*row*/) const {}
};

// What a profile may need beside the header.
struct ReadingContext {
  std::string_view file_name;
  std::optional<Date> as_of = {};            // the day the file speaks of
  const StandardSymbols* symbols = nullptr;  // what bureaus' symbols mean; outlives the reader
  KnownPlacesSource places = {};             // the directory by name and address
};

// How many columns of the best fitting profile this header has; 0 if it fits none.
[[nodiscard]] std::size_t columns_known(const tabular::Header& header);

// The names of the columns of a table without a header, if this is one of its rows.
[[nodiscard]] std::span<const std::string_view> names_without_header(const tabular::Record& row);

// Chooses the profile. Refuses a header nobody knows ("intake.profile_unknown") and one that lacks
// a column the profile cannot do without ("intake.column_missing", {column}).
[[nodiscard]] Result<std::unique_ptr<RowReader>> reader_for(const tabular::Header& header,
                                                            const ReadingContext& context);

}  // namespace renkei::intake
