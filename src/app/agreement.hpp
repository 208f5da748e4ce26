// What the agreement to the rules asks its neighbours.
#pragma once
#include "features/agreement/agreement_feature.hpp"

#include "app/hub.hpp"

namespace renkei::app {

// Good for one transaction.
[[nodiscard]] agreement::AgreementTools agreement_tools(Hub& hub, sql::Session& session);

}  // namespace renkei::app
