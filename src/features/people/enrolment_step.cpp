// See enrolment_step.hpp.
#include "features/people/enrolment_step.hpp"

#include <array>

namespace renkei::people {
namespace {

struct Edge {
  EnrolmentState from;
  EnrolmentStep step;
  EnrolmentState to;
};
constexpr std::array kEdges{
    Edge{EnrolmentState::applied, EnrolmentStep::confirm_by_facility,
         EnrolmentState::facility_admin_ok},
    Edge{EnrolmentState::facility_admin_ok, EnrolmentStep::confirm_by_association,
         EnrolmentState::assoc_ok},
    Edge{EnrolmentState::assoc_ok, EnrolmentStep::activate, EnrolmentState::active},
    Edge{EnrolmentState::active, EnrolmentStep::suspend, EnrolmentState::suspended},
    Edge{EnrolmentState::suspended, EnrolmentStep::resume, EnrolmentState::active},
    Edge{EnrolmentState::applied, EnrolmentStep::leave, EnrolmentState::left},
    Edge{EnrolmentState::facility_admin_ok, EnrolmentStep::leave, EnrolmentState::left},
    Edge{EnrolmentState::assoc_ok, EnrolmentStep::leave, EnrolmentState::left},
    Edge{EnrolmentState::active, EnrolmentStep::leave, EnrolmentState::left},
    Edge{EnrolmentState::suspended, EnrolmentStep::leave, EnrolmentState::left},
};

// The hub may stand in for everyone, for paper reaches it. Who was stopped comes back through the
// hub alone: a facility must not lift what the hub laid down. That nobody used an account is no
// verdict: whoever may suspend for it may lift it.
constexpr Parties who_may(EnrolmentStep step, std::optional<SuspendCause> suspended_for) {
  switch (step) {
    case EnrolmentStep::confirm_by_facility:
    case EnrolmentStep::suspend:
    case EnrolmentStep::leave:
      return {Party::hub, Party::facility_admin};
    case EnrolmentStep::confirm_by_association:
      return {Party::hub, Party::association_officer};
    case EnrolmentStep::resume:
      if (suspended_for == SuspendCause::unused) return {Party::hub, Party::facility_admin};
      break;
    case EnrolmentStep::activate:
      break;
  }
  return {Party::hub};
}

}  // namespace

std::optional<EnrolmentState> after(EnrolmentState state, EnrolmentStep step) {
  for (const Edge& edge : kEdges) {
    if (edge.from == state && edge.step == step) return edge.to;
  }
  return std::nullopt;
}

bool may_take(EnrolmentStep step, Parties by, std::optional<SuspendCause> suspended_for) {
  return by.shares_one_with(who_may(step, suspended_for));
}

std::vector<EnrolmentStep> open_steps(EnrolmentState state, Parties by,
                                      std::optional<SuspendCause> suspended_for) {
  std::vector<EnrolmentStep> open;
  for (const Edge& edge : kEdges) {
    if (edge.from == state && may_take(edge.step, by, suspended_for)) {
      open.push_back(edge.step);
    }
  }
  return open;
}

}  // namespace renkei::people
