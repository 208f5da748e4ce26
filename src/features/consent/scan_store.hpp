// What scanned papers need of storage.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "features/consent/consent_scan.hpp"

namespace renkei::consent {

// Good for one transaction.
class ScanStore {
 public:
  static constexpr int kOfConsentMax = 20;

  virtual ~ScanStore() = default;
  // `not_found` ("consent.scan_unknown").
  [[nodiscard]] virtual Result<ConsentScanRecord> one(const ConsentScanId& id) const = 0;
  // In the order in which they were added; struck ones, too.
  [[nodiscard]] virtual Result<std::vector<ConsentScanRecord>> of(
      const ConsentId& consent) const = 0;
  // From now on its file is kept for good.
  [[nodiscard]] virtual Result<void> add(const ConsentScanRecord& scan) = 0;
  // `conflict` ("consent.scan_struck") if it is struck already.
  [[nodiscard]] virtual Result<void> strike(const ConsentScanRecord& scan) = 0;
  [[nodiscard]] virtual Result<std::string> bytes(const ConsentScanRecord& scan) const = 0;
};

// Where bytes go before anything points at them; not part of a transaction. What nobody claims is
// cleaned away after an hour.
class ScanFiles {
 public:
  virtual ~ScanFiles() = default;
  // Gives the file's id. `too_large` ("sql.file_too_large").
  [[nodiscard]] virtual Result<std::string> put(std::string_view bytes, ScanKind kind) = 0;
};

}  // namespace renkei::consent
