// See export_format.hpp.
#include "features/listing/export_format.hpp"

namespace renkei::listing {

std::string_view ending_of(ExportFormat format) {
  if (format == ExportFormat::excel) return "xlsx";
  return format == ExportFormat::geojson ? "geojson" : "csv";
}

std::string_view content_type_of(ExportFormat format, Charset charset) {
  if (format == ExportFormat::excel) {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  if (format == ExportFormat::geojson) return "application/geo+json";
  return charset == Charset::cp932 ? "text/csv; charset=windows-31j" : "text/csv; charset=utf-8";
}

bool is_open_data(ExportFormat format) {
  return format == ExportFormat::recommended_medical || format == ExportFormat::recommended_care ||
         format == ExportFormat::municipal_medical || format == ExportFormat::municipal_care;
}

Result<void> check_format(ExportFormat format, Charset charset, Level audience) {
  if (is_open_data(format) && audience != Level::public_) {
    return fail(ErrorKind::invalid, "listing.open_data_is_public");
  }
  if (charset == Charset::cp932 && ending_of(format) != "csv") {
    return fail(ErrorKind::invalid, "listing.charset_is_utf_8");
  }
  return {};
}

}  // namespace renkei::listing
