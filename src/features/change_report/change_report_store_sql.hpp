// Reports in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/change_report/change_report_store.hpp"

namespace renkei::change_report {

class SqlChangeReports final : public ChangeReports {
 public:
  explicit SqlChangeReports(sql::Session& session) : session_(session) {}
  Result<void> insert(const ChangeReport& report) override;
  Result<void> replace(const ChangeReport& report) override;
  Result<ChangeReport> one(const ChangeReportId& id) const override;
  Result<std::optional<ChangeReport>> of_receipt(const ReceiptNumber& receipt) const override;
  Result<std::vector<ChangeReport>> waiting_of(const directory::FacilityId& facility,
                                               int limit) const override;
  Result<std::int64_t> waiting(int most) const override;
  Result<std::vector<ChangeReport>> in_state(ReportState state, const Place& after,
                                             int limit) const override;

 private:
  template <class... A>
  [[nodiscard]] Result<std::vector<ChangeReport>> where(std::string_view condition,
                                                        const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::change_report
