// Emergency accesses in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/break_glass/access_store.hpp"

namespace renkei::break_glass {

class SqlAccessStore final : public AccessStore {
 public:
  explicit SqlAccessStore(sql::Session& session) : session_(session) {}
  Result<void> tried(std::string_view who, Instant at) override;
  Result<std::vector<Instant>> tries(std::string_view who, Instant since) const override;
  Result<void> add(const EmergencyAccess& access) override;
  Result<EmergencyAccess> one(const EmergencyAccessId& id) const override;
  Result<void> replace(const EmergencyAccess& next) override;
  Result<std::vector<EmergencyAccess>> of(std::string_view who, Instant since) const override;
  Result<std::vector<EmergencyAccess>> list(Which which, const Place& after,
                                            int limit) const override;
  Result<void> tell(const Notice& notice) override;
  Result<std::vector<EmergencyAccess>> told(std::string_view facility, int most) const override;
  Result<void> saw(const Notice& notice) override;

 private:
  template <class... A>
  [[nodiscard]] Result<std::vector<EmergencyAccess>> where(std::string_view condition,
                                                           const A&... arguments) const;
  sql::Session& session_;
};

class SqlEmergencyAccesses final : public EmergencyAccesses {
 public:
  explicit SqlEmergencyAccesses(sql::Session& session) : store_(session) {}
  Result<bool> has_open(const Actor& by, const std::vector<patient::PatientId>& records,
                        Instant now) const override;
  Result<std::vector<patient::PatientId>> opened_by(const Actor& by, Instant now) const override;

 private:
  SqlAccessStore store_;
};

}  // namespace renkei::break_glass
