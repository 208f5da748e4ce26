// Wires the page of a facility for one request.
#pragma once
#include <utility>

#include "features/directory/directory_feature.hpp"
#include "features/directory/facility_pages.hpp"

namespace renkei::directory {

class FacilityPagesFeature {
 public:
  FacilityPagesFeature(sql::Session& session, const DirectoryTools& tools, Outbox& outbox,
                       Trace& trace, const html::Frame& frame, html::SiteFacts site)
      : directory_(session, tools, outbox, trace),
        verbs_{directory_.verbs().facilities, directory_.verbs().lists, frame, std::move(site)} {}
  [[nodiscard]] FacilityPageVerbs& verbs() { return verbs_; }

 private:
  DirectoryFeature directory_;
  FacilityPageVerbs verbs_;
};

}  // namespace renkei::directory
