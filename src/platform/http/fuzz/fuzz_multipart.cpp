// Any bytes as a form with files: never a crash, and every part lies inside the body.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/http/multipart.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using renkei::http::Multipart;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto line_end = std::min(text.find('\n'), text.size());
  const auto body = text.substr(std::min(line_end + 1, text.size()));
  for (const auto type :
       {std::string_view{"multipart/form-data; boundary=x"}, text.substr(0, line_end)}) {
    const auto form = renkei::http::parse_multipart(type, body);
    if (!form) continue;
    if (form->parts.size() > Multipart::kPartsMax) std::abort();
    for (const auto& part : form->parts) {
      const bool inside = part.bytes.empty() ||
                          (part.bytes.data() >= body.data() &&
                           part.bytes.data() + part.bytes.size() <= body.data() + body.size());
      if (!inside || part.name.empty()) std::abort();
      if (part.file_name.find_first_of("/\\") != std::string::npos) std::abort();
    }
  }
  return 0;
}
