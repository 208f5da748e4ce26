// The team's card for paper: as a page the browser prints, and as PDF.
#pragma once
#include <functional>

#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/care_team/card_actions.hpp"

namespace renkei::care_team {

// A page as PDF.
using ToPdf = std::function<Result<std::string>(std::string_view html)>;

struct CardPageVerbs {
  CardActions actions;
  const html::Frame& frame;
  html::SiteFacts site;
  ToPdf to_pdf;
};

// Of several cards, the most that are printed at once.
inline constexpr std::int64_t kSheetsMax = 30;

// GET /print/team_cards/{id}, ids of several by comma · GET /api/care_team/cards/{id}/file
[[nodiscard]] http::Routes<CardPageVerbs> card_page_routes();

// What the template print_team_card shows: a sheet a card.
[[nodiscard]] Result<html::Value> cards_value(const std::vector<CardPrint>& prints,
                                              const html::Frame& frame, html::Language language);

}  // namespace renkei::care_team
