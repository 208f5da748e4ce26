// Wires area profiles for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/area_profile/area_profile_routes.hpp"
#include "features/area_profile/area_profile_store_sql.hpp"

namespace renkei::area_profile {

class AreaProfileFeature {
 public:
  AreaProfileFeature(sql::Session& session, IdSource& ids, const Clock& clock, Outbox& outbox,
                     Trace& trace);
  AreaProfileFeature(const AreaProfileFeature&) = delete;
  AreaProfileFeature& operator=(const AreaProfileFeature&) = delete;

  [[nodiscard]] AreaProfileVerbs& verbs() { return verbs_; }

 private:
  // The region through the front doors of geography and directory.
  class SqlRegion final : public Region {
   public:
    explicit SqlRegion(sql::Session& session) : session_(session) {}
    Result<std::vector<geography::AreaName>> areas() const override;
    Result<std::vector<MergedName>> merged_areas() const override;
    Result<std::vector<directory::Kind>> kinds() const override;
    Result<std::vector<directory::CapabilityCode>> capability_codes() const override;
    Result<void> each_card(
        Level viewer,
        const std::function<void(const directory::FacilityCard&)>& visit) const override;

   private:
    sql::Session& session_;
  };

  SqlAreaProfileStore store_;
  SqlRegion region_;
  AreaProfileVerbs verbs_;
};

}  // namespace renkei::area_profile
