// Any bytes as a cursor: never a crash, and never one of ours.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/http/cursor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const renkei::http::Cursors cursors{renkei::crypto::Key::random()};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (cursors.unseal(text, "filter")) std::abort();
  const renkei::http::Cursor cursor{std::string{text}, "0189"};
  if (cursors.unseal(cursors.seal(cursor, text), text) != cursor && size < 1024) std::abort();
  return 0;
}
