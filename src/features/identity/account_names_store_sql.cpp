// Names of accounts, looked up by their ids.
#include "platform/sql/described_columns.hpp"
#include "platform/sql/session.hpp"

#include "features/identity/identity.hpp"

namespace renkei::identity {
namespace {

constexpr std::size_t kAtOnce = 20;

class SqlAccountNames final : public AccountNames {
 public:
  explicit SqlAccountNames(sql::Session& session) : session_(session) {}

  Result<std::map<std::string, Private<std::string>>> of(
      const std::set<std::string>& accounts) const override {
    std::map<std::string, Private<std::string>> names;
    if (accounts.size() > kAccountsMax) {
      return fail(ErrorKind::too_large, "identity.too_many_accounts");
    }
    std::vector<sql::Value> some;
    for (auto each = accounts.begin(); each != accounts.end();) {
      some.emplace_back(std::string_view{*each});
      if (++each != accounts.end() && some.size() < kAtOnce) continue;
      if (auto read = add_names(std::move(some), names); !read) return pass_on(read);
      some.clear();
    }
    return names;
  }

 private:
  // One text for every look: the last id fills the places that are left.
  Result<void> add_names(std::vector<sql::Value> some,
                         std::map<std::string, Private<std::string>>& names) const {
    static const std::string statement = "SELECT id, display_name FROM account WHERE id IN (" +
                                         sql::placeholders(1, kAtOnce) + ") ORDER BY id LIMIT 20";
    some.resize(kAtOnce, some.back());
    return session_.query_values(statement, some, [&](const sql::Row& row) -> Result<void> {
      names.emplace(std::string{row.text(0)}, Private{std::string{row.text(1)}});
      return {};
    });
  }

  sql::Session& session_;
};

}  // namespace

std::unique_ptr<AccountNames> account_names(sql::Session& session) {
  return std::make_unique<SqlAccountNames>(session);
}

}  // namespace renkei::identity
