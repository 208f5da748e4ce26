// Who belongs here just now and where mail finds them, for notices.
#include "platform/sql/session.hpp"

#include "features/identity/email.hpp"
#include "features/identity/identity_to_reach.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kEverybody = R"(
  SELECT membership.account, membership.id, membership.role, membership.facility
  FROM membership JOIN account ON account.id = membership.account
  WHERE account.state = 'active' AND membership.from_at <= $1
    AND (membership.to_at IS NULL OR membership.to_at > $1)
  ORDER BY membership.id LIMIT $2)";
constexpr std::string_view kOfAccount = R"(
  SELECT membership.account, membership.id, membership.role, membership.facility
  FROM membership JOIN account ON account.id = membership.account
  WHERE account.state = 'active' AND membership.from_at <= $1
    AND (membership.to_at IS NULL OR membership.to_at > $1) AND membership.account = $3
  ORDER BY membership.id LIMIT $2)";

class SqlPeopleToReach final : public PeopleToReach {
 public:
  explicit SqlPeopleToReach(sql::Session& session) : session_(session) {}

  Result<std::vector<Reachable>> everybody(Instant now) const override {
    return found(kEverybody, now, kMost);
  }
  Result<std::vector<Reachable>> memberships_of(std::string_view account,
                                                Instant now) const override {
    return found(kOfAccount, now, kMembershipsMax, account);
  }
  Result<std::optional<Private<std::string>>> mail_address(
      std::string_view account) const override {
    std::optional<Private<std::string>> address;
    auto read = session_.query(
        "SELECT email FROM account WHERE id = $1 AND state = 'active'",
        [&](const sql::Row& row) -> Result<void> {
          if (auto email = normal_email(row.text(0))) address.emplace(*std::move(email));
          return {};
        },
        account);
    if (!read) return pass_on(read);
    return address;
  }

 private:
  template <class... A>
  Result<std::vector<Reachable>> found(std::string_view statement, const A&... arguments) const {
    std::vector<Reachable> people;
    auto read = session_.query(
        statement,
        [&](const sql::Row& row) -> Result<void> {
          const auto role = enum_from<Role>(row.text(2));
          if (!role) return fail(ErrorKind::fault, "sql.corrupt_row");
          people.push_back({std::string{row.text(0)}, std::string{row.text(1)}, *role,
                            std::string{row.text(3)}});
          return {};
        },
        arguments...);
    if (!read) return pass_on(read);
    return people;
  }
  sql::Session& session_;
};

}  // namespace

std::unique_ptr<PeopleToReach> people_to_reach(sql::Session& session) {
  return std::make_unique<SqlPeopleToReach>(session);
}

}  // namespace renkei::identity
