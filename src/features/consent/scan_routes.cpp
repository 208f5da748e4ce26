// See scan_routes.hpp.
#include "features/consent/scan_routes.hpp"

#include <utility>

namespace renkei::consent {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::RawBody;
using http::Versioned;

struct ScanView {
  ConsentScanId id;
  ConsentId consent;
  ScanKind kind = ScanKind::pdf;
  std::int64_t size_bytes = 0;
  Instant added_at;
  std::optional<Instant> struck_at;
  patient::OptionalText struck_reason;
};
RENKEI_DESCRIBE(ScanView, id, consent, kind, size_bytes, added_at, struck_at, struck_reason)

struct ScansView {
  std::vector<ScanView> items;
};
RENKEI_DESCRIBE(ScansView, items)

struct StrikeBody {
  patient::Text reason;
};
RENKEI_DESCRIBE(StrikeBody, reason)

ScanView scan_view(const ConsentScanRecord& scan) {
  return {.id = scan.id,
          .consent = scan.consent,
          .kind = scan.kind,
          .size_bytes = scan.size_bytes,
          .added_at = scan.added_at,
          .struck_at = scan.struck_at,
          .struck_reason = scan.struck_reason};
}

Result<ConsentId> consent_in(const Call& call) {
  return http::path_id<ConsentId>(call, "consent.unknown");
}

Result<ConsentScanId> scan_in(const Call& call) {
  return http::path_id<ConsentScanId>(call, "consent.scan_unknown");
}

Result<ScannedPaper> take_scan(ScanActions& verbs, const Call& call, RawBody /*body*/) {
  const auto consent = consent_in(call);
  if (!consent) return pass_on(consent);
  return verbs.take(*consent, call.request.body, call.actor);
}

Result<Versioned<ScanView>> add_scan(ScanActions& verbs, const Call& call,
                                     const ScannedPaper& paper) {
  const auto consent = consent_in(call);
  if (!consent) return pass_on(consent);
  const auto scan = verbs.add(*consent, paper, call.actor);
  if (!scan) return pass_on(scan);
  return Versioned<ScanView>{scan_view(*scan), {.status = 201, .subject = scan->id.text()}};
}

Result<ScansView> list_scans(ScanActions& verbs, const Call& call) {
  const auto consent = consent_in(call);
  if (!consent) return pass_on(consent);
  const auto scans = verbs.of(*consent, call.actor);
  if (!scans) return pass_on(scans);
  ScansView view;
  for (const ConsentScanRecord& each : *scans) view.items.push_back(scan_view(each));
  return view;
}

// Saved, not shown: whatever is inside does not run beside the hub's own pages.
Result<http::Reply> scan_file(ScanActions& verbs, const Call& call) {
  const auto id = scan_in(call);
  if (!id) return pass_on(id);
  auto opened = verbs.open(*id, call.actor);
  if (!opened) return pass_on(opened);
  const std::string name{file_name_of(opened->kind)};
  return http::Reply{.content_type = std::string{content_type_of(opened->kind)},
                     .body = std::move(opened->bytes),
                     .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""},
                                 {"X-Content-Type-Options", "nosniff"},
                                 {"Cache-Control", "no-store"}}};
}

Result<Versioned<ScanView>> strike_scan(ScanActions& verbs, const Call& call, StrikeBody body) {
  const auto id = scan_in(call);
  if (!id) return pass_on(id);
  const auto scan = verbs.strike(*id, std::move(body.reason), call.actor);
  if (!scan) return pass_on(scan);
  return Versioned<ScanView>{scan_view(*scan), {.subject = scan->id.text()}};
}

}  // namespace

http::Routes<ScanActions> scan_routes() {
  const std::string scans = "/api/consent/consents/{id}/scans";
  auto file = http::get<NoQuery, http::AnyReply>("/api/consent/scans/{id}/file", kSee,
                                                 "A scanned paper", scan_file);
  file.personal = true;
  // Megabytes out of the database: on the worker pool, as whatever has a slow part.
  file.prepare = [](ScanActions&, const Call&) -> Result<std::any> { return std::any{}; };
  return {
      http::post_prepared<RawBody, Personal<ScanView>>(
          scans, kKeep, "Lay a scanned paper to a consent: PDF, PNG or JPEG, at most 25 MiB",
          take_scan, add_scan)
          .with_body_max(ScanActions::kBytesMax)
          .without_version(),
      http::get<NoQuery, Personal<ScansView>>(scans, kSee, "The scanned papers of a consent",
                                              list_scans),
      std::move(file),
      http::post<StrikeBody, Personal<ScanView>>(
          "/api/consent/scans/{id}/strike", kKeep,
          "Strike a paper that was laid to the wrong consent", strike_scan)
          .without_version(),
  };
}

}  // namespace renkei::consent
