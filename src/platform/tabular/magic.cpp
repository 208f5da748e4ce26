// Signatures of what people drop on the import screen by mistake.
#include "platform/tabular/magic.hpp"

#include <array>

namespace renkei::tabular {
namespace {

using std::string_view_literals::operator""sv;

struct Signature {
  std::string_view bytes;
  FileType type;
};

constexpr std::array kSignatures = {
    Signature{"\x89PNG\r\n\x1a\n"sv, FileType::picture},
    Signature{"\xFF\xD8\xFF"sv, FileType::picture},
    Signature{"GIF8"sv, FileType::picture},
    Signature{"II*\0"sv, FileType::picture},
    Signature{"MM\0*"sv, FileType::picture},
    Signature{"RIFF"sv, FileType::picture},
    Signature{"%PDF-"sv, FileType::pdf},
    Signature{"PK\x03\x04"sv, FileType::archive},
    Signature{"PK\x05\x06"sv, FileType::archive},
    Signature{"\x1F\x8B"sv, FileType::archive},
    Signature{"7z\xBC\xAF\x27\x1C"sv, FileType::archive},
    Signature{"Rar!\x1A\x07"sv, FileType::archive},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileType::workbook},
    Signature{"SQLite format 3\0"sv, FileType::program},
    Signature{"\x7F"
              "ELF"sv,
              FileType::program},
    Signature{"\0\0\0\x20"
              "ftyp"sv,
              FileType::picture},
    Signature{"\0\0\0\x18"
              "ftyp"sv,
              FileType::picture},
};

// The first entry of an Office workbook is the list of its parts.
bool is_workbook(std::string_view head) {
  return head.find("[Content_Types].xml") != std::string_view::npos ||
         head.find("xl/workbook") != std::string_view::npos;
}

}  // namespace

std::optional<FileType> foreign_type(std::string_view head) {
  for (const Signature& each : kSignatures) {
    if (!head.starts_with(each.bytes)) continue;
    if (each.type == FileType::archive && is_workbook(head)) return FileType::workbook;
    return each.type;
  }
  return std::nullopt;
}

}  // namespace renkei::tabular
