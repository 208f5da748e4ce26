// Editions and agreements in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/agreement/agreement_store.hpp"

namespace renkei::agreement {

class SqlAgreements final : public AgreementStore {
 public:
  explicit SqlAgreements(sql::Session& session) : session_(session) {}
  Result<std::vector<Policy>> editions() const override;
  Result<void> publish(const Policy& policy) override;
  Result<std::optional<FacilityAgreement>> newest_of(std::string_view facility) const override;
  Result<std::map<std::string, FacilityAgreement>> newest_of_all() const override;
  Result<void> add(const FacilityAgreement& agreement) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::agreement
