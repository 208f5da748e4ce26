// Notices, wired in this house: who says what happened, and with what they are carried.
#pragma once
#include <vector>

#include "features/audit/chain_check.hpp"
#include "features/notice/gathering_job.hpp"

#include "app/context.hpp"

namespace renkei::app {

void mount_notices(std::vector<Mounted>& table);

// Everybody who makes something of an event: one line a feature.
[[nodiscard]] std::vector<std::unique_ptr<TidingSource>> tiding_sources(sql::Session& session);

// Of a started hub.
[[nodiscard]] notice::JobMeans notice_means(Hub& hub);
[[nodiscard]] Result<void> mail_to_auditors(Hub& hub, const audit::ChainHead& head);

}  // namespace renkei::app
