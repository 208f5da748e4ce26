// What people needs of storage: persons, enrolments and invitations. Good for one transaction.
#pragma once
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/date.hpp"

#include "features/people/enrolment.hpp"
#include "features/people/invitation.hpp"
#include "features/people/person.hpp"

namespace renkei::people {

// Who changes something and when; goes into the history.
struct Change {
  Instant at;
  const Actor& by;
};

class PersonStore {
 public:
  virtual ~PersonStore() = default;
  [[nodiscard]] virtual Result<void> add(const Person& person) = 0;
  // `stale` ("people.changed_meanwhile") unless `before` is the one stored; so for all of them.
  [[nodiscard]] virtual Result<void> replace(const Person& next, const Person& before,
                                             const Change& change) = 0;
  // `not_found` ("people.person_unknown").
  [[nodiscard]] virtual Result<Person> one(const PersonId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<Person>> of_account(
      const identity::AccountId& account) const = 0;
  // In the order of ids; rows that cannot be read are left out.
  [[nodiscard]] virtual Result<std::vector<Person>> all(int limit) const = 0;
};

// Whose confirmation is asked: associations in which this person holds an office on that day.
struct AskedOfficer {
  PersonId person;
  Date on;
};

struct EnrolmentFilter {
  std::optional<std::string> facility = {};
  std::optional<EnrolmentState> state = {};
  std::optional<Position> position = {};
  std::optional<PersonId> person = {};
  std::optional<AskedOfficer> asked = {};
};

struct EnrolledPerson {
  Enrolment enrolment;
  Person person;
};

class EnrolmentStore {
 public:
  static constexpr int kPageMax = 200;

  virtual ~EnrolmentStore() = default;
  [[nodiscard]] virtual Result<void> add(const Enrolment& enrolment) = 0;
  [[nodiscard]] virtual Result<void> replace(const Enrolment& next, const Enrolment& before,
                                             const Change& change) = 0;
  // `not_found` ("people.enrolment_unknown").
  [[nodiscard]] virtual Result<Enrolment> one(const EnrolmentId& id) const = 0;
  // Which one a session acts as; nothing for memberships the hub gave by hand.
  [[nodiscard]] virtual Result<std::optional<Enrolment>> of_membership(
      std::string_view membership) const = 0;
  // In the order of ids, from the one after `after`; rows that cannot be read are left out.
  [[nodiscard]] virtual Result<std::vector<EnrolledPerson>> page(const EnrolmentFilter& filter,
                                                                 const EnrolmentId& after,
                                                                 int limit) const = 0;
  // Counts to `most` and no further.
  [[nodiscard]] virtual Result<std::int64_t> count(const EnrolmentFilter& filter,
                                                   std::int64_t most) const = 0;
  // Those of a facility that have not left yet, in the order of ids.
  [[nodiscard]] virtual Result<std::vector<Enrolment>> staying_at(std::string_view facility,
                                                                  int limit) const = 0;
};

class InvitationStore {
 public:
  static constexpr int kListMax = 200;

  virtual ~InvitationStore() = default;
  [[nodiscard]] virtual Result<void> add(const Invitation& invitation) = 0;
  [[nodiscard]] virtual Result<void> replace(const Invitation& next) = 0;
  // `not_found` ("people.invitation_unknown").
  [[nodiscard]] virtual Result<Invitation> one(const InvitationId& id) const = 0;
  [[nodiscard]] virtual Result<Invitation> of_token(std::string_view token_hash) const = 0;
  // Newest first; of all facilities if none is named.
  [[nodiscard]] virtual Result<std::vector<Invitation>> list(
      const std::optional<std::string>& facility) const = 0;
};

}  // namespace renkei::people
