// Merge proposals over HTTP: for the hub alone, because a pair can hold what is 非公表.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/merging/merge_actions.hpp"

namespace renkei::merging {

inline constexpr http::Permission kKeep{"merging.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};

struct MergeVerbs {
  MergeActions actions;
  const directory::FacilityCards& cards;
  const http::Cursors& cursors;
};

[[nodiscard]] http::Routes<MergeVerbs> routes();

}  // namespace renkei::merging
