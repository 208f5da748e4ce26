// See look.hpp.
#include "features/access_report/look.hpp"

#include <array>

namespace renkei::access_report {
namespace {

struct Rule {
  std::string_view begins;
  Deed deed;
};

// The first that fits.
constexpr std::array kRules{
    Rule{"POST /api/patient/searches", Deed::found_in_list},
    Rule{"GET /api/patient/patients/{id}/history", Deed::former_seen},
    Rule{"GET /api/patient/patients", Deed::record_seen},
    Rule{"POST /api/patient/patients", Deed::record_changed},
    Rule{"PUT /api/patient/patients", Deed::record_changed},
    Rule{"GET /api/patient/pairs", Deed::compared},
    Rule{"POST /api/patient/pairs/{id}/merge", Deed::record_changed},
    Rule{"POST /api/patient/pairs", Deed::compared},
    Rule{"GET /api/access_report/", Deed::report_made},
    Rule{"GET /print/access_reports/", Deed::report_made},
    Rule{"GET /api/own_writing/", Deed::export_taken},
    Rule{"POST /api/care_team/patients/{id}/cards", Deed::card_made},
    Rule{"GET /api/care_team/cards/", Deed::card_made},
    Rule{"GET /print/team_cards/", Deed::card_made},
    Rule{"GET /api/care_team/", Deed::team_seen},
    Rule{"POST /api/care_team/", Deed::team_changed},
    Rule{"PUT /api/care_team/", Deed::team_changed},
    Rule{"GET /api/consent/", Deed::consent_seen},
    Rule{"POST /api/consent/", Deed::consent_changed},
    Rule{"POST /api/break_glass/accesses/{id}/review", Deed::emergency_reviewed},
    Rule{"POST /api/break_glass/notices", Deed::emergency_reviewed},
    Rule{"POST /api/break_glass/accesses", Deed::emergency_opened},
    Rule{"GET /api/break_glass/", Deed::emergency_reviewed},
    Rule{"GET /api/audit/", Deed::audited},
    Rule{"POST /api/audit/", Deed::audited},
    Rule{"GET ", Deed::other_seen}};

}  // namespace

Deed deed_of(std::string_view route) {
  for (const Rule& each : kRules) {
    if (route.starts_with(each.begins)) return each.deed;
  }
  return Deed::other_changed;
}

}  // namespace renkei::access_report
