// Bytes of a known encoding to UTF-8, piece by piece.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "platform/tabular/encoding.hpp"

namespace renkei::tabular {

class Decoder {
 public:
  virtual ~Decoder() = default;
  // Appends the text of `bytes` to `out`; a character cut by the piece's end waits for the next
  // one. At bytes that mean nothing it stops with "tabular.encoding_broken"; what stood before is
  // in `out`.
  [[nodiscard]] virtual Result<void> feed(std::string_view bytes, std::string& out) = 0;
  // Refuses a character cut off at the end of the file.
  [[nodiscard]] virtual Result<void> finish() = 0;
};

// CP932 is Microsoft's table with NEC's and IBM's extensions: ①, ㈱, 髙 and 﨑 are read, and the
// wave dash, minus and double bar become ～ (U+FF5E), － (U+FF0D) and ∥ (U+2225), as Windows does.
[[nodiscard]] Result<std::unique_ptr<Decoder>> decoder_for(Encoding encoding);

}  // namespace renkei::tabular
