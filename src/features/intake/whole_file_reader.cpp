// For the JSON files of geography, which are read whole.
#include "features/intake/whole_file_reader.hpp"

#include <array>

#include "platform/tabular/source.hpp"

namespace renkei::intake {

Result<std::string> whole_file(const std::filesystem::path& path) {
  auto source = tabular::file_source(path);
  if (!source) return pass_on(source);
  if ((*source)->size() > kWholeFileMax) {
    return fail(ErrorKind::too_large, "tabular.file_too_large");
  }
  std::string text(static_cast<std::size_t>((*source)->size()), '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const auto count = (*source)->read(std::span{text}.subspan(filled));
    if (!count) return pass_on(count);
    if (*count == 0) break;
    filled += *count;
  }
  text.resize(filled);
  return text;
}

char first_character(const std::filesystem::path& path) {
  auto source = tabular::file_source(path);
  if (!source) return '\0';
  std::array<char, 64> head{};
  const auto count = (*source)->read(head);
  if (!count) return '\0';
  std::string_view text{head.data(), *count};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? '\0' : text[at];
}

}  // namespace renkei::intake
