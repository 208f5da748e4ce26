// The open data as published, where it is at hand.
#pragma once
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace renkei::intake::testing_files {

// Where the real files lie; empty if they are not at hand.
inline std::filesystem::path shared_data() {
  const char* const named = std::getenv("RENKEI_SHARED_DATA");  // NOLINT(concurrency-mt-unsafe)
  for (const auto& path :
       {std::filesystem::path{named == nullptr ? "" : named},
        std::filesystem::path{"../shared/data"}, std::filesystem::path{"../../shared/data"}}) {
    if (!path.empty() && std::filesystem::exists(path / "kaigo_jigyosho")) return path;
  }
  return {};
}

// A fixture whose tests are skipped, loudly, without the real files.
template <class Fixture>
class WithRealData : public Fixture {
 protected:
  void SetUp() override {
    data_ = shared_data();
    if (data_.empty()) {
      GTEST_SKIP()
          << "THE REAL FILES ARE NOT HERE: set RENKEI_SHARED_DATA to the folder that holds "
             "kaigo_jigyosho; the figures of the open data were not checked.";
    }
  }
  std::filesystem::path data_;
};

}  // namespace renkei::intake::testing_files
