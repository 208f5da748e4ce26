// Uploaded files, on the worker pool.
#pragma once
#include "features/intake/intake.hpp"
#include "features/intake/intake_store.hpp"

namespace renkei::intake {

class UploadDesk final : public Uploads {
 public:
  explicit UploadDesk(const Means& means) : means_(means) {}
  Result<ImportRunId> stage(std::string_view bytes, std::string file_name,
                            std::optional<Date> as_of, const std::string& by) override;
  Result<FileReport> foretell(std::string_view bytes, std::string file_name,
                              std::optional<Date> as_of) override;

 private:
  Means means_;
};

}  // namespace renkei::intake
