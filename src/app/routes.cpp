// Every feature's routes, each wired for one request. The features are locals of their request and
// are given only what stands below them, so a cycle between features cannot be written.
#include "features/agreement/agreement_routes.hpp"
#include "features/area_profile/area_profile_feature.hpp"
#include "features/change_report/change_report_feature.hpp"
#include "features/city_contract/contract_feature.hpp"
#include "features/closing/closing_feature.hpp"
#include "features/closing/closing_routes.hpp"
#include "features/closing/leaving_feature.hpp"
#include "features/desk_lists/desk_lists_feature.hpp"
#include "features/desk_lists/desk_lists_routes.hpp"
#include "features/directory/directory_feature.hpp"
#include "features/directory/directory_routes.hpp"
#include "features/directory_pages/directory_pages_feature.hpp"
#include "features/directory_search/directory_search_feature.hpp"
#include "features/directory_search/directory_search_pages.hpp"
#include "features/geography/geography_feature.hpp"
#include "features/geography/geography_routes.hpp"
#include "features/geography/map_routes.hpp"
#include "features/geography/merged_area_feature.hpp"
#include "features/home/home_feature.hpp"
#include "features/home/home_routes.hpp"
#include "features/identity/identity_feature.hpp"
#include "features/identity/identity_routes.hpp"
#include "features/incident/incident_feature.hpp"
#include "features/intake/intake_feature.hpp"
#include "features/intake/intake_routes.hpp"
#include "features/listing/listing_feature.hpp"
#include "features/merging/merging_feature.hpp"
#include "features/oidc/oidc_feature.hpp"
#include "features/programmes/programmes_feature.hpp"
#include "features/programmes/programmes_routes.hpp"
#include "features/second_factor/second_factor_feature.hpp"

#include "app/agreement.hpp"
#include "app/audit.hpp"
#include "app/context.hpp"
#include "app/hub.hpp"
#include "app/jobs.hpp"
#include "app/live/live_routes.hpp"
#include "app/notices.hpp"
#include "app/pages.hpp"
#include "app/patients.hpp"
#include "app/people.hpp"
#include "app/work.hpp"

