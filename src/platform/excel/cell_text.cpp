// See cell_text.hpp.
#include "platform/excel/cell_text.hpp"

#include "platform/excel/workbook.hpp"

namespace renkei::excel {
namespace {

constexpr std::string_view kCut = "…";
constexpr std::size_t kPageLineBytesMax = 200;  // of 255 characters for head and foot together

bool is_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// UTF-16 units of a character that begins with this byte.
std::size_t units_of(char byte) {
  return (static_cast<unsigned char>(byte) & 0xF8U) == 0xF0U ? 2 : 1;
}

bool fits_in_xml(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x20 || code == '\t' || code == '\n' || code == '\r';
}

}  // namespace

std::string cell_text(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  std::size_t units = 0;
  std::size_t room_for_mark = 0;  // where the text still has room for "…"
  for (const char byte : text) {
    if (!fits_in_xml(byte)) continue;
    if (is_start(byte)) {
      if (units < kCellUnitsMax) room_for_mark = kept.size();
      units += units_of(byte);
      if (units > kCellUnitsMax) {
        kept.resize(room_for_mark);
        return kept.append(kCut);
      }
    }
    kept += byte;
  }
  return kept;
}

std::string page_line(std::string_view place, std::string_view text) {
  std::string line{place};
  for (const char byte : text) {
    if (line.size() >= kPageLineBytesMax && is_start(byte)) break;
    if (byte == '&') line += '&';
    line += byte;
  }
  return line;
}

}  // namespace renkei::excel
