// What people needs of storage: associations with their offices, and the hub's posts.
#pragma once
#include <vector>

#include "features/people/staff_post.hpp"

namespace renkei::people {

class BodyStore {
 public:
  static constexpr int kAssociationsMax = 200;
  static constexpr int kOfficesMax = 200;  // of one association, former ones too
  static constexpr int kPostsMax = 200;

  virtual ~BodyStore() = default;
  [[nodiscard]] virtual Result<void> add(const Association& association) = 0;
  // `stale` ("people.changed_meanwhile"); so for all of them.
  [[nodiscard]] virtual Result<void> replace(const Association& next) = 0;
  // `not_found` ("people.body_unknown"); so for all of them.
  [[nodiscard]] virtual Result<Association> association(const AssociationId& id) const = 0;
  // By kind and name.
  [[nodiscard]] virtual Result<std::vector<Association>> associations() const = 0;

  [[nodiscard]] virtual Result<void> add(const OfficeRecord& office) = 0;
  [[nodiscard]] virtual Result<void> replace(const OfficeRecord& next) = 0;
  [[nodiscard]] virtual Result<OfficeRecord> office(const OfficeId& id) const = 0;
  // The newest term first.
  [[nodiscard]] virtual Result<std::vector<OfficeRecord>> offices_of(
      const AssociationId& association) const = 0;
  [[nodiscard]] virtual Result<bool> holds_office(const PersonId& person,
                                                  const AssociationId& association,
                                                  Date on) const = 0;
  // Those in which the person holds an office on that day, by kind and name.
  [[nodiscard]] virtual Result<std::vector<Association>> led_by(const PersonId& person,
                                                                Date on) const = 0;

  [[nodiscard]] virtual Result<void> add(const StaffPostRecord& post) = 0;
  [[nodiscard]] virtual Result<void> replace(const StaffPostRecord& next) = 0;
  [[nodiscard]] virtual Result<StaffPostRecord> staff_post(const StaffPostId& id) const = 0;
  [[nodiscard]] virtual Result<std::vector<StaffPostRecord>> staff_posts() const = 0;
};

}  // namespace renkei::people
