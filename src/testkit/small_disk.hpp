// A disk of a few megabytes that can be filled, and made room on again.
#pragma once
#include <sys/resource.h>

#include <cstddef>
#include <filesystem>

#include "testkit/temporary_folder.hpp"

namespace renkei::testkit {

class SmallDisk {
 public:
  // `ballast` of its `bytes` are taken until make_room().
  SmallDisk(std::size_t bytes, std::size_t ballast);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
  // A tmpfs. Where this user may not mount one, it is a limit on the files of this process, which
  // other programs do not feel.
  [[nodiscard]] bool is_mounted() const { return is_mounted_; }
  void make_room();

 private:
  [[nodiscard]] std::filesystem::path ballast() const { return path() / "ballast"; }

  TemporaryFolder folder_;
  bool is_mounted_;
  rlimit before_{};
};

}  // namespace renkei::testkit
