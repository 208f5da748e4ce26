// The parts of a ZIP file, read with limits: a workbook is one.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "kernel/result.hpp"

#include "platform/tabular/source.hpp"

namespace renkei::tabular {

class ZipArchive {
 public:
  static constexpr std::int64_t kBytesMax = std::int64_t{64} << 20U;  // of the archive itself
  static constexpr std::size_t kEntriesMax = 10'000;

  // Reads the source whole. Refuses above 64 MiB ("tabular.workbook_too_large"), too many entries
  // and what is no ZIP file ("tabular.workbook_broken").
  [[nodiscard]] static Result<ZipArchive> open(Source& source);
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  [[nodiscard]] bool has(std::string_view name) const;
  // A part unpacked. Counts the bytes as they come out, whatever the archive says of their number:
  // refuses above `bytes_max` ("tabular.workbook_too_large"), a part that is missing or whose
  // checksum fails ("tabular.workbook_broken").
  [[nodiscard]] Result<std::string> part(std::string_view name, std::size_t bytes_max) const;

 private:
  struct Opened;
  explicit ZipArchive(std::unique_ptr<Opened> opened);
  std::unique_ptr<Opened> opened_;
};

}  // namespace renkei::tabular
