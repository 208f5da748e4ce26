// Care teams in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/care_team/team_store.hpp"

namespace renkei::care_team {

class SqlTeamStore final : public TeamStore {
 public:
  explicit SqlTeamStore(sql::Session& session) : session_(session) {}
  Result<TeamMember> one(const TeamMemberId& id) const override;
  Result<std::vector<TeamMember>> of(const std::vector<patient::PatientId>& records) const override;
  Result<std::vector<TeamMember>> after(const directory::FacilityId& facility, Date last_day,
                                        const TeamMemberId& from, int most) const override;
  Result<std::vector<directory::FacilityId>> facilities_from(Date day) const override;
  Result<void> add(const TeamMember& member) override;
  Result<void> replace(const TeamMember& next, const TeamMember& before,
                       const Change& change) override;
  Result<TeamList> list_of(const patient::PatientId& patient) const override;
  Result<void> add_list(const TeamList& list) override;

 private:
  sql::Session& session_;
};

class SqlTeams final : public Teams {
 public:
  explicit SqlTeams(sql::Session& session) : session_(session), store_(session) {}
  Result<std::vector<TeamMember>> on(const std::vector<patient::PatientId>& records,
                                     Date day) const override;
  Result<std::vector<patient::PatientId>> patients_of(const directory::FacilityId& facility,
                                                      Date day, int most) const override;
  Result<TeamList> list_of(const patient::PatientId& patient) const override;
  Result<std::optional<TeamList>> list(const patient::PatientId& patient,
                                       std::int64_t version) const override;

 private:
  sql::Session& session_;
  SqlTeamStore store_;
};

}  // namespace renkei::care_team
