// A file without a name or a disk, handed to another program by its descriptor.
#pragma once
#include <string>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::paper {

class MemoryFile {
 public:
  // `unavailable` ("paper.no_memory").
  [[nodiscard]] static Result<MemoryFile> holding(std::string_view bytes);
  MemoryFile(MemoryFile&& other) noexcept;
  MemoryFile& operator=(MemoryFile&& other) noexcept;
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] Result<std::string> content() const;

 private:
  explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace renkei::paper
