// Wires the team's cards for one transaction: once for the routes, once for paper.
#pragma once
#include <memory>
#include <utility>

#include "platform/paper/press.hpp"
#include "platform/sql/session.hpp"

#include "features/care_team/card_pages.hpp"
#include "features/care_team/card_routes.hpp"
#include "features/care_team/card_store_sql.hpp"
#include "features/care_team/care_team_feature.hpp"
#include "features/directory/directory.hpp"

namespace renkei::care_team {

class CardFeature {
 public:
  // `sight` lives as long as this.
  CardFeature(sql::Session& session, const TeamTools& tools, const patient::PatientSight& sight,
              Trace& trace)
      : store_(session),
        teams_(teams(session)),
        patients_(patient::patient_records(session)),
        facilities_(directory::facility_cards(session)),
        verbs_({store_, *teams_, *patients_, sight, *facilities_, tools.ids, tools.clock, trace}) {}
  CardFeature(const CardFeature&) = delete;
  CardFeature& operator=(const CardFeature&) = delete;

  [[nodiscard]] CardActions& verbs() { return verbs_; }

 private:
  SqlCardStore store_;
  std::unique_ptr<Teams> teams_;
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<directory::FacilityCards> facilities_;
  CardActions verbs_;
};

// What paper is made with.
struct CardPaper {
  const html::Frame& frame;
  html::SiteFacts site;
  const paper::Press& press;
};

class CardPagesFeature {
 public:
  CardPagesFeature(sql::Session& session, const TeamTools& tools,
                   const patient::PatientSight& sight, Trace& trace, CardPaper paper)
      : cards_(session, tools, sight, trace),
        verbs_{cards_.verbs(), paper.frame, std::move(paper.site),
               [&press = paper.press](std::string_view html) -> Result<std::string> {
                 auto printed = press.print(html, 1, {});
                 if (!printed) return pass_on(printed);
                 return std::move(printed->pdf);
               }} {}
  CardPagesFeature(const CardPagesFeature&) = delete;
  CardPagesFeature& operator=(const CardPagesFeature&) = delete;

  [[nodiscard]] CardPageVerbs& verbs() { return verbs_; }

 private:
  CardFeature cards_;
  CardPageVerbs verbs_;
};

}  // namespace renkei::care_team
