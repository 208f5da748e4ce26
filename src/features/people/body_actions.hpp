// The region's associations with who holds their offices, and the hub's own posts.
#pragma once
#include <vector>

#include "features/people/people_actions.hpp"

namespace renkei::people {

// Who holds it stands beside it: lists show names, not ids.
template <class T>
struct Held {
  T held;
  Person person;
};

class BodyActions {
 public:
  BodyActions(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  [[nodiscard]] Result<std::vector<Association>> associations() const;
  [[nodiscard]] Result<Association> add(AssociationDraft draft);
  [[nodiscard]] Result<Association> replace(const AssociationId& id, std::int64_t version,
                                            AssociationDraft draft);

  // The newest term first, former ones too.
  [[nodiscard]] Result<std::vector<Held<OfficeRecord>>> offices(
      const AssociationId& association) const;
  [[nodiscard]] Result<Held<OfficeRecord>> add_office(const AssociationId& association,
                                                      OfficeDraft draft);
  [[nodiscard]] Result<Held<OfficeRecord>> end_office(const OfficeId& id, std::int64_t version,
                                                      Date on);

  [[nodiscard]] Result<std::vector<Held<StaffPostRecord>>> staff_posts() const;
  [[nodiscard]] Result<Held<StaffPostRecord>> add_staff_post(StaffPostDraft draft);
  [[nodiscard]] Result<Held<StaffPostRecord>> end_staff_post(const StaffPostId& id,
                                                             std::int64_t version, Date on);

 private:
  void tell(const std::string& subject);
  template <class T>
  [[nodiscard]] Result<Held<T>> with_person(T held) const;
  template <class T>
  [[nodiscard]] Result<std::vector<Held<T>>> with_persons(std::vector<T> list) const;

  Means means_;
  Stores stores_;
};

}  // namespace renkei::people
