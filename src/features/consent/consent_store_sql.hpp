// Consents in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/consent/consent_store.hpp"

namespace renkei::consent {

class SqlConsentStore final : public ConsentStore {
 public:
  explicit SqlConsentStore(sql::Session& session) : session_(session) {}
  Result<GivenConsent> one(const ConsentId& id) const override;
  Result<std::vector<GivenConsent>> of(
      const std::vector<patient::PatientId>& records) const override;
  Result<void> add(const GivenConsent& consent) override;
  Result<void> replace(const GivenConsent& next) override;
  Result<std::vector<GivenConsent>> due(Date by, int most) const override;

 private:
  sql::Session& session_;
};

class SqlConsents final : public Consents {
 public:
  explicit SqlConsents(sql::Session& session) : store_(session) {}
  Result<std::vector<GivenConsent>> in_force(const std::vector<patient::PatientId>& records,
                                             Scope scope, Date day) const override;

 private:
  SqlConsentStore store_;
};

}  // namespace renkei::consent
