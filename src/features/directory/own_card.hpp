// What a facility's own member may change on its card without asking (施設の担当者): what the
// facility itself knows best. By what the hub counts and plans with it stays the hub's to keep.
#pragma once
#include "kernel/result.hpp"

#include "features/directory/facility.hpp"

namespace renkei::directory {

// `invalid` ("directory.hub_keeps_some") with each field that only the hub may change: kind,
// numbers, corporation, area, 区外, classes and kinds of home care, and how far it has come.
[[nodiscard]] Result<void> check_own_edit(const FacilityDraft& before, const FacilityDraft& after);

}  // namespace renkei::directory
