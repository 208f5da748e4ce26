// See patients.hpp.
#include "app/patients.hpp"

#include "features/access_report/report_feature.hpp"
#include "features/break_glass/break_glass_feature.hpp"
#include "features/care_team/card_feature.hpp"
#include "features/care_team/care_team_feature.hpp"
#include "features/consent/consent_feature.hpp"
#include "features/consent/scan_feature.hpp"
#include "features/own_writing/writing_feature.hpp"
#include "features/patient/patient_feature.hpp"
#include "features/patient_sight/desk_feature.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

#include "app/hub.hpp"
#include "app/pages.hpp"

namespace renkei::app {
namespace {

class Patients {
 public:
  explicit Patients(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.ids(), c.hub.clock()}, sight_.sight(), c.outbox, c.trace,
                 c.hub.cursors()) {}
  [[nodiscard]] patient::PatientVerbs& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  patient::PatientFeature feature_;
};

class CareTeams {
 public:
  explicit CareTeams(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.ids(), c.hub.clock()}, sight_.sight(), c.outbox, c.trace) {}
  [[nodiscard]] care_team::TeamActions& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  care_team::CareTeamFeature feature_;
};

class TeamCards {
 public:
  explicit TeamCards(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.ids(), c.hub.clock()}, sight_.sight(), c.trace) {}
  [[nodiscard]] care_team::CardActions& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  care_team::CardFeature feature_;
};

class TeamCardPages {
 public:
  explicit TeamCardPages(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.ids(), c.hub.clock()}, sight_.sight(), c.trace,
                 {c.hub.frame(), site_facts(c.hub.config(), c.hub.clock().now()), c.hub.press()}) {}
  [[nodiscard]] care_team::CardPageVerbs& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  care_team::CardPagesFeature feature_;
};

class Consents {
 public:
  explicit Consents(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.ids(), c.hub.clock()}, sight_.sight(), c.outbox, c.trace) {}
  [[nodiscard]] consent::ConsentActions& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  consent::ConsentFeature feature_;
};

class ConsentScans {
 public:
  explicit ConsentScans(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.database(), c.hub.ids(), c.hub.clock(), c.hub.system_clock()},
                 sight_.sight(), c.trace) {}
  [[nodiscard]] consent::ScanActions& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  consent::ScanFeature feature_;
};

class AccessReports {
 public:
  explicit AccessReports(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, c.hub.clock(), c.hub.cursors(), sight_.sight(), c.trace) {}
  [[nodiscard]] access_report::ReportVerbs& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  access_report::ReportFeature feature_;
};

class AccessReportPages {
 public:
  explicit AccessReportPages(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, c.hub.clock(), c.hub.cursors(), sight_.sight(), c.trace,
                 {c.hub.frame(), site_facts(c.hub.config(), c.hub.clock().now()), c.hub.press()}) {}
  [[nodiscard]] access_report::ReportPageVerbs& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  access_report::ReportPagesFeature feature_;
};

class BrokenGlass {
 public:
  explicit BrokenGlass(Context& c)
      : sight_(c.session, c.hub.clock()),
        feature_(c.session, {c.hub.ids(), c.hub.clock()}, sight_.sight(), c.outbox, c.trace,
                 c.hub.cursors()) {}
  [[nodiscard]] break_glass::AccessVerbs& verbs() { return feature_.verbs(); }

 private:
  patient_sight::SightFeature sight_;
  break_glass::BreakGlassFeature feature_;
};

}  // namespace

void mount_patients(std::vector<Mounted>& table) {
  http::mount(table, patient_sight::routes(), [](Context& c) {
    return patient_sight::DeskFeature{
        c.session, {c.hub.ids(), c.hub.clock(), c.hub.system_clock()}, c.outbox, c.trace};
  });
  http::mount(table, patient::search_routes(), [](Context& c) { return Patients{c}; });
  http::mount(table, patient::routes(), [](Context& c) { return Patients{c}; });
  http::mount(table, patient::pair_routes(), [](Context& c) { return Patients{c}; });
  http::mount(table, care_team::routes(), [](Context& c) { return CareTeams{c}; });
  http::mount(table, care_team::card_routes(), [](Context& c) { return TeamCards{c}; });
  http::mount(table, care_team::card_page_routes(), [](Context& c) { return TeamCardPages{c}; });
  http::mount(table, consent::routes(), [](Context& c) { return Consents{c}; });
  http::mount(table, consent::scan_routes(), [](Context& c) { return ConsentScans{c}; });
  http::mount(table, access_report::routes(), [](Context& c) { return AccessReports{c}; });
  http::mount(table, access_report::report_page_routes(),
              [](Context& c) { return AccessReportPages{c}; });
  http::mount(table, own_writing::routes(), [](Context& c) {
    return own_writing::WritingFeature{c.session, c.trace};
  });
  http::mount(table, break_glass::routes(), [](Context& c) { return BrokenGlass{c}; });
}

}  // namespace renkei::app
