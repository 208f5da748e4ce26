// Finds the encoding of a file from all of its bytes.
#include "platform/tabular/encoding.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "platform/tabular/decode.hpp"
#include "platform/tabular/magic.hpp"
#include "platform/tabular/utf8.hpp"

namespace renkei::tabular {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{256} << 10U;
constexpr std::size_t kHeadBytes = 4096;

// Calls `each(piece)` for the whole source until it gives false, then rewinds.
template <class Each>
Result<void> for_each_piece(Source& source, Each&& each) {
  std::string buffer(kPieceBytes, '\0');
  for (;;) {
    const auto count = source.read(buffer);
    if (!count) return pass_on(count);
    if (*count == 0 || !each(std::string_view{buffer.data(), *count})) break;
  }
  return source.rewind();
}

Result<std::string> head_of(Source& source) {
  std::string head(kHeadBytes, '\0');
  std::size_t filled = 0;
  while (filled < head.size()) {
    const auto count = source.read(std::span{head}.subspan(filled));
    if (!count) return pass_on(count);
    if (*count == 0) break;
    filled += *count;
  }
  head.resize(filled);
  if (auto back = source.rewind(); !back) return pass_on(back);
  if (head.empty()) return fail(ErrorKind::invalid, "tabular.empty");
  if (const auto type = foreign_type(head)) {
    return fail(ErrorKind::invalid, "tabular.not_a_table", {{"type", enum_code(*type)}});
  }
  return head;
}

std::optional<Sniffed> by_mark(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return Sniffed{Encoding::utf_8, 3};
  if (head.starts_with("\xFF\xFE")) return Sniffed{Encoding::utf_16le, 2};
  if (head.starts_with("\xFE\xFF")) return Sniffed{Encoding::utf_16be, 2};
  return std::nullopt;
}

// Separators and digits leave a zero in each second byte, all on the same side; other text has
// none.
std::optional<Sniffed> by_zeros(std::string_view head) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == '\0') ++zeros[at % 2];
  }
  if (zeros[0] + zeros[1] < 2) return std::nullopt;
  if (zeros[0] == 0) return Sniffed{Encoding::utf_16le, 0};
  if (zeros[1] == 0) return Sniffed{Encoding::utf_16be, 0};
  return std::nullopt;
}

// EUC-JP is also valid CP932, as a run of half-width kana. Its kana are pairs led by A4 or A5.
bool looks_like_euc(std::string_view head) {
  std::size_t pairs = 0;
  std::size_t kana = 0;
  for (std::size_t at = 0; at + 1 < head.size(); ++at) {
    const auto byte = static_cast<unsigned char>(head[at]);
    if (byte < 0x80) continue;
    const auto next = static_cast<unsigned char>(head[at + 1]);
    if (byte < 0xA1 || byte == 0xFF || next < 0xA1 || next == 0xFF) return false;
    ++pairs;
    if (byte == 0xA4 || byte == 0xA5) ++kana;
    ++at;
  }
  return pairs >= 4 && kana * 5 >= pairs;
}

struct Broken {
  std::int64_t line = 1;  // where the first broken byte stands
};

// Decodes the whole source; gives the line of the first byte that means nothing.
Result<std::optional<Broken>> first_broken(Source& source, Encoding encoding) {
  auto decoder = decoder_for(encoding);
  if (!decoder) return pass_on(decoder);
  Broken here;
  bool good = true;
  std::string text;
  auto read = for_each_piece(source, [&](std::string_view piece) {
    text.clear();
    good = (*decoder)->feed(piece, text).has_value();
    here.line += std::count(text.begin(), text.end(), '\n');
    return good;
  });
  if (!read) return pass_on(read);
  if (good && (*decoder)->finish()) return std::nullopt;
  return here;
}

// Text that is UTF-8 but for a few places is damaged UTF-8, not another encoding by chance.
Result<bool> is_damaged_utf8(Source& source) {
  Utf8Checker checker;
  auto read = for_each_piece(source, [&](std::string_view piece) {
    checker.feed(piece);
    return true;
  });
  if (!read) return pass_on(read);
  return checker.errors() * 20 < checker.characters_of_many_bytes();
}

Result<Sniffed> by_content(Source& source, std::string_view head) {
  const auto utf8 = first_broken(source, Encoding::utf_8);
  if (!utf8) return pass_on(utf8);
  const bool escapes = head.find("\x1B$") != std::string_view::npos;  // ISO-2022-JP
  if (escapes) return fail(ErrorKind::invalid, "tabular.encoding_unknown");
  if (!*utf8) return Sniffed{Encoding::utf_8, 0};
  const auto damaged = is_damaged_utf8(source);
  if (!damaged) return pass_on(damaged);
  if (*damaged) {
    return fail(ErrorKind::invalid, "tabular.encoding_broken", {{"line", (*utf8)->line}});
  }
  const auto cp932 = first_broken(source, Encoding::cp932);
  if (!cp932) return pass_on(cp932);
  if (*cp932 || looks_like_euc(head)) return fail(ErrorKind::invalid, "tabular.encoding_unknown");
  return Sniffed{Encoding::cp932, 0};
}

}  // namespace

std::string_view label_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8:
      return "UTF-8";
    case Encoding::utf_16le:
      return "UTF-16LE";
    case Encoding::utf_16be:
      return "UTF-16BE";
    case Encoding::cp932:
      break;
  }
  return "CP932";
}

Result<Sniffed> sniff(Source& source) {
  const auto head = head_of(source);
  if (!head) return pass_on(head);
  if (const auto marked = by_mark(*head)) return *marked;
  if (const auto wide = by_zeros(*head)) return *wide;
  if (head->find('\0') != std::string::npos) {
    return fail(ErrorKind::invalid, "tabular.not_a_table",
                {{"type", enum_code(FileType::program)}});
  }
  return by_content(source, *head);
}

Result<Sniffed> sniff_as(Source& source, Encoding encoding) {
  const auto head = head_of(source);
  if (!head) return pass_on(head);
  const auto marked = by_mark(*head);
  return Sniffed{encoding, marked && marked->encoding == encoding ? marked->mark_bytes : 0};
}

}  // namespace renkei::tabular
