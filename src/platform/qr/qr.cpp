// See qr.hpp.
#include "platform/qr/qr.hpp"

#include <qrencode.h>

#include <memory>

namespace renkei::qr {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Encoded = std::unique_ptr<QRcode, FreeCode>;

bool is_dark(const QRcode& code, int x, int y) {
  return (code.data[static_cast<std::size_t>(y) * static_cast<std::size_t>(code.width) +
                    static_cast<std::size_t>(x)] &
          1U) != 0U;
}

// One rectangle for each run of dark modules in a row.
void append_row(std::string& path, const QRcode& code, int y) {
  for (int x = 0; x < code.width;) {
    if (!is_dark(code, x, y)) {
      ++x;
      continue;
    }
    const int begin = x;
    while (x < code.width && is_dark(code, x, y)) ++x;
    const std::string run = std::to_string(x - begin);
    path.append("M").append(std::to_string(begin + kQuietZone));
    path.append(" ").append(std::to_string(y + kQuietZone));
    path.append("h").append(run).append("v1h-").append(run).append("z");
  }
}

}  // namespace

Result<QrCode> code_of(std::string_view text) {
  if (text.empty() || text.size() > kTextMax || text.find('\0') != std::string_view::npos) {
    return fail(ErrorKind::too_large, "qr.text_too_long",
                {{"most", static_cast<std::int64_t>(kTextMax)}});
  }
  const Encoded code{QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M)};
  if (!code) return fail(ErrorKind::unavailable, "qr.no_memory");
  QrCode drawn{.side = code->width + 2 * kQuietZone};
  for (int y = 0; y < code->width; ++y) append_row(drawn.path, *code, y);
  return drawn;
}

}  // namespace renkei::qr
