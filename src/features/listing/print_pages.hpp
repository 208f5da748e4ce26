// Lists and cards for paper: HTML of the print templates, which the browser prints and the press
// makes PDFs of.
#pragma once
#include <memory>

#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/listing/export_actions.hpp"

namespace renkei::listing {

inline constexpr std::int64_t kPrintedMax = 2'000;  // some 150 pages

struct PrintVerbs {
  const ExportActions& exports;
  std::shared_ptr<const directory_search::HubWords> words;
  const html::Frame& frame;
  html::SiteFacts site;
};

// GET /print/list · GET /print/facilities/{id}
[[nodiscard]] http::Routes<PrintVerbs> print_routes();

// What every print says of itself: title, for whom, when, by whom, watermark.
[[nodiscard]] html::Value print_head(const CopyFacts& facts);
// What the template print_list shows of these facilities.
[[nodiscard]] html::Value list_value(const ListPlan& plan,
                                     const std::vector<directory::FacilityCard>& cards);
// What the template print_card shows of one.
[[nodiscard]] html::Value card_value(const CopyFacts& facts, const directory::FacilityCard& card,
                                     const directory_search::HubWords& words);

}  // namespace renkei::listing
