// Wires listing for one request, and its jobs for the life of the hub.
#pragma once
#include <memory>
#include <string>

#include "platform/sql/session.hpp"

#include "features/geography/geography_feature.hpp"
#include "features/listing/listing.hpp"
#include "features/listing/listing_routes.hpp"
#include "features/listing/listing_store_sql.hpp"
#include "features/listing/making_job.hpp"
#include "features/listing/order_routes.hpp"
#include "features/listing/print_pages.hpp"

namespace renkei::listing {

// Exports and prints: they read.
class ListingFeature {
 public:
  ListingFeature(sql::Session& session, const Means& means)
      : found_(directory_search::found_facilities(means.index)),
        cards_(directory::facility_cards(session)),
        verbs_{ExportActions{*found_, *cards_, means.slots, means.hub_name}} {}
  ListingFeature(const ListingFeature&) = delete;
  ListingFeature& operator=(const ListingFeature&) = delete;
  [[nodiscard]] ListingVerbs& verbs() { return verbs_; }
  [[nodiscard]] std::shared_ptr<const directory_search::HubWords> words() const {
    return found_->words();
  }

 private:
  std::unique_ptr<directory_search::FoundFacilities> found_;
  std::unique_ptr<directory::FacilityCards> cards_;
  ListingVerbs verbs_;
};

class PrintFeature {
 public:
  PrintFeature(sql::Session& session, const Means& means, const html::Frame& frame,
               html::SiteFacts site)
      : listing_(session, means),
        verbs_{listing_.verbs().exports, listing_.words(), frame, std::move(site)} {}
  [[nodiscard]] PrintVerbs& verbs() { return verbs_; }

 private:
  ListingFeature listing_;
  PrintVerbs verbs_;
};

// What a process needs to make identities and to know the machine's time.
struct OrderTools {
  IdSource& ids;
  Instant system_now;
};

class OrderFeature {
 public:
  OrderFeature(sql::Session& session, const Means& means, const OrderTools& tools, Trace& trace)
      : listing_(session, means),
        store_(session),
        jobs_(session, tools.ids, tools.system_now),
        files_(session, tools.system_now),
        verbs_{OrderActions{{store_, jobs_, files_, listing_.verbs().exports, tools.ids, trace}}} {}
  [[nodiscard]] OrderVerbs& verbs() { return verbs_; }

 private:
  ListingFeature listing_;
  SqlListingStore store_;
  SqlListingJobs jobs_;
  SqlKeptFiles files_;
  OrderVerbs verbs_;
};

// Registers "listing.export" and "listing.booklet"; before the runner starts. `means` outlives it.
void register_jobs(sql::JobRunner& runner, const JobMeans& means);

}  // namespace renkei::listing
