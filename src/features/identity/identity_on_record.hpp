// A side door of identity for the audit alone: who the people on record are.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::identity {

// As what somebody acted, whether that membership still runs or not.
struct ActedAs {
  Role role = Role::public_;
  std::string facility = {};  // id, empty if none
};

struct NamedAccount {
  std::string id;
  Private<std::string> name;
};

// Good for one transaction.
class PeopleOnRecord {
 public:
  static constexpr std::size_t kMembershipsMax = 1'000;
  static constexpr int kEverybodyMax = 2'000;

  virtual ~PeopleOnRecord() = default;
  // By membership; what is no membership's id is left out.
  [[nodiscard]] virtual Result<std::map<std::string, ActedAs>> acted_as(
      const std::set<std::string>& memberships) const = 0;
  // Whoever has or had an account, by name.
  [[nodiscard]] virtual Result<std::vector<NamedAccount>> everybody() const = 0;
};
[[nodiscard]] std::unique_ptr<PeopleOnRecord> people_on_record(sql::Session& session);

}  // namespace renkei::identity
