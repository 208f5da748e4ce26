// `renkei migrate | doctor`: the operator's care for a hub.
#include <iostream>

#include "platform/sql/audit_check.hpp"

#include "app/commands/desk.hpp"

namespace renkei::app {
namespace {

// One line of what was looked at and found.
struct Finding {
  bool good;
  std::string text;
};

std::vector<Finding> look_at(Hub& hub, const std::filesystem::path& data) {
  std::vector<Finding> found;
  found.push_back(
      {true, "データベースを開けました（" +
                 std::string{hub.config().is_postgresql() ? "PostgreSQL" : "SQLite、暗号化"} +
                 "）。"});
  const auto key = std::filesystem::weakly_canonical(key_path(data, hub.config()));
  const auto home = std::filesystem::weakly_canonical(data);
  const bool apart = key.parent_path() != home;
  found.push_back(
      {apart || hub.config().demo,
       apart ? "暗号鍵はデータと別の場所にあります。"
             : "暗号鍵がデータと同じ場所にあります。RENKEI_KEY_FILE で別の場所に置いてください。"});
  const auto space = std::filesystem::space(data);
  const auto free_mib = static_cast<std::int64_t>(space.available >> 20U);
  found.push_back({free_mib > 1024, "空き容量は " + std::to_string(free_mib) + " MiB です。"});
  return found;
}

std::vector<Finding> look_at_audit(const Desk& desk, Hub& hub) {
  auto report = sql::read_for<sql::AuditReport>(
      hub.database(), [](sql::Session& session) { return sql::check_audit(session); });
  if (!report) return {{false, desk.sentence(report.error().reason.key())}};
  std::vector<Finding> found;
  for (const sql::AuditFinding& fault : report->findings) {
    const std::string reason = "doctor.audit_" + std::string{enum_name(fault.fault)};
    found.push_back({false, desk.sentence(reason, {{"seq", fault.seq}, {"until", fault.until}})});
  }
  if (report->is_sound()) {
    found.push_back({true, desk.sentence("doctor.audit_sound", {{"rows", report->rows},
                                                                {"unsealed", report->unsealed}})});
    found.push_back({true, "監査の最後の値: " + report->head_hash});
  }
  return found;
}

}  // namespace

int migrate(const HubOptions& options) {
  Desk desk;
  auto lock = DataLock::take(options.data);
  if (!lock) return desk.say(lock.error());
  auto hub = desk.open(options, Opening::migrating);
  if (!hub) return desk.say(hub.error());
  std::cout << "データベースはこの版に合っています。\n";
  return kDone;
}

int doctor(const DoctorOptions& options) {
  Desk desk;
  auto hub = desk.open(options.where, Opening::as_is);
  if (!hub) return desk.say(hub.error());
  auto findings = look_at(**hub, options.where.data);
  if (options.audit) {
    for (Finding& finding : look_at_audit(desk, **hub)) findings.push_back(std::move(finding));
  }
  bool good = true;
  for (const Finding& finding : findings) {
    std::cout << (finding.good ? "○ " : "× ") << finding.text << '\n';
    good = good && finding.good;
  }
  return good ? kDone : kFault;
}

}  // namespace renkei::app
