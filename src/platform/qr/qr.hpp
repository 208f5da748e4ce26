// QR codes on paper and on screens, as the outline that an SVG path draws: no picture files, sharp
// at every size. libqrencode is seen by qr.cpp only.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::qr {

// <svg viewBox="0 0 SIDE SIDE"><path d="PATH"/></svg>, black on white. The quiet zone that readers
// need is inside.
struct QrCode {
  int side = 0;      // in modules
  std::string path;  // M, h, v and z only: safe in an attribute
};
RENKEI_DESCRIBE(QrCode, side, path)

inline constexpr int kQuietZone = 4;            // modules; ISO/IEC 18004
inline constexpr std::size_t kTextMax = 1'000;  // bytes; more is no longer read from paper

// With error correction M, which stands a crease. `too_large` ("qr.text_too_long" {most}).
[[nodiscard]] Result<QrCode> code_of(std::string_view text);

}  // namespace renkei::qr
