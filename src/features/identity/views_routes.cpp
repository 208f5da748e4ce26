#include "features/identity/views_routes.hpp"

namespace renkei::identity {

MembershipView view_of(const Membership& membership) {
  return {.id = membership->id,
          .role = membership->role,
          .facility = membership->facility,
          .from = membership->from,
          .to = membership->to,
          .ended_reason = membership->ended_reason,
          .version = membership->version};
}

AccountView view_of(const AccountWithMemberships& kept) {
  AccountView view{.id = kept.account->id,
                   .email = kept.account->email,
                   .display_name = kept.account->display_name,
                   .state = kept.account->state,
                   .created_at = kept.account->created_at,
                   .version = kept.account->version};
  for (const Membership& membership : kept.memberships) {
    view.memberships.push_back(view_of(membership));
  }
  return view;
}

}  // namespace renkei::identity
