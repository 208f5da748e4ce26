// A person's own particulars, kept by the hub.
#pragma once
#include <vector>

#include "features/people/people_actions.hpp"

namespace renkei::people {

class PersonActions {
 public:
  PersonActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  static constexpr std::size_t kFoundMost = 20;
  static constexpr int kLookedAt = 5000;  // a region's professionals, several times over

  // Whose name or kana holds every word, as one would write it or say it; by kana.
  [[nodiscard]] Result<std::vector<Person>> search(std::string_view words) const;
  [[nodiscard]] Result<Person> one(const PersonId& id) const;
  // `stale` ("people.changed_meanwhile") unless it is the version that was read.
  [[nodiscard]] Result<Person> replace(const Actor& by, const PersonId& id, std::int64_t version,
                                       PersonDraft draft);

 private:
  Means means_;
  Stores stores_;
};

}  // namespace renkei::people
