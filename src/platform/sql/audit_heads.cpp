// Each noted head is looked up by its number: a century of days is some ten thousand looks.
#include "platform/sql/audit_heads.hpp"

#include <algorithm>

namespace renkei::sql {
namespace {

constexpr std::size_t kHeadFindingsMax = 100;

Result<std::optional<std::string>> hash_at(Session& session, std::int64_t seq) {
  std::optional<std::string> hash;
  auto found = session.query(
      "SELECT hash FROM audit WHERE seq = $1",
      [&](const Row& row) -> Result<void> {
        hash = row.text(0);
        return {};
      },
      seq);
  if (!found) return pass_on(found);
  return hash;
}

}  // namespace

Result<AuditHead> audit_head(Session& session, Instant now) {
  AuditHead head{.at = now, .seq = 0, .hash = {}};
  auto found = session.query("SELECT seq, hash FROM sequence_head WHERE name = 'audit'",
                             [&](const Row& row) -> Result<void> {
                               head.seq = row.integer(0);
                               head.hash = row.text(1);
                               return {};
                             });
  if (!found) return pass_on(found);
  return head;
}

Result<std::vector<HeadFinding>> compare_heads(Session& session, std::vector<AuditHead> heads) {
  std::ranges::stable_sort(heads, {}, &AuditHead::seq);
  std::vector<HeadFinding> findings;
  std::int64_t sound_until = 0;
  for (AuditHead& head : heads) {
    if (head.seq == 0) continue;
    const auto hash = hash_at(session, head.seq);
    if (!hash) return pass_on(hash);
    if (*hash && **hash == head.hash) {
      sound_until = head.seq;
      continue;
    }
    if (findings.size() == kHeadFindingsMax) break;
    findings.push_back({.fault = *hash ? HeadFault::other_hash : HeadFault::missing,
                        .head = std::move(head),
                        .sound_until = sound_until});
  }
  return findings;
}

Result<std::optional<AuditPlace>> audit_place(Session& session, std::int64_t seq) {
  std::optional<AuditPlace> place;
  auto found = session.query(
      "SELECT id, route, at FROM audit WHERE seq = $1",
      [&](const Row& row) -> Result<void> {
        place = AuditPlace{.id = std::string{row.text(0)},
                           .route = std::string{row.text(1)},
                           .at = instant_of(row.integer(2))};
        return {};
      },
      seq);
  if (!found) return pass_on(found);
  return place;
}

}  // namespace renkei::sql
