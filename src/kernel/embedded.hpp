// A file whose bytes are part of the binary (cmake/embed.cmake).
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace renkei::embedded {

struct File {
  std::string_view name;  // path below the embedded folder, with '/'
  std::string_view bytes;
};

}  // namespace renkei::embedded
