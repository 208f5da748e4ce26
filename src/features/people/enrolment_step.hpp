// 加入の流れ: the states of an enrolment, the steps between them, and who may take each step. Pure;
// one table says all of it.
//
//   applied ─ confirm_by_facility → facility_admin_ok ─ confirm_by_association → assoc_ok
//           ─ activate → active ⇄ suspended;  from every state but the last ─ leave → left
#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include "kernel/describe.hpp"

namespace renkei::people {

enum class EnrolmentState : std::uint8_t {
  applied,
  facility_admin_ok,
  assoc_ok,
  active,
  suspended,
  left,
};
RENKEI_DESCRIBE_ENUM(EnrolmentState, applied, facility_admin_ok, assoc_ok, active, suspended, left)

enum class EnrolmentStep : std::uint8_t {
  confirm_by_facility,
  confirm_by_association,
  activate,
  suspend,
  resume,
  leave,
};
RENKEI_DESCRIBE_ENUM(EnrolmentStep, confirm_by_facility, confirm_by_association, activate, suspend,
                     resume, leave)

// Why somebody is suspended; who may lift it depends on it.
enum class SuspendCause : std::uint8_t {
  decided,      // by whoever may: comes back through the hub
  uncertified,  // nobody said in the yearly certification that they still work there
  unused,       // not signed in for months: back as soon as somebody who may suspend says so
};
RENKEI_DESCRIBE_ENUM(SuspendCause, decided, uncertified, unused)

// What the one who acts is to this enrolment.
enum class Party : std::uint8_t {
  hub,                  // the hub's coordinator
  facility_admin,       // looks after the people of the same facility
  association_officer,  // holds an office of the association that is asked
};
RENKEI_DESCRIBE_ENUM(Party, hub, facility_admin, association_officer)

// One person may be several: an officer of the association who runs the clinic too.
class Parties {
 public:
  Parties() = default;
  constexpr Parties(std::initializer_list<Party> parties) {
    for (const Party each : parties) add(each);
  }
  constexpr void add(Party party) { bits_ |= bit(party); }
  [[nodiscard]] constexpr bool holds(Party party) const { return (bits_ & bit(party)) != 0U; }
  [[nodiscard]] constexpr bool shares_one_with(Parties other) const {
    return (bits_ & other.bits_) != 0U;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0U; }

 private:
  [[nodiscard]] static constexpr unsigned bit(Party party) {
    return 1U << static_cast<unsigned>(party);
  }
  unsigned bits_ = 0;
};

// Where the step leads; nothing if it does not start in this state.
[[nodiscard]] std::optional<EnrolmentState> after(EnrolmentState state, EnrolmentStep step);
// `suspended_for` matters to resuming only.
[[nodiscard]] bool may_take(EnrolmentStep step, Parties by,
                            std::optional<SuspendCause> suspended_for = {});
// What screens offer.
[[nodiscard]] std::vector<EnrolmentStep> open_steps(EnrolmentState state, Parties by,
                                                    std::optional<SuspendCause> suspended_for = {});

}  // namespace renkei::people
