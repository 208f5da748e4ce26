// See opinion_letters.hpp.
#include "features/desk_lists/opinion_letters.hpp"

#include "kernel/jst.hpp"

namespace renkei::desk_lists {

Result<void> check(const OpinionLetterCount& count, Date today) {
  FieldErrors errors;
  const int newest = fiscal_year(today);
  if (count.fiscal_year < kFirstFiscalYear || count.fiscal_year > newest) {
    errors.add("fiscal_year", "desk_lists.year_out_of_range",
               {{"from", std::int64_t{kFirstFiscalYear}}, {"to", std::int64_t{newest}}});
  }
  if (count.letters < 0 || count.letters > kLettersMax) {
    errors.add("letters", "desk_lists.letters_out_of_range", {{"most", std::int64_t{kLettersMax}}});
  }
  return errors.result("desk_lists.count_wrong");
}

}  // namespace renkei::desk_lists
