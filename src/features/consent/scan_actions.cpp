// See scan_actions.hpp.
#include "features/consent/scan_actions.hpp"

#include <algorithm>
#include <utility>

namespace renkei::consent {

Result<void> ScanActions::in_sight(const patient::PatientId& patient, const Actor& by,
                                   Reason unknown) const {
  means_.trace.touch(patient.text());
  const auto ground = means_.sight.ground_of(by, patient);
  if (!ground) return pass_on(ground);
  if (!*ground) return fail(ErrorKind::not_found, unknown);
  return {};
}

Result<GivenConsent> ScanActions::seen(const ConsentId& id, const Actor& by) const {
  auto consent = means_.consents.one(id);
  if (!consent) return consent;
  auto seen = in_sight(consent->standing().patient, by, "consent.unknown");
  if (!seen) return pass_on(seen);
  return consent;
}

Result<void> ScanActions::has_room(const ConsentId& consent) const {
  const auto scans = means_.scans.of(consent);
  if (!scans) return pass_on(scans);
  const auto standing = std::count_if(scans->begin(), scans->end(),
                                      [](const auto& each) { return !each.struck_at.has_value(); });
  if (standing >= ScanStore::kOfConsentMax) return fail(ErrorKind::conflict, "consent.scans_full");
  return {};
}

Result<ScannedPaper> ScanActions::take(const ConsentId& id, std::string_view bytes,
                                       const Actor& by) const {
  if (const auto consent = seen(id, by); !consent) return pass_on(consent);
  if (auto room = has_room(id); !room) return pass_on(room);
  const auto kind = kind_of(bytes);
  if (!kind) return pass_on(kind);
  auto file = means_.files.put(bytes, *kind);
  if (!file) return pass_on(file);
  return ScannedPaper{*std::move(file), *kind, static_cast<std::int64_t>(bytes.size())};
}

Result<ConsentScanRecord> ScanActions::add(const ConsentId& id, const ScannedPaper& paper,
                                           const Actor& by) {
  const auto consent = seen(id, by);
  if (!consent) return pass_on(consent);
  if (auto room = has_room(id); !room) return pass_on(room);
  ConsentScanRecord scan{.id = means_.ids.make<ConsentScan>(),
                         .consent = id,
                         .patient = consent->standing().patient,
                         .file = paper.file,
                         .kind = paper.kind,
                         .size_bytes = paper.size_bytes,
                         .added_by = by.who,
                         .added_at = means_.clock.now(),
                         .struck_by = {},
                         .struck_at = {},
                         .struck_reason = {}};
  if (auto added = means_.scans.add(scan); !added) return pass_on(added);
  means_.trace.touch(id.text());
  means_.trace.touch(scan.id.text());
  return scan;
}

Result<std::vector<ConsentScanRecord>> ScanActions::of(const ConsentId& id, const Actor& by) const {
  if (const auto consent = seen(id, by); !consent) return pass_on(consent);
  return means_.scans.of(id);
}

Result<ScanBytes> ScanActions::open(const ConsentScanId& id, const Actor& by) const {
  const auto scan = means_.scans.one(id);
  if (!scan) return pass_on(scan);
  if (auto seen = in_sight(scan->patient, by, "consent.scan_unknown"); !seen) return pass_on(seen);
  means_.trace.touch(id.text());
  if (scan->struck_at) return fail(ErrorKind::conflict, "consent.scan_struck");
  auto bytes = means_.scans.bytes(*scan);
  if (!bytes) return pass_on(bytes);
  return ScanBytes{scan->kind, *std::move(bytes)};
}

Result<ConsentScanRecord> ScanActions::strike(const ConsentScanId& id, patient::Text reason,
                                              const Actor& by) {
  FieldErrors errors;
  patient::check_needed(reason, "reason", errors);
  if (auto well = errors.result("consent.wrong"); !well) return pass_on(well);
  auto scan = means_.scans.one(id);
  if (!scan) return scan;
  if (auto seen = in_sight(scan->patient, by, "consent.scan_unknown"); !seen) return pass_on(seen);
  scan->struck_by = by.who;
  scan->struck_at = means_.clock.now();
  scan->struck_reason = std::move(reason);
  if (auto struck = means_.scans.strike(*scan); !struck) return pass_on(struck);
  means_.trace.touch(id.text());
  return scan;
}

}  // namespace renkei::consent
