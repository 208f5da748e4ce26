// A small file as one text.
#pragma once
#include <filesystem>
#include <string>

#include "kernel/result.hpp"

namespace renkei::intake {

inline constexpr std::int64_t kWholeFileMax = std::int64_t{64} << 20U;

// Refuses as tabular::file_source does, and above 64 MiB ("tabular.file_too_large").
[[nodiscard]] Result<std::string> whole_file(const std::filesystem::path& path);
// The first character that is no blank and no mark; 0 if there is none near.
[[nodiscard]] char first_character(const std::filesystem::path& path);

}  // namespace renkei::intake
