// Whoever decides about an enrolment hears that it waits for him.
#pragma once
#include "kernel/tiding.hpp"

#include "platform/sql/session.hpp"

#include "features/people/enrolment.hpp"

namespace renkei::people {

class PeopleTidings final : public TidingSource {
 public:
  explicit PeopleTidings(sql::Session& session) : session_(session) {}
  Result<std::vector<Tiding>> of(const Happening& happening, Instant now) const override;

 private:
  [[nodiscard]] Result<std::vector<Addressee>> deciders(const EnrolmentRecord& enrolment,
                                                        Instant now) const;
  // The accounts or memberships that a statement gives, each an addressee.
  template <class... A>
  [[nodiscard]] Result<std::vector<Addressee>> each_of(std::string Addressee::*field,
                                                       std::string_view statement,
                                                       const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::people
