// What is done with scanned papers: laid to a consent, looked at, struck.
#pragma once
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/trace.hpp"

#include "features/consent/consent_store.hpp"
#include "features/consent/scan_store.hpp"

namespace renkei::consent {

struct ScanMeans {
  ScanStore& scans;
  ScanFiles& files;
  const ConsentStore& consents;
  const patient::PatientSight& sight;
  IdSource& ids;
  const Clock& clock;
  Trace& trace;
};

// A paper whose bytes are stored and that no consent has yet.
struct ScannedPaper {
  std::string file;
  ScanKind kind = ScanKind::pdf;
  std::int64_t size_bytes = 0;
};

struct ScanBytes {
  ScanKind kind = ScanKind::pdf;
  std::string bytes;
};

class ScanActions {
 public:
  static constexpr std::size_t kBytesMax = std::size_t{25} << 20;

  explicit ScanActions(const ScanMeans& means) : means_(means) {}

  // Slow, outside the transaction: the kind by the content, the bytes into the database. Refuses
  // what `add` would refuse before anything is stored.
  [[nodiscard]] Result<ScannedPaper> take(const ConsentId& consent, std::string_view bytes,
                                          const Actor& by) const;
  // `conflict` ("consent.scans_full").
  [[nodiscard]] Result<ConsentScanRecord> add(const ConsentId& consent, const ScannedPaper& paper,
                                              const Actor& by);
  // For those who see the patient; hidden and unknown are the same. Struck ones are listed and not
  // opened.
  [[nodiscard]] Result<std::vector<ConsentScanRecord>> of(const ConsentId& consent,
                                                          const Actor& by) const;
  // `conflict` ("consent.scan_struck").
  [[nodiscard]] Result<ScanBytes> open(const ConsentScanId& id, const Actor& by) const;
  // It belongs to another consent, or shows another person.
  [[nodiscard]] Result<ConsentScanRecord> strike(const ConsentScanId& id, patient::Text reason,
                                                 const Actor& by);

 private:
  [[nodiscard]] Result<GivenConsent> seen(const ConsentId& id, const Actor& by) const;
  [[nodiscard]] Result<void> in_sight(const patient::PatientId& patient, const Actor& by,
                                      Reason unknown) const;
  [[nodiscard]] Result<void> has_room(const ConsentId& consent) const;
  ScanMeans means_;
};

}  // namespace renkei::consent
