// Associations, their offices and the hub's posts in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/body_store.hpp"

namespace renkei::people {

class SqlBodies final : public BodyStore {
 public:
  explicit SqlBodies(sql::Session& session) : session_(session) {}

  Result<void> add(const Association& association) override;
  Result<void> replace(const Association& next) override;
  Result<Association> association(const AssociationId& id) const override;
  Result<std::vector<Association>> associations() const override;

  Result<void> add(const OfficeRecord& office) override;
  Result<void> replace(const OfficeRecord& next) override;
  Result<OfficeRecord> office(const OfficeId& id) const override;
  Result<std::vector<OfficeRecord>> offices_of(const AssociationId& association) const override;
  Result<bool> holds_office(const PersonId& person, const AssociationId& association,
                            Date on) const override;
  Result<std::vector<Association>> led_by(const PersonId& person, Date on) const override;

  Result<void> add(const StaffPostRecord& post) override;
  Result<void> replace(const StaffPostRecord& next) override;
  Result<StaffPostRecord> staff_post(const StaffPostId& id) const override;
  Result<std::vector<StaffPostRecord>> staff_posts() const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::people
