// Any bytes as a cursor: never a crash, and never one of ours; one of ours with a byte changed, or
// of another list, is none either.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/http/cursor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const renkei::http::Cursors cursors{renkei::crypto::Key::random()};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (cursors.unseal(text, "filter")) std::abort();
  if (size >= 1024) return 0;
  const renkei::http::Cursor cursor{std::string{text}, "0189"};
  std::string sealed = cursors.seal(cursor, text);
  if (cursors.unseal(sealed, text) != cursor) std::abort();
  if (cursors.unseal(sealed, std::string{text} + '|')) std::abort();
  const std::size_t place = size == 0 ? 0 : data[0] * sealed.size() / 256;
  sealed[place] = sealed[place] == 'A' ? 'B' : 'A';
  if (cursors.unseal(sealed, text) == cursor && place + 1 < sealed.size()) std::abort();
  return 0;
}
