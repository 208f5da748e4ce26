// Wires the programmes for one transaction.
#pragma once
#include "features/programmes/programme_actions.hpp"
#include "features/programmes/programme_store_sql.hpp"

namespace renkei::programmes {

struct ProgrammeTools {
  IdSource& ids;
  const Clock& clock;
};

class ProgrammesFeature {
 public:
  ProgrammesFeature(sql::Session& session, const ProgrammeTools& tools, Outbox& outbox,
                    Trace& trace)
      : store_(session), verbs_({store_, tools.ids, tools.clock, outbox, trace}) {}
  ProgrammesFeature(const ProgrammesFeature&) = delete;
  ProgrammesFeature& operator=(const ProgrammesFeature&) = delete;

  [[nodiscard]] ProgrammeActions& verbs() { return verbs_; }

 private:
  SqlProgrammes store_;
  ProgrammeActions verbs_;
};

}  // namespace renkei::programmes
