// Who people on record are and as what they acted, for the auditor.
#include "platform/sql/described_columns.hpp"
#include "platform/sql/session.hpp"

#include "features/identity/identity_on_record.hpp"

namespace renkei::identity {
namespace {

constexpr std::size_t kMembershipsAtOnce = 20;

class SqlPeopleOnRecord final : public PeopleOnRecord {
 public:
  explicit SqlPeopleOnRecord(sql::Session& session) : session_(session) {}

  Result<std::map<std::string, ActedAs>> acted_as(
      const std::set<std::string>& memberships) const override {
    std::map<std::string, ActedAs> found;
    if (memberships.size() > kMembershipsMax) {
      return fail(ErrorKind::too_large, "identity.too_many_accounts");
    }
    std::vector<sql::Value> some;
    for (auto each = memberships.begin(); each != memberships.end();) {
      some.emplace_back(std::string_view{*each});
      if (++each != memberships.end() && some.size() < kMembershipsAtOnce) continue;
      if (auto read = add_some(std::move(some), found); !read) return pass_on(read);
      some.clear();
    }
    return found;
  }

  Result<std::vector<NamedAccount>> everybody() const override {
    std::vector<NamedAccount> found;
    auto read = session_.query(
        "SELECT id, display_name FROM account ORDER BY display_name, id LIMIT $1",
        [&](const sql::Row& row) -> Result<void> {
          found.push_back({std::string{row.text(0)}, Private{std::string{row.text(1)}}});
          return {};
        },
        kEverybodyMax);
    if (!read) return pass_on(read);
    return found;
  }

 private:
  // One text for every look: the last id fills the places that are left.
  Result<void> add_some(std::vector<sql::Value> some, std::map<std::string, ActedAs>& found) const {
    static const std::string statement = "SELECT id, role, facility FROM membership WHERE id IN (" +
                                         sql::placeholders(1, kMembershipsAtOnce) +
                                         ") ORDER BY id LIMIT 20";
    some.resize(kMembershipsAtOnce, some.back());
    return session_.query_values(statement, some, [&](const sql::Row& row) -> Result<void> {
      const auto role = enum_from<Role>(row.text(1));
      if (!role) return fail(ErrorKind::fault, "sql.corrupt_row");
      found.emplace(std::string{row.text(0)}, ActedAs{*role, std::string{row.text(2)}});
      return {};
    });
  }

  sql::Session& session_;
};

}  // namespace

std::unique_ptr<PeopleOnRecord> people_on_record(sql::Session& session) {
  return std::make_unique<SqlPeopleOnRecord>(session);
}

}  // namespace renkei::identity
