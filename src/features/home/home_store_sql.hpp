// What Home keeps, in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/home/home_store.hpp"

namespace renkei::home {

class SqlHome final : public HomeStore {
 public:
  explicit SqlHome(sql::Session& session) : session_(session) {}
  Result<std::vector<RowState>> rows(std::string_view audience) const override;
  Result<void> put(const RowState& row) override;
  Result<void> add_step(const RowStep& step) override;
  Result<std::vector<RowStep>> steps(std::string_view audience,
                                     std::string_view source) const override;
  Result<Colleagues> colleagues(const Actor& by, Instant now) const override;
  Result<std::vector<HandoverNote>> notes() const override;
  Result<std::vector<HandoverNote>> versions(Date day, DayPart part) const override;
  Result<void> add_note(const HandoverNote& note) override;
  Result<KeptDuty> duty() const override;
  Result<void> put_duty(const Duty& duty, std::int64_t version) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::home
