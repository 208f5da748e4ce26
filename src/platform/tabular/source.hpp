// Where a table's bytes come from: a file on disk or a text in memory. Read in pieces, never whole.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "kernel/result.hpp"

namespace renkei::tabular {

inline constexpr std::int64_t kFileBytesMax = std::int64_t{2} << 30U;  // 2 GiB

class Source {
 public:
  virtual ~Source() = default;
  // Fills the start of `into` and says how much; 0 is the end.
  [[nodiscard]] virtual Result<std::size_t> read(std::span<char> into) = 0;
  // Back to the first byte: the encoding is found in one pass, the rows in the next.
  [[nodiscard]] virtual Result<void> rewind() = 0;
  [[nodiscard]] virtual std::int64_t size() const = 0;
};

// Borrows `bytes`, which must outlive the source.
[[nodiscard]] std::unique_ptr<Source> memory_source(std::string_view bytes);

// Refuses what is not a regular file ("tabular.file_missing"), cannot be read
// ("tabular.file_unreadable") or is above 2 GiB ("tabular.file_too_large").
[[nodiscard]] Result<std::unique_ptr<Source>> file_source(const std::filesystem::path& path);

}  // namespace renkei::tabular
