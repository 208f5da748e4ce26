// The programmes as a table.
#pragma once
#include "platform/sql/session.hpp"

#include "features/programmes/programme_store.hpp"

namespace renkei::programmes {

class SqlProgrammes final : public ProgrammeStore {
 public:
  explicit SqlProgrammes(sql::Session& session) : session_(session) {}
  Result<std::vector<Programme>> all() const override;
  Result<Programme> one(const ProgrammeId& id) const override;
  Result<void> add(const Programme& programme) override;
  Result<void> replace(const Programme& next, const Programme& before,
                       const Change& change) override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::programmes
