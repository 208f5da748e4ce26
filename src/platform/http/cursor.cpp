// Sealing by platform/crypto; the filter is the seal's context.
#include "platform/http/cursor.hpp"

#include "platform/crypto/seal.hpp"

namespace renkei::http {
namespace {

constexpr std::size_t kSealedMax = 2048;

}  // namespace

// Ids hold no line end, so the first one parts the two.
std::string Cursors::seal(const Cursor& cursor, std::string_view filter) const {
  return crypto::seal(key_, cursor.id + '\n' + cursor.sort_key, filter);
}

Result<Cursor> Cursors::unseal(std::string_view sealed, std::string_view filter) const {
  auto text = sealed.size() <= kSealedMax ? crypto::unseal(key_, sealed, filter) : std::nullopt;
  const std::size_t end = text ? text->find('\n') : std::string::npos;
  if (end == std::string::npos) return fail(ErrorKind::malformed, "paging.cursor_unknown");
  return Cursor{.sort_key = text->substr(end + 1), .id = text->substr(0, end)};
}

}  // namespace renkei::http
