// multipart/form-data: what a form with a file sends. Pure; the parts point into the body.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.hpp"

#include "platform/http/message.hpp"

namespace renkei::http {

struct Part {
  std::string name;
  std::string file_name;     // without folders; empty for a plain field
  std::string content_type;  // as the sender says; never trusted
  std::string_view bytes;    // inside the request's body
};

// The parts of a form with files. Borrows the request's body.
struct Multipart {
  static constexpr std::size_t kPartsMax = 64;
  static constexpr std::size_t kHeadMax = 4096;
  std::vector<Part> parts;
  // The first part of that name, or nothing.
  [[nodiscard]] const Part* find(std::string_view name) const;
};

// `malformed` ("http.multipart_malformed") unless the body is a complete multipart body in which
// each part has a name; `too_large` ("http.too_many_parts").
[[nodiscard]] Result<Multipart> parse_multipart(std::string_view content_type,
                                                std::string_view body);
[[nodiscard]] Result<Multipart> read_multipart(const Request& request);

}  // namespace renkei::http
