// What listing needs of storage: orders of large lists, editions of the booklet, who received them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "features/listing/edition.hpp"
#include "features/listing/export_order.hpp"

namespace renkei::listing {

// How far the job of something has come.
struct JobProgress {
  std::int64_t done = 0;
  std::int64_t total = 0;
  std::optional<std::string> trouble;  // the reason of its last failure; it is tried again
};

class ListingStore {
 public:
  virtual ~ListingStore() = default;

  [[nodiscard]] virtual Result<void> add(const ExportOrderRecord& order) = 0;
  [[nodiscard]] virtual Result<void> replace(const ExportOrderRecord& order) = 0;
  // `not_found` ("listing.order_unknown").
  [[nodiscard]] virtual Result<ExportOrderRecord> order(const ExportOrderId& id) const = 0;
  // The newest of one person, at most kListedMax.
  [[nodiscard]] virtual Result<std::vector<ExportOrderRecord>> orders_of(
      const std::string& made_by) const = 0;

  // Gives it the next number.
  [[nodiscard]] virtual Result<EditionRecord> add(EditionRecord edition) = 0;
  [[nodiscard]] virtual Result<void> replace(const EditionRecord& edition) = 0;
  // `not_found` ("listing.edition_unknown").
  [[nodiscard]] virtual Result<EditionRecord> edition(const EditionId& id) const = 0;
  [[nodiscard]] virtual Result<std::vector<EditionRecord>> editions() const = 0;  // newest first
  [[nodiscard]] virtual Result<void> add_part(const EditionId& edition,
                                              const PrintedPart& part) = 0;
  [[nodiscard]] virtual Result<std::vector<PrintedPart>> parts(const EditionId& edition) const = 0;
  [[nodiscard]] virtual Result<void> drop_parts(const EditionId& edition) = 0;

  [[nodiscard]] virtual Result<void> add(const DistributionRecord& line) = 0;
  [[nodiscard]] virtual Result<void> replace(const DistributionRecord& line) = 0;
  // `not_found` ("listing.distribution_unknown").
  [[nodiscard]] virtual Result<DistributionRecord> distribution(const DistributionId& id) const = 0;
  // Newest first, at most kListedMax × 10.
  [[nodiscard]] virtual Result<std::vector<DistributionRecord>> distributions(
      const EditionId& edition) const = 0;
  // Copies that were handed out and not withdrawn.
  [[nodiscard]] virtual Result<std::int64_t> copies_of(const EditionId& edition) const = 0;
};

// Work that outlives the request.
class ListingJobs {
 public:
  virtual ~ListingJobs() = default;
  // Give the job's id.
  [[nodiscard]] virtual Result<std::string> enqueue_export(const ExportOrderId& order) = 0;
  [[nodiscard]] virtual Result<std::string> enqueue_booklet(const EditionId& edition) = 0;
  [[nodiscard]] virtual Result<void> stop(const std::string& job) = 0;
  [[nodiscard]] virtual Result<JobProgress> progress(const std::string& job) const = 0;
};

struct KeptFile {
  std::string name;
  std::string content_type;
  std::string bytes;
};
class KeptFiles {
 public:
  virtual ~KeptFiles() = default;
  // `not_found` ("sql.file_unknown") when its week is over.
  [[nodiscard]] virtual Result<KeptFile> file(const std::string& id) const = 0;
};

}  // namespace renkei::listing
