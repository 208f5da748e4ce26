// Wires the page of a facility for one request.
#pragma once
#include <utility>

#include "features/directory/directory_feature.hpp"
#include "features/directory_pages/facility_pages.hpp"

namespace renkei::directory_pages {

class DirectoryPagesFeature {
 public:
  DirectoryPagesFeature(sql::Session& session, const directory::DirectoryTools& tools,
                        Outbox& outbox, Trace& trace, const html::Frame& frame,
                        html::SiteFacts site)
      : directory_(session, tools, outbox, trace),
        verbs_{directory_.verbs().facilities, directory_.verbs().lists, frame, std::move(site)} {}
  [[nodiscard]] FacilityPageVerbs& verbs() { return verbs_; }

 private:
  directory::DirectoryFeature directory_;
  FacilityPageVerbs verbs_;
};

}  // namespace renkei::directory_pages
