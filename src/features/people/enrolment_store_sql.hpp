// Enrolments in the database, with the names of who enrols.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/people_store.hpp"

namespace renkei::people {

// Enrolments (as e) joined with who enrols (as p): the columns from the first one on, and their
// row.
[[nodiscard]] std::string enrolled_person_columns();
[[nodiscard]] int enrolled_person_width();
[[nodiscard]] Result<EnrolledPerson> enrolled_person_from(const sql::Row& row);

class SqlEnrolments final : public EnrolmentStore {
 public:
  explicit SqlEnrolments(sql::Session& session) : session_(session) {}

  Result<void> add(const Enrolment& enrolment) override;
  Result<void> replace(const Enrolment& next, const Enrolment& before,
                       const Change& change) override;
  Result<Enrolment> one(const EnrolmentId& id) const override;
  Result<std::optional<Enrolment>> of_membership(std::string_view membership) const override;
  Result<std::vector<EnrolledPerson>> page(const EnrolmentFilter& filter, const EnrolmentId& after,
                                           int limit) const override;
  Result<std::int64_t> count(const EnrolmentFilter& filter, std::int64_t most) const override;
  Result<std::vector<Enrolment>> staying_at(std::string_view facility, int limit) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::people
