// What a file is by its first bytes: a picture that is called .csv is still a picture.
#pragma once
#include <optional>
#include <string_view>

#include "kernel/describe.hpp"

namespace renkei::tabular {

enum class FileType : std::uint8_t { picture, pdf, archive, workbook, program };
RENKEI_DESCRIBE_ENUM(FileType, picture, pdf, archive, workbook, program)

// Nothing if it may be text.
[[nodiscard]] std::optional<FileType> foreign_type(std::string_view head);

}  // namespace renkei::tabular
