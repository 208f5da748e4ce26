// Length-prefixed parts and their hashes.
#include "platform/sql/audit_text.hpp"

#include "platform/crypto/hash.hpp"

namespace renkei::sql {
namespace {

void append(std::string& out, std::string_view part) {
  out += std::to_string(part.size());
  out += ':';
  out += part;
  out += ',';
}

}  // namespace

StoredAudit read_audit(const Row& row) {
  const auto text = [&row](int column) { return std::string{row.text(column)}; };
  return {.id = text(0),
          .seq = row.integer(1),
          .hash = text(2),
          .at = row.integer(3),
          .who = text(4),
          .membership = text(5),
          .route = text(6),
          .outcome = text(7),
          .request_id = text(8),
          .fields = text(9),
          .subject_digest = text(10)};
}

std::string canonical_text(const StoredAudit& row) {
  std::string out = "renkei.audit.1,";
  append(out, row.id);
  append(out, std::to_string(row.at));
  for (const auto* part : {&row.who, &row.membership, &row.route, &row.outcome, &row.request_id,
                           &row.fields, &row.subject_digest}) {
    append(out, *part);
  }
  return out;
}

std::string seal_of(std::string_view previous_hash, const StoredAudit& row) {
  std::string text{previous_hash};
  text += canonical_text(row);
  return crypto::sha256_hex(text);
}

std::string digest_of(const std::vector<std::string>& sorted_subjects) {
  if (sorted_subjects.empty()) return {};
  std::string text;
  for (const std::string& each : sorted_subjects) append(text, each);
  return crypto::sha256_hex(text);
}

}  // namespace renkei::sql