namespace renkei::app {
namespace {

html::SiteFacts site_of(Context& c) { return site_facts(c.hub.config(), c.hub.clock().now()); }

// The public pages, wired for one request.
directory_search::PageVerbs public_pages(Context& c) {
  return {.search = {directory_search::SearchActions{c.hub.index()}, c.hub.cursors()},
          .places = geography::places(c.session),
          .frame = c.hub.frame(),
          .site = site_of(c),
          .guard = c.hub.guard(),
          .system_now = c.hub.system_clock().now(),
          .public_url = c.hub.config().public_url};
}

void mount_people(std::vector<Mounted>& table) {
  http::mount(table, identity::routes(), [](Context& c) {
    return identity::IdentityFeature{c.session, c.hub.identity_means(), c.hub.identity_facts(),
                                     c.outbox, c.trace};
  });
  http::mount(table, second_factor::routes(), [](Context& c) {
    return second_factor::SecondFactorFeature{c.session,
                                              c.hub.second_factor_means(),
                                              c.hub.identity_means(),
                                              c.hub.identity_facts(),
                                              c.outbox,
                                              c.trace};
  });
  http::mount(table, oidc::routes(), [](Context& c) {
    return oidc::OidcFeature{
        c.session, c.hub.oidc_means(), c.hub.identity_means(), c.hub.identity_facts(), c.outbox,
        c.trace};
  });
  http::mount(table, people::routes(), [](Context& c) {
    return people::PeopleFeature{c.session, people_tools(c), c.outbox, c.trace};
  });
  http::mount(table, city_contract::routes(), [](Context& c) {
    return city_contract::CityContractFeature{
        c.session, {c.hub.ids(), c.hub.clock(), c.hub.system_clock()}, c.outbox, c.trace};
  });
  http::mount(table, agreement::routes(), [](Context& c) {
    return agreement::AgreementFeature{c.session, agreement_tools(c.hub, c.session), c.outbox,
                                       c.trace};
  });
  http::mount(table, people::sheet_routes(), [](Context& c) {
    return people::InvitationPagesFeature{
        c.session,
        people_tools(c),
        c.outbox,
        c.trace,
        {c.hub.frame(), site_of(c), c.hub.guard(), c.hub.system_clock().now()}};
  });
}

void mount_places(std::vector<Mounted>& table) {
  http::mount(table, geography::routes(), [](Context& c) {
    return geography::GeographyFeature{c.session, c.hub.ids(), c.hub.clock(), c.outbox, c.trace};
  });
  http::mount(table, geography::map_routes(), [](Context& c) {
    return c.hub.config().map_tiles.empty() ? geography::MapFacts{}
                                            : geography::MapFacts{geography::gsi_tiles()};
  });
  http::mount(table, geography::merged_area_routes(), [](Context& c) {
    return geography::MergedAreaFeature{c.session, c.hub.ids(), c.hub.clock(), c.outbox, c.trace};
  });
  http::mount(table, area_profile::routes(), [](Context& c) {
    return area_profile::AreaProfileFeature{c.session, c.hub.ids(), c.hub.clock(), c.outbox,
                                            c.trace};
  });
}

void mount_directory(std::vector<Mounted>& table) {
  http::mount(table, directory::routes(), [](Context& c) {
    return directory::DirectoryFeature{c.session, {c.hub.ids(), c.hub.clock()}, c.outbox, c.trace};
  });
  http::mount(table, directory_search::routes(), [](Context& c) {
    return directory_search::DirectorySearchFeature{c.hub.index(), c.hub.cursors()};
  });
  http::mount(table, directory_search::page_routes(), public_pages);
  http::mount(table, directory_pages::page_routes(), [](Context& c) {
    return directory_pages::DirectoryPagesFeature{
        c.session, {c.hub.ids(), c.hub.clock()}, c.outbox, c.trace, c.hub.frame(), site_of(c)};
  });
}

void mount_what_comes_in(std::vector<Mounted>& table) {
  http::mount(table, intake::routes(), [](Context& c) {
    const auto sentence = [&frame = c.hub.frame()](std::string_view key) {
      return frame.sentence(key);
    };
    return intake::IntakeFeature{
        c.session, c.hub.intake_means(), c.hub.cursors(), c.outbox, c.trace, sentence};
  });
  http::mount(table, change_report::routes(), [](Context& c) {
    return change_report::ChangeReportFeature{
        c.session, {c.hub.ids(), c.hub.clock()}, c.outbox, c.trace, c.hub.cursors()};
  });
  http::mount(table, closing::routes(), [](Context& c) {
    return closing::ClosingFeature{
        c.session, {c.hub.ids(), c.hub.clock()}, c.outbox, c.trace, c.hub.system_clock().now()};
  });
  http::mount(table, closing::leaving_routes(), [](Context& c) {
    return closing::LeavingFeature{
        c.session, {c.hub.ids(), c.hub.clock(), c.hub.system_clock()}, c.outbox, c.trace};
  });
  http::mount(table, change_report::page_routes(), [](Context& c) {
    return change_report::ReportPagesFeature{
        c.session,
        {c.hub.ids(), c.hub.clock()},
        c.outbox,
        c.trace,
        {c.hub.frame(), site_of(c), c.hub.guard(), c.hub.system_clock().now()}};
  });
  http::mount(table, merging::routes(), [](Context& c) {
    return merging::MergingFeature{c.session, merging_means(c.hub), c.hub.cursors(), c.outbox,
                                   c.trace};
  });
}

void mount_what_goes_out(std::vector<Mounted>& table) {
  http::mount(table, listing::routes(), [](Context& c) {
    return listing::ListingFeature{c.session, c.hub.listing_means()};
  });
  http::mount(table, listing::print_routes(), [](Context& c) {
    return listing::PrintFeature{c.session, c.hub.listing_means(), c.hub.frame(), site_of(c)};
  });
  const auto enter_orders = [](Context& c) {
    return listing::OrderFeature{
        c.session, c.hub.listing_means(), {c.hub.ids(), c.hub.system_clock().now()}, c.trace};
  };
  http::mount(table, listing::order_routes(), enter_orders);
  http::mount(table, listing::booklet_routes(), enter_orders);
  http::mount(table, desk_lists::routes(), [](Context& c) {
    return desk_lists::DeskListsFeature{c.session, {c.hub.ids(), c.hub.clock()}, c.trace};
  });
  http::mount(table, programmes::routes(), [](Context& c) {
    return programmes::ProgrammesFeature{
        c.session, {c.hub.ids(), c.hub.clock()}, c.outbox, c.trace};
  });
  const auto incident_tools = [](Context& c) {
    return incident::IncidentTools{c.hub.ids(), c.hub.clock()};
  };
  http::mount(table, incident::routes(), [incident_tools](Context& c) {
    return incident::IncidentFeature{c.session, incident_tools(c), c.outbox, c.trace,
                                     c.hub.cursors()};
  });
  http::mount(table, incident::print_routes(), [incident_tools](Context& c) {
    return incident::IncidentPagesFeature{c.session,       incident_tools(c), c.outbox,  c.trace,
                                          c.hub.cursors(), c.hub.frame(),     site_of(c)};
  });
  http::mount(table, live_routes(), [](Context& c) { return LiveVerbs{c.hub.live()}; });
  const auto home = [](Context& c) {
    return home::HomeFeature{c.session,
                             {c.hub.ids(), c.hub.clock(), c.hub.system_clock()},
                             work_sources(c.hub, c.session),
                             c.outbox,
                             c.trace};
  };
  http::mount(table, home::routes(), home);
  http::mount(table, home::shift_routes(), home);
}

}  // namespace

std::vector<Mounted> all_routes() {
  std::vector<Mounted> table;
  mount_people(table);
  mount_places(table);
  mount_directory(table);
  mount_patients(table);
  mount_audit(table);
  mount_what_comes_in(table);
  mount_what_goes_out(table);
  mount_notices(table);
  return table;
}

}  // namespace renkei::app
