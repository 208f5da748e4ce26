// The SQL of listing.
#pragma once
#include "kernel/id.hpp"

#include "platform/sql/session.hpp"

#include "features/listing/listing_store.hpp"

namespace renkei::listing {

class SqlListingStore final : public ListingStore {
 public:
  explicit SqlListingStore(sql::Session& session) : session_(session) {}

  Result<void> add(const ExportOrderRecord& order) override;
  Result<void> replace(const ExportOrderRecord& order) override;
  Result<ExportOrderRecord> order(const ExportOrderId& id) const override;
  Result<std::vector<ExportOrderRecord>> orders_of(const std::string& made_by) const override;

  Result<EditionRecord> add(EditionRecord edition) override;
  Result<void> replace(const EditionRecord& edition) override;
  Result<EditionRecord> edition(const EditionId& id) const override;
  Result<std::vector<EditionRecord>> editions() const override;
  Result<void> add_part(const EditionId& edition, const PrintedPart& part) override;
  Result<std::vector<PrintedPart>> parts(const EditionId& edition) const override;
  Result<void> drop_parts(const EditionId& edition) override;

  Result<void> add(const DistributionRecord& line) override;
  Result<void> replace(const DistributionRecord& line) override;
  Result<DistributionRecord> distribution(const DistributionId& id) const override;
  Result<std::vector<DistributionRecord>> distributions(const EditionId& edition) const override;
  Result<std::int64_t> copies_of(const EditionId& edition) const override;

 private:
  sql::Session& session_;
};

inline constexpr std::string_view kExportJob = "listing.export";
inline constexpr std::string_view kBookletJob = "listing.booklet";

class SqlListingJobs final : public ListingJobs {
 public:
  // `now` is the machine's time.
  SqlListingJobs(sql::Session& session, IdSource& ids, Instant now)
      : session_(session), ids_(ids), now_(now) {}
  Result<std::string> enqueue_export(const ExportOrderId& order) override;
  Result<std::string> enqueue_booklet(const EditionId& edition) override;
  Result<void> stop(const std::string& job) override;
  Result<JobProgress> progress(const std::string& job) const override;

 private:
  [[nodiscard]] Result<std::string> enqueue(std::string_view kind, const std::string& subject);
  sql::Session& session_;
  IdSource& ids_;
  Instant now_;
};

class SqlKeptFiles final : public KeptFiles {
 public:
  SqlKeptFiles(sql::Session& session, Instant now) : session_(session), now_(now) {}
  Result<KeptFile> file(const std::string& id) const override;

 private:
  sql::Session& session_;
  Instant now_;
};

}  // namespace renkei::listing
