// See consent_scan.hpp.
#include "features/consent/consent_scan.hpp"

#include <array>

namespace renkei::consent {
namespace {

constexpr std::string_view kPdf = "%PDF-";
constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kJpeg = "\xff\xd8\xff";

// Names of a PDF's parts that start something or carry another file. A scanner writes none.
constexpr std::array<std::string_view, 7> kActive{
    "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA", "/SubmitForm"};

// A name ends where the next delimiter stands: /JSTOR is not /JS.
bool holds_name(std::string_view bytes, std::string_view name) {
  constexpr std::string_view kRegular =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.#";
  for (auto at = bytes.find(name); at != std::string_view::npos; at = bytes.find(name, at + 1)) {
    const auto end = at + name.size();
    const bool is_longer =
        end < bytes.size() && kRegular.find(bytes[end]) != std::string_view::npos;
    if (!is_longer || name == "/EmbeddedFile") return true;  // /EmbeddedFiles, too
  }
  return false;
}

}  // namespace

std::string_view content_type_of(ScanKind kind) {
  switch (kind) {
    case ScanKind::png:
      return "image/png";
    case ScanKind::jpeg:
      return "image/jpeg";
    case ScanKind::pdf:
      break;
  }
  return "application/pdf";
}

std::string_view file_name_of(ScanKind kind) {
  switch (kind) {
    case ScanKind::png:
      return "consent-scan.png";
    case ScanKind::jpeg:
      return "consent-scan.jpg";
    case ScanKind::pdf:
      break;
  }
  return "consent-scan.pdf";
}

Result<ScanKind> kind_of(std::string_view bytes) {
  if (bytes.empty()) return fail(ErrorKind::invalid, "consent.scan_empty");
  if (bytes.starts_with(kPng)) return ScanKind::png;
  if (bytes.starts_with(kJpeg)) return ScanKind::jpeg;
  if (!bytes.starts_with(kPdf)) return fail(ErrorKind::invalid, "consent.scan_kind");
  for (const std::string_view name : kActive) {
    if (holds_name(bytes, name)) return fail(ErrorKind::invalid, "consent.scan_active");
  }
  return ScanKind::pdf;
}

}  // namespace renkei::consent
