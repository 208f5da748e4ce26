// Mounts a tmpfs over a temporary folder.
#include "testkit/small_disk.hpp"

#include <sys/mount.h>

#include <csignal>
#include <fstream>
#include <string>

namespace renkei::testkit {

SmallDisk::SmallDisk(std::size_t bytes, std::size_t ballast_bytes)
    : is_mounted_(::mount("tmpfs", path().c_str(), "tmpfs", 0,
                          ("mode=0755,size=" + std::to_string(bytes)).c_str()) == 0) {
  if (is_mounted_) {
    std::ofstream{ballast(), std::ios::binary} << std::string(ballast_bytes, 'x');
    return;
  }
  std::signal(SIGXFSZ, SIG_IGN);
  ::getrlimit(RLIMIT_FSIZE, &before_);
  const rlimit small{.rlim_cur = bytes - ballast_bytes, .rlim_max = before_.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
}

SmallDisk::~SmallDisk() {
  make_room();
  if (is_mounted_) ::umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::make_room() {
  if (is_mounted_) {
    std::filesystem::remove(ballast());
  } else {
    ::setrlimit(RLIMIT_FSIZE, &before_);
  }
}

}  // namespace renkei::testkit
