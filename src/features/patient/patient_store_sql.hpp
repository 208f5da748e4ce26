// Patients in the hub's database; good for one transaction.
#pragma once
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

#include "features/patient/patient_store.hpp"

namespace renkei::patient {

class SqlPatientStore final : public PatientStore {
 public:
  explicit SqlPatientStore(sql::Session& session) : session_(session) {}
  Result<Patient> one(const PatientId& id) const override;
  Result<void> add(const Patient& patient) override;
  Result<void> replace(const Patient& next, const Patient& before, const Change& change) override;
  Result<std::vector<FoundPatient>> find(const Wanted& wanted, const Place& after,
                                         int limit) const override;
  Result<std::vector<Patient>> alike(const Patient& patient) const override;
  Result<std::int64_t> merged_into(const PatientId& id) const override;
  Result<std::vector<FormerPatient>> former(const PatientId& id,
                                            std::int64_t before) const override;

 private:
  sql::Session& session_;
};

class SqlPatientRecords final : public PatientRecords {
 public:
  explicit SqlPatientRecords(sql::Session& session) : session_(session), store_(session) {}
  Result<std::optional<Patient>> find(const PatientId& id) const override;
  Result<std::vector<PatientId>> of_one_person(const PatientId& id) const override;
  Result<std::vector<PatientId>> exactly(std::string_view kana, Date birth_date) const override;
  Result<std::map<PatientId, std::int64_t>> active_versions(
      const std::vector<PatientId>& ids) const override;

 private:
  sql::Session& session_;
  SqlPatientStore store_;
};

}  // namespace renkei::patient
