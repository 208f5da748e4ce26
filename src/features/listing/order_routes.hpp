// Large lists and the booklet over HTTP.
#pragma once
#include "platform/http/route.hpp"

#include "features/listing/order_actions.hpp"

namespace renkei::listing {

// A large list is made by a job: for those who are signed in.
inline constexpr http::Permission kOrder = http::at_work("listing.order");
// The booklet is the hub's.
inline constexpr http::Permission kBooklet{"listing.booklet",
                                           {Role::coordinator, Role::clerk, Role::city_operator}};

struct OrderVerbs {
  OrderActions orders;
};

[[nodiscard]] http::Routes<OrderVerbs> order_routes();
[[nodiscard]] http::Routes<OrderVerbs> booklet_routes();

}  // namespace renkei::listing
