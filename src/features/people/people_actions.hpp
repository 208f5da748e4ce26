// What all verbs of people share, and who may decide about whom.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/people/access_store.hpp"
#include "features/people/body_store.hpp"
#include "features/people/people_store.hpp"

namespace renkei::people {

// The directory's name of a facility that is not closed; nothing if there is none.
using FacilityName = std::function<Result<std::optional<std::string>>(const std::string&)>;

// Care time for what is recorded of people, the machine's for what opens something.
struct Means {
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  FacilityName facility_name;
};

// For one transaction.
struct Stores {
  PersonStore& persons;
  EnrolmentStore& enrolments;
  InvitationStore& invitations;
  BodyStore& bodies;
  Access& access;
  Outbox& outbox;
  Trace& trace;
};

struct OwnPlace {
  std::optional<PersonId> person = {};
  std::optional<std::string> administers = {};  // the facility
  std::vector<Association> officer_of = {};
};

class Authority {
 public:
  Authority(const Means& means, const Stores& stores) : means_(means), stores_(stores) {}

  // What `by` is to the people of this facility whose association is asked. An admin decides about
  // staff; about another admin the hub does.
  [[nodiscard]] Result<Parties> over(const Actor& by, const EnrolmentDraft& enrolled) const;
  [[nodiscard]] Result<Parties> over(const Actor& by, const Enrolment& enrolment) const;
  // `not_found` ("people.facility_unknown") unless there is such a facility, or none is named.
  [[nodiscard]] Result<void> check_facility(const std::optional<std::string>& facility) const;
  // The facility whose admin `by` is; nothing if of none.
  [[nodiscard]] Result<std::optional<std::string>> administered(const Actor& by) const;
  // What `by` may do with people beside the hub: where an admin, and of which associations an
  // officer today.
  [[nodiscard]] Result<OwnPlace> place_of(const Actor& by) const;

 private:
  [[nodiscard]] Result<std::optional<Enrolment>> own(const Actor& by) const;

  const Means& means_;
  const Stores& stores_;
};

[[nodiscard]] inline bool is_hub(const Actor& by) { return by.role == Role::coordinator; }

}  // namespace renkei::people
