// Wires what follows a closing for one transaction: the directory says what has closed, identity
// who is there still, the care teams what it is to patients.
#pragma once
#include <memory>

#include "kernel/work.hpp"

#include "platform/sql/job_runner.hpp"

#include "features/care_team/care_team_feature.hpp"
#include "features/closing/leaving_routes.hpp"
#include "features/identity/identity.hpp"

namespace renkei::closing {

struct LeavingTools {
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;  // memberships end by it
};

class SessionPeople final : public FacilityPeople {
 public:
  SessionPeople(sql::Session& session, Instant now) : session_(session), now_(now) {}
  Result<std::set<std::string>> facilities() const override {
    return identity::facilities_with_members(session_, now_);
  }
  Result<std::int64_t> members(const directory::FacilityId& id) const override {
    return identity::current_members(session_, id.text(), now_);
  }

 private:
  sql::Session& session_;
  Instant now_;
};

class TeamRoles final : public FacilityRoles {
 public:
  TeamRoles(sql::Session& session, const LeavingTools& tools, Outbox& outbox, Trace& trace)
      : teams_(session, {tools.ids, tools.clock}, nobodys_, outbox, trace) {}
  Result<std::vector<directory::FacilityId>> facilities() const override {
    return teams_.verbs().facilities();
  }
  Result<std::int64_t> after(const directory::FacilityId& id, Date last_day) const override {
    return teams_.verbs().roles_after(id, last_day);
  }
  Result<std::int64_t> end_some(const directory::FacilityId& id, Date last_day,
                                const Actor& by) override;

 private:
  // Nobody looks at a patient here.
  class NobodysSight final : public patient::PatientSight {
   public:
    Result<std::optional<patient::Ground>> ground_of(const Actor&,
                                                     const patient::PatientId&) const override {
      return std::nullopt;
    }
    Result<std::optional<std::vector<patient::PatientId>>> seen_by(const Actor&) const override {
      return std::vector<patient::PatientId>{};
    }
  };
  NobodysSight nobodys_;
  mutable care_team::CareTeamFeature teams_;
};

class LeavingFeature {
 public:
  LeavingFeature(sql::Session& session, const LeavingTools& tools, Outbox& outbox, Trace& trace)
      : cards_(directory::facility_cards(session)),
        people_(session, tools.system_clock.now()),
        roles_(session, tools, outbox, trace),
        verbs_({*cards_, people_, roles_, tools.clock}) {}
  LeavingFeature(const LeavingFeature&) = delete;
  LeavingFeature& operator=(const LeavingFeature&) = delete;

  [[nodiscard]] LeavingActions& verbs() { return verbs_; }

 private:
  std::unique_ptr<directory::FacilityCards> cards_;
  SessionPeople people_;
  TeamRoles roles_;
  LeavingActions verbs_;
};

// For Home: a line of the coordinator's for as long as a closing is not finished.
class LeavingWork final : public WorkSource {
 public:
  LeavingWork(sql::Session& session, const LeavingTools& tools)
      : session_(session), tools_(tools) {}
  Result<std::vector<WorkItem>> waiting(const Actor& by, Instant now) const override;

 private:
  sql::Session& session_;
  LeavingTools tools_;
};

inline constexpr std::string_view kRolesJob = "closing.end_roles";

struct RolesJobMeans {
  sql::Database& database;
  LeavingTools tools;
};

// Ends the roles of all that have closed, in portions, each with its audit row; gives how many.
// Again by itself does no harm.
[[nodiscard]] Result<std::int64_t> end_roles_of_the_closed(const RolesJobMeans& means);

// At each full hour, so at midnight too.
[[nodiscard]] Result<void> enqueue_roles_job(sql::Session& session, const RolesJobMeans& means);
// Before the runner starts.
void register_roles_job(sql::JobRunner& runner, const RolesJobMeans& means);

}  // namespace renkei::closing
