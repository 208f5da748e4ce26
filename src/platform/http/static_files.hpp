// Files that are part of the binary: the app, its styles, pictures. Compressed once, at the start.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kernel/embedded.hpp"

#include "platform/http/message.hpp"

namespace renkei::http {

class StaticFiles {
 public:
  // Serves the file "assets/app-1a2b3c4d.js" at `prefix` + "assets/app-1a2b3c4d.js".
  explicit StaticFiles(std::span<const embedded::File> files = {}, std::string_view prefix = "/");
  void add(std::span<const embedded::File> files, std::string_view prefix);
  // Paths at or below `prefix` that are no file show this one: the app's own addresses.
  void show_below(std::string prefix, std::string file_path);

  // Nothing if there is no such file. Answers If-None-Match and Accept-Encoding.
  [[nodiscard]] std::optional<Reply> find(std::string_view path, const Request& request) const;

 private:
  struct File {
    std::string_view bytes;
    std::string zipped;  // empty if it would not be smaller
    std::string tag;
    std::string_view type;
    bool lasting = false;  // its name changes with its content
  };
  [[nodiscard]] Reply reply(const File& file, const Request& request) const;

  std::map<std::string, File, std::less<>> files_;
  std::map<std::string, std::string> below_;  // prefix to file path
};

// The media type by the name's ending.
[[nodiscard]] std::string_view media_type(std::string_view name);
// True for names like assets/index-BX3kd9_q.js.
[[nodiscard]] bool has_hashed_name(std::string_view name);
// gzip of `text`; only for bytes that are public anyway (compression leaks what stands beside it).
[[nodiscard]] std::string gzip(std::string_view text);

}  // namespace renkei::http
