// The audit's chain: what was done to it behind our back, row by row, and whether it still passes
// through the heads that were noted outside the database.
#include "kernel/jst.hpp"

#include "platform/sql/audit_check.hpp"
#include "platform/sql/audit_heads.hpp"

#include "app/doctor/checks.hpp"

namespace renkei::app {
namespace {

Reason sentence_of(sql::AuditFault fault) {
  switch (fault) {
    case sql::AuditFault::changed:
      return "doctor.audit_changed";
    case sql::AuditFault::missing:
      return "doctor.audit_missing";
    case sql::AuditFault::moved:
      return "doctor.audit_moved";
    case sql::AuditFault::end_missing:
      return "doctor.audit_end_missing";
    case sql::AuditFault::added:
      break;
  }
  return "doctor.audit_added";
}

// The row as it stands there now: "id route when".
std::string named(sql::Session& session, std::int64_t seq) {
  const auto place = sql::audit_place(session, seq);
  if (!place || !*place) return {};
  const LocalTime at = japan_time((*place)->at);
  return (*place)->id + ' ' + (*place)->route + ' ' + at.date.text() + ' ' + at.time.text();
}

Result<void> walk_chain(sql::Session& session, Findings& found) {
  const auto report = sql::check_audit(session);
  if (!report) return pass_on(report);
  for (const sql::AuditFinding& fault : report->findings) {
    found.push_back({.check = "audit",
                     .health = Health::bad,
                     .found = sentence_of(fault.fault),
                     .args = {{"seq", fault.seq}, {"until", fault.until}},
                     .todo = Reason{"doctor.audit_todo"},
                     .detail = named(session, fault.seq)});
  }
  if (report->is_sound()) {
    found.push_back({.check = "audit",
                     .found = "doctor.audit_sound",
                     .args = {{"rows", report->rows}, {"unsealed", report->unsealed}},
                     .detail = report->head_hash});
  }
  return {};
}

Result<void> compare_noted(sql::Session& session, const HeadFile& file, Findings& found) {
  const auto noted = file.noted();
  if (!noted) return pass_on(noted);
  if (noted->empty()) {
    found.push_back({.check = "heads",
                     .health = Health::watch,
                     .found = "doctor.heads_none",
                     .detail = file.path().string()});
    return {};
  }
  std::vector<sql::AuditHead> heads;
  for (const audit::ChainHead& each : *noted) heads.push_back({each.at, each.seq, each.hash});
  const auto count = static_cast<std::int64_t>(heads.size());
  const auto differing = sql::compare_heads(session, std::move(heads));
  if (!differing) return pass_on(differing);
  for (const sql::HeadFinding& each : *differing) {
    const bool is_there = each.fault == sql::HeadFault::other_hash;
    found.push_back({.check = "heads",
                     .health = Health::bad,
                     .found = is_there ? Reason{"doctor.audit_noted_otherwise"}
                                       : Reason{"doctor.audit_noted_missing"},
                     .args = {{"seq", each.head.seq}, {"sound", each.sound_until}},
                     .todo = Reason{"doctor.heads_todo"},
                     .detail = named(session, each.sound_until + 1)});
  }
  if (differing->empty()) {
    found.push_back({.check = "heads",
                     .found = "doctor.heads_fit",
                     .args = {{"heads", count}},
                     .detail = file.path().string()});
  }
  return {};
}

}  // namespace

void check_audit_chain(Hub& hub, Findings& found) {
  const auto walked =
      hub.database().read([&](sql::Session& session) { return walk_chain(session, found); });
  if (!walked) {
    found.push_back({.check = "audit", .health = Health::bad, .found = walked.error().reason});
  }
  const auto compared = hub.database().read(
      [&](sql::Session& session) { return compare_noted(session, hub.audit_heads(), found); });
  if (!compared) {
    found.push_back({.check = "heads", .health = Health::bad, .found = compared.error().reason});
  }
}

}  // namespace renkei::app
