// Which characters a file's bytes mean. Found from the bytes, never from its name; the user may
// overrule it.
#pragma once
#include <optional>
#include <string_view>

#include "kernel/describe.hpp"

#include "platform/tabular/source.hpp"

namespace renkei::tabular {

enum class Encoding : std::uint8_t { utf_8, utf_16le, utf_16be, cp932 };
RENKEI_DESCRIBE_ENUM(Encoding, utf_8, utf_16le, utf_16be, cp932)

// As people write it: "UTF-8", "UTF-16LE", "UTF-16BE", "CP932".
[[nodiscard]] std::string_view label_of(Encoding encoding);

struct Sniffed {
  Encoding encoding = Encoding::utf_8;
  std::size_t mark_bytes = 0;  // length of the byte order mark, 0 if there is none
};

// Reads the whole source once and leaves it rewound. In this order: byte order marks, UTF-16
// without one (by where its zero bytes stand), strict UTF-8, CP932. Refuses an empty file
// ("tabular.empty"), pictures, PDFs, archives and the like ("tabular.not_a_table", {type}), other
// encodings
// ("tabular.encoding_unknown") and UTF-8 with broken places ("tabular.encoding_broken", {line}).
[[nodiscard]] Result<Sniffed> sniff(Source& source);

// The same with the encoding given; only the mark and the content type are looked at.
[[nodiscard]] Result<Sniffed> sniff_as(Source& source, Encoding encoding);

}  // namespace renkei::tabular
