// Proposals of duplicates in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/patient/pair_store.hpp"

namespace renkei::patient {

class SqlPairStore final : public PairStore {
 public:
  explicit SqlPairStore(sql::Session& session) : session_(session) {}
  Result<void> propose(const PatientPair& pair) override;
  Result<PatientPair> one(const PatientPairId& id) const override;
  Result<std::optional<PatientPair>> of(const PatientId& one,
                                        const PatientId& other) const override;
  Result<void> replace(const PatientPair& next) override;
  Result<std::vector<PatientPair>> in_state(PairState state, const PairPlace& after,
                                            int limit) const override;

 private:
  template <class... A>
  [[nodiscard]] Result<std::vector<PatientPair>> where(std::string_view condition,
                                                       const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::patient
