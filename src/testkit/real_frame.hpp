// The public pages' own templates and words, read from the source tree: tests run at its root.
#pragma once
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "kernel/embedded.hpp"

#include "platform/html/frame.hpp"

namespace renkei::testkit {

class SourceFiles {
 public:
  // Every file below `folder`, named by its path in it.
  explicit SourceFiles(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file{entry.path(), std::ios::binary};
      const auto& name =
          texts_.emplace_back(std::filesystem::relative(entry.path(), folder).generic_string());
      const auto& bytes = texts_.emplace_back(std::istreambuf_iterator<char>{file},
                                              std::istreambuf_iterator<char>{});
      files_.push_back({name, bytes});
    }
  }
  [[nodiscard]] const std::vector<embedded::File>& files() const { return files_; }

 private:
  std::deque<std::string> texts_;  // what `files_` looks at
  std::vector<embedded::File> files_;
};

[[nodiscard]] inline html::Frame real_frame() {
  const SourceFiles templates{"web/templates"};
  const SourceFiles locales{"locales"};
  return html::Frame::load(templates.files(), locales.files(),
                           R"({"styles":"/assets/public.css","script":"/assets/public.js"})")
      .value();
}

}  // namespace renkei::testkit
