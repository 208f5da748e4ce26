// Who may sign in as a role now, for features that say more of them.
#include "platform/sql/session.hpp"

#include "features/identity/identity_of_role.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kOfRole = R"(
  SELECT membership.id, membership.account
    FROM membership JOIN account ON account.id = membership.account
   WHERE account.state = 'active' AND membership.role = $1 AND membership.from_at <= $2
     AND (membership.to_at IS NULL OR membership.to_at > $2)
   ORDER BY membership.id LIMIT $3)";

class SqlRoleHolders final : public RoleHolders {
 public:
  explicit SqlRoleHolders(sql::Session& session) : session_(session) {}

  Result<std::vector<RoleHolder>> of(Role role, Instant now) const override {
    std::vector<RoleHolder> found;
    auto read = session_.query(
        kOfRole,
        [&](const sql::Row& row) -> Result<void> {
          found.push_back({std::string{row.text(0)}, std::string{row.text(1)}});
          return {};
        },
        role, now, kMost);
    if (!read) return pass_on(read);
    return found;
  }

 private:
  sql::Session& session_;
};

}  // namespace

std::unique_ptr<RoleHolders> role_holders(sql::Session& session) {
  return std::make_unique<SqlRoleHolders>(session);
}

}  // namespace renkei::identity
