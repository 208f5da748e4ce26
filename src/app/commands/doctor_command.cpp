// `renkei doctor`: all checks in words, or as JSON. Ends with 1 if somebody must act now.
#include <algorithm>
#include <iostream>

#include "platform/json/json.hpp"

#include "app/commands/desk.hpp"
#include "app/doctor/checks.hpp"

namespace renkei::app {
namespace {

// The database's part; why it cannot be opened is a finding too.
void examine_hub(Desk& desk, const DoctorOptions& options, const HubConfig& config,
                 Findings& found) {
  const auto place = place_of(options.where.data, config);
  if (!place) {
    found.push_back({.check = "key",
                     .health = Health::bad,
                     .found = place.error().reason,
                     .args = place.error().args});
    return;
  }
  auto hub = Hub::open(options.where.data, config, desk.surroundings(), Opening::as_is);
  if (!hub) {
    const bool schema = hub.error().reason == Reason{"app.migration_needed"} ||
                        hub.error().reason == Reason{"sql.schema_newer"};
    found.push_back({.check = schema ? "schema" : "database",
                     .health = Health::bad,
                     .found = hub.error().reason,
                     .args = hub.error().args});
    return;
  }
  check_database(*place, **hub, found);
  check_rows(**hub, found);
  if (options.audit) check_audit_chain(**hub, found);
}

SpokenFinding spoken(const Desk& desk, const Finding& finding) {
  SpokenFinding words{.check = std::string{finding.check},
                      .health = finding.health,
                      .looked_at = desk.sentence("doctor.look_" + std::string{finding.check}),
                      .found = desk.sentence(finding.found.key(), finding.args)};
  if (finding.todo) words.todo = desk.sentence(finding.todo->key());
  if (!finding.detail.empty()) words.detail = finding.detail;
  return words;
}

std::string_view sign_of(Health health) {
  switch (health) {
    case Health::good:
      return "○ ";
    case Health::watch:
      return "△ ";
    case Health::bad:
      break;
  }
  return "× ";
}

void print(const Examination& examination) {
  for (const SpokenFinding& each : examination.findings) {
    std::cout << sign_of(each.health) << each.looked_at << ": " << each.found;
    if (each.detail) std::cout << "［" << *each.detail << "］";
    std::cout << '\n';
    if (each.todo) std::cout << "   → " << *each.todo << '\n';
  }
}

}  // namespace

int doctor(const DoctorOptions& options) {
  Desk desk;
  const auto config = named_hub(options.where.data, options.where.hub);
  if (!config) return desk.say(config.error());
  Findings found;
  check_folder(options.where.data, found);
  check_key(options.where.data, *config, found);
  check_space(options.where.data, found);
  check_time(found);
  check_tls(*config, desk.system_clock(), found);
  check_server(options.where.data, found);
  check_backup(options.where.data, *config, desk.system_clock(), found);
  check_mail(options.where.data, *config, found);
  examine_hub(desk, options, *config, found);
  Examination examination{.hub = config->slug, .findings = {}};
  for (const Finding& each : found) {
    examination.health = std::max(examination.health, each.health);
    examination.findings.push_back(spoken(desk, each));
  }
  if (options.json) {
    std::cout << json::write(examination) << '\n';
  } else {
    print(examination);
  }
  return examination.health == Health::bad ? kFault : kDone;
}

}  // namespace renkei::app
