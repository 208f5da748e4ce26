// How facilities stand to the rules on a day: what the hub's list, a facility's own page and Home
// say.
#pragma once
#include <functional>
#include <set>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"

#include "features/agreement/agreement_store.hpp"

namespace renkei::agreement {

// Whom agreement asks about facilities; the app knows.
struct Neighbours {
  // Nothing for a facility that is not there.
  std::function<Result<std::optional<std::string>>(const std::string&)> facility_name;
  // Facilities whose people sign in; each of them has to agree.
  std::function<Result<std::set<std::string>>()> facilities_with_people;
  // Whether the actor looks after the own facility's people, and so may sign for it.
  std::function<Result<bool>(const Actor&)> may_sign;
};

enum class Standing : std::uint8_t {
  agreed,     // to the newest edition
  due,        // the newest edition still has time
  late,       // sees no patient until it agrees
  not_asked,  // the hub has published none
};
RENKEI_DESCRIBE_ENUM(Standing, agreed, due, late, not_asked)

struct FacilityStanding {
  std::string facility;
  std::string name;
  Standing standing = Standing::not_asked;
  std::optional<Date> until = {};  // the last day to agree, while it is due
  std::optional<FacilityAgreement> newest = {};
};

// The own facility, as the one who signed in sees it.
struct OwnStanding {
  FacilityStanding facility;
  std::optional<Policy> edition;  // the newest one
  bool may_sign = false;
};

class Standings {
 public:
  Standings(const AgreementStore& store, const Neighbours& neighbours, const Clock& clock)
      : store_(store), neighbours_(neighbours), clock_(clock) {}

  // Every facility that has to agree or has agreed, those that are late first.
  [[nodiscard]] Result<std::vector<FacilityStanding>> facilities() const;
  // `not_found` ("agreement.no_facility") for who acts for none.
  [[nodiscard]] Result<OwnStanding> own(const Actor& by) const;
  // `not_found` ("agreement.facility_unknown").
  [[nodiscard]] Result<FacilityStanding> of(const std::string& facility) const;
  [[nodiscard]] Date today() const;

 private:
  const AgreementStore& store_;
  const Neighbours& neighbours_;
  const Clock& clock_;
};

}  // namespace renkei::agreement
