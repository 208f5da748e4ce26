// See document.hpp.
#include "platform/search/document.hpp"

namespace renkei::search {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kTextLength = 36;

constexpr bool is_hyphen_place(std::size_t at) {
  return at == 8 || at == 13 || at == 18 || at == 23;
}

}  // namespace

std::optional<DocumentId> DocumentId::parse(std::string_view uuid) {
  if (uuid.size() != kTextLength) return std::nullopt;
  DocumentId id;
  for (std::size_t at = 0; at < kTextLength; ++at) {
    if (is_hyphen_place(at)) {
      if (uuid[at] != '-') return std::nullopt;
      continue;
    }
    const auto digit = kDigits.find(uuid[at]);
    if (digit == std::string_view::npos) return std::nullopt;
    std::uint64_t& half = at < 18 ? id.high : id.low;
    half = half << 4U | digit;
  }
  return id;
}

std::string DocumentId::text() const {
  std::string uuid(kTextLength, '-');
  unsigned shift = 64;
  for (std::size_t at = 0; at < kTextLength; ++at) {
    if (is_hyphen_place(at)) continue;
    shift = shift == 0 ? 60 : shift - 4;
    uuid[at] = kDigits[((at < 18 ? high : low) >> shift) & 0xFU];
  }
  return uuid;
}

}  // namespace renkei::search
