// Certifying once a year: a facility's admin goes through the own people, the hub sees who is
// behind and does it with them by phone, and a job suspends whom nobody has certified.
#pragma once
#include <vector>

#include "features/people/certification_store.hpp"
#include "features/people/enrolment_actions.hpp"

namespace renkei::people {

struct AnswerGiven {
  CertificationAnswer answer = CertificationAnswer::kept;
  std::optional<Position> position = {};   // of `changed`: the new one
  std::optional<LeaveReason> reason = {};  // of `left`
};
RENKEI_DESCRIBE(AnswerGiven, answer, position, reason)

struct SheetRow {
  CertificationRow row;
  bool may_change = false;  // role and leaving; whoever is asked about may be confirmed by all
};

struct CertificationSheet {
  std::optional<CertificationRound> round = {};  // nothing as long as none has opened
  CertificationProgress progress;
  CertificationStanding standing = CertificationStanding::done;
  std::vector<SheetRow> rows = {};
};

struct FacilityCertification {
  CertificationProgress progress;
  CertificationStanding standing = CertificationStanding::open;
};

struct CertificationOverview {
  std::optional<CertificationRound> round = {};
  std::vector<FacilityCertification> facilities = {};  // those behind first
};

// One portion of those whom nobody certified.
struct Suspended {
  std::int64_t count = 0;
  bool more = false;
};

class CertificationActions {
 public:
  static constexpr int kSuspendAtOnce = 40;  // each is some eight rows: below 500 an apply

  CertificationActions(const Means& means, const Stores& stores, CertificationStore& store)
      : means_(means),
        stores_(stores),
        store_(store),
        authority_(means_, stores_),
        enrolments_(means, stores) {}
  CertificationActions(const CertificationActions&) = delete;
  CertificationActions& operator=(const CertificationActions&) = delete;

  [[nodiscard]] Result<std::vector<CertificationRule>> rules() const { return store_.rules(); }
  [[nodiscard]] Result<void> add_rule(CertificationRuleDraft draft, const Actor& by);

  // Its admin's and the hub's; to others the facility is unknown ("people.facility_unknown").
  [[nodiscard]] Result<CertificationSheet> sheet(const Actor& by,
                                                 const std::string& facility) const;
  // What is known of one person of the own facility: kept, changed (with the new position), left
  // (with the reason). Who was suspended for want of it is back with it. `conflict`
  // ("people.no_round") outside of a round, ("people.not_asked") of who is not there.
  [[nodiscard]] Result<CertificationSheet> answer(const Actor& by, const EnrolmentId& id,
                                                  std::int64_t version, const AnswerGiven& given);
  // The whole list is done; `conflict` ("people.rows_open") while somebody's answer is missing.
  [[nodiscard]] Result<CertificationSheet> finish(const Actor& by, const std::string& facility);
  [[nodiscard]] Result<CertificationOverview> overview() const;

  // Once the grace is over: those nobody certified, staff first, admins later.
  [[nodiscard]] Result<Suspended> suspend_overdue(const Actor& by);

 private:
  [[nodiscard]] Result<std::optional<CertificationRound>> current() const;
  [[nodiscard]] Result<CertificationRound> running() const;
  [[nodiscard]] Result<void> check_keeper(const Actor& by, const std::string& facility) const;
  [[nodiscard]] Result<void> follow(const Actor& by, const Enrolment& before,
                                    const AnswerGiven& given);
  [[nodiscard]] Result<bool> may_change(const Actor& by, const Enrolment& enrolment) const;
  [[nodiscard]] Date today() const;

  Means means_;
  Stores stores_;
  CertificationStore& store_;
  Authority authority_;
  EnrolmentActions enrolments_;
};

// When a round opened, as the tables compare it.
[[nodiscard]] AskedRound asked_in(const CertificationRound& round);

}  // namespace renkei::people
