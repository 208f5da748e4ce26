// A person's own particulars, kept by the hub.
#pragma once
#include "features/people/people_actions.hpp"

namespace renkei::people {

class PersonActions {
 public:
  PersonActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  [[nodiscard]] Result<Person> one(const PersonId& id) const;
  // `stale` ("people.changed_meanwhile") unless it is the version that was read.
  [[nodiscard]] Result<Person> replace(const Actor& by, const PersonId& id, std::int64_t version,
                                       PersonDraft draft);

 private:
  Means means_;
  Stores stores_;
};

}  // namespace renkei::people
