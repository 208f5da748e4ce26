// Makes and removes folders below the system's temporary one.
#include "testkit/temporary_folder.hpp"

#include <stdlib.h>

#include <stdexcept>
#include <string>

namespace renkei::testkit {

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "renkei-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace renkei::testkit
