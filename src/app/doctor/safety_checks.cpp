// The certificate and the last backup: both end quietly if nobody looks.
#include <algorithm>

#include "platform/http/tls.hpp"

#include "app/doctor/checks.hpp"
#include "app/safety/backup.hpp"
#include "app/settings.hpp"
#include "app/tls_settings.hpp"

namespace renkei::app {
namespace {

constexpr std::int64_t kRenewDays = 21;
constexpr std::int64_t kBackupWatchHours = 36;  // one a day, and some delay
constexpr std::int64_t kBackupBadHours = std::int64_t{24} * 8;

std::int64_t whole_days(std::chrono::milliseconds time) {
  return std::chrono::duration_cast<std::chrono::hours>(time).count() / 24;
}

void check_names(const crypto::Certificate& certificate, const HubConfig& config, Findings& found) {
  for (const std::string& host : config.hosts) {
    if (host == "localhost" || host == "127.0.0.1" || certificate.speaks_for(host)) continue;
    found.push_back({.check = "tls",
                     .health = Health::bad,
                     .found = "doctor.tls_other_name",
                     .todo = Reason{"doctor.tls_other_name_todo"},
                     .detail = host});
  }
}

// Right only where a known proxy stands in front, or nobody but a visitor of the demo comes.
void say_missing_tls(const HubConfig& config, Findings& found) {
  const bool is_behind_a_proxy = !setting_list("RENKEI_TRUSTED_PROXIES").empty();
  if (is_behind_a_proxy || config.demo) {
    found.push_back({.check = "tls", .found = "doctor.tls_none"});
    return;
  }
  found.push_back({.check = "tls",
                   .health = Health::watch,
                   .found = "doctor.tls_missing",
                   .todo = Reason{"doctor.tls_missing_todo"}});
}

}  // namespace

void check_tls(const HubConfig& config, const SystemClock& clock, Findings& found) {
  const auto files = tls_files(setting("RENKEI_TLS_CERTIFICATE"), setting("RENKEI_TLS_KEY"));
  if (!files) {
    found.push_back({.check = "tls", .health = Health::bad, .found = files.error().reason});
    return;
  }
  if (files->certificate.empty()) return say_missing_tls(config, found);
  const auto loaded = http::Tls::load(*files, clock);
  if (!loaded) {
    found.push_back({.check = "tls",
                     .health = Health::bad,
                     .found = loaded.error().reason,
                     .detail = files->certificate.string()});
    return;
  }
  const crypto::Certificate certificate = (*loaded)->certificate();
  check_names(certificate, config, found);
  const auto left = whole_days(certificate.until - clock.now());
  Finding finding{.check = "tls",
                  .found = "doctor.tls_valid",
                  .args = {{"days", left}},
                  .detail = files->certificate.string()};
  if (clock.now() < certificate.from || clock.now() >= certificate.until) {
    finding.health = Health::bad;
    finding.found = "doctor.tls_expired";
    finding.todo = Reason{"doctor.tls_renew"};
  } else if (left < kRenewDays) {
    finding.health = Health::watch;
    finding.todo = Reason{"doctor.tls_renew"};
  } else if (certificate.self_signed && !config.demo) {
    finding.health = Health::watch;
    finding.found = "doctor.tls_self_signed";
    finding.todo = Reason{"doctor.tls_self_signed_todo"};
  }
  found.push_back(std::move(finding));
}

void check_backup(const std::filesystem::path& data, const HubConfig& config,
                  const SystemClock& clock, Findings& found) {
  const auto last = last_backup(data, config.slug);
  if (!last) {
    found.push_back({.check = "backup",
                     .health = config.demo ? Health::good : Health::watch,
                     .found = "doctor.backup_none",
                     .todo = Reason{"doctor.backup_todo"}});
    return;
  }
  const auto age = std::chrono::duration_cast<std::chrono::hours>(clock.now() - last->at).count();
  Finding finding{.check = "backup",
                  .found = "doctor.backup_made",
                  .args = {{"hours", age}, {"mib", last->bytes >> 20U}},
                  .detail = last->file};
  if (age >= kBackupWatchHours) {
    finding.health = age >= kBackupBadHours ? Health::bad : Health::watch;
    finding.todo = Reason{"doctor.backup_todo"};
  }
  found.push_back(std::move(finding));
  std::error_code ignored;
  if (!std::filesystem::exists(last->file, ignored)) {
    found.push_back({.check = "backup", .found = "doctor.backup_moved"});
  }
}

}  // namespace renkei::app
