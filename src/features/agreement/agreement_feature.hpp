// Wires agreement for one transaction.
#pragma once
#include "features/agreement/agreement_actions.hpp"
#include "features/agreement/agreement_store_sql.hpp"

namespace renkei::agreement {

struct AgreementTools {
  IdSource& ids;
  const Clock& clock;
  Neighbours neighbours;
};

class AgreementFeature {
 public:
  AgreementFeature(sql::Session& session, AgreementTools tools, Outbox& outbox, Trace& trace)
      : tools_(std::move(tools)),
        store_(session),
        verbs_({store_, tools_.neighbours, tools_.ids, tools_.clock, outbox, trace}) {}
  AgreementFeature(const AgreementFeature&) = delete;
  AgreementFeature& operator=(const AgreementFeature&) = delete;

  [[nodiscard]] AgreementActions& verbs() { return verbs_; }

 private:
  AgreementTools tools_;
  SqlAgreements store_;
  AgreementActions verbs_;
};

}  // namespace renkei::agreement
