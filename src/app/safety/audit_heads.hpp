// Heads of the audit's chain in a file of their own, a line a day: RENKEI_AUDIT_HEADS_DIR, else
// beside the data. Who can rewrite the database cannot rewrite a copy of it that lies elsewhere.
#pragma once
#include <filesystem>

#include "features/audit/audit.hpp"

namespace renkei::app {

class HeadFile final : public audit::HeadBook {
 public:
  explicit HeadFile(std::filesystem::path path) : path_(std::move(path)) {}
  // `unavailable` ("audit.heads_not_written").
  Result<void> note(const audit::ChainHead& head) override;
  // Empty if there is no file yet; `unavailable` ("audit.heads_unreadable"). Half a line, left by a
  // power cut, is passed over.
  Result<std::vector<audit::ChainHead>> noted() const override;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::filesystem::path head_file(const std::filesystem::path& data,
                                              const std::string& slug);

}  // namespace renkei::app
