// The scanned paper of a consent: what proves that somebody signed it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"

#include "features/consent/given_consent.hpp"

namespace renkei::consent {

class ConsentScan;
using ConsentScanId = Id<ConsentScan>;

// What a paper may come as. Nothing that runs.
enum class ScanKind : std::uint8_t { pdf, png, jpeg };
RENKEI_DESCRIBE_ENUM(ScanKind, pdf, png, jpeg)

[[nodiscard]] std::string_view content_type_of(ScanKind kind);
// As it is called when somebody saves it; names nobody.
[[nodiscard]] std::string_view file_name_of(ScanKind kind);

// By its first bytes, whatever the sender calls it. `invalid`: "consent.scan_kind",
// "consent.scan_active" for a PDF that holds a program, a start of one, or another file;
// "consent.scan_empty".
[[nodiscard]] Result<ScanKind> kind_of(std::string_view bytes);

struct ConsentScanRecord {
  ConsentScanId id;
  ConsentId consent;
  patient::PatientId patient;
  std::string file;
  ScanKind kind = ScanKind::pdf;
  std::int64_t size_bytes = 0;
  std::string added_by;
  Instant added_at;
  std::optional<std::string> struck_by;
  std::optional<Instant> struck_at;
  patient::OptionalText struck_reason;
  friend bool operator==(const ConsentScanRecord&, const ConsentScanRecord&) = default;
};
RENKEI_DESCRIBE(ConsentScanRecord, id, consent, patient, file, kind, size_bytes, added_by, added_at,
                struck_by, struck_at, struck_reason)

}  // namespace renkei::consent
