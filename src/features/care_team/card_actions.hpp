// What is done with the team's cards: made, looked at, found by their number, due to be printed
// again.
#pragma once
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"
#include "kernel/trace.hpp"

#include "features/care_team/card_store.hpp"
#include "features/care_team/care_team.hpp"

namespace renkei::care_team {

struct CardMeans {
  CardStore& store;
  const Teams& teams;
  const patient::PatientRecords& patients;
  const patient::PatientSight& sight;
  const directory::FacilityCards& facilities;
  IdSource& ids;
  const Clock& clock;
  Trace& trace;
};

struct CardSeen {
  TeamCardRecord card;
  CardState state = CardState::valid;
  std::optional<Instant> replaced_at = {};  // when the next one was made
};

// A card with what stands on it.
struct CardPrint {
  TeamCardRecord card;
  CardFace face;
};

// A patient whose newest card is no longer true.
struct ReprintDue {
  TeamCardRecord card;
  patient::PersonName name;
};

class CardActions {
 public:
  static constexpr int kDueMax = 200;

  explicit CardActions(const CardMeans& means) : means_(means) {}

  // The valid card as it is, or a new version. `conflict`: "care_team.nobody_to_call" without a
  // team, "patient.frozen", "patient.merged".
  [[nodiscard]] Result<CardSeen> make(const patient::PatientId& patient, Naming naming,
                                      const Actor& by);
  // Newest first. Hidden and unknown are the same ("patient.unknown").
  [[nodiscard]] Result<std::vector<CardSeen>> of(const patient::PatientId& patient,
                                                 const Actor& by) const;
  // By what the code on the paper says; `not_found` ("care_team.card_unknown") also for a patient
  // who is not in sight.
  [[nodiscard]] Result<CardSeen> numbered(std::string_view number, const Actor& by) const;
  // For paper. `conflict` ("care_team.card_void") unless it is the valid one.
  [[nodiscard]] Result<CardPrint> print(const TeamCardId& id, const Actor& by) const;
  // Longest ago first; at most kDueMax.
  [[nodiscard]] Result<std::vector<ReprintDue>> due() const;

 private:
  [[nodiscard]] Date today() const;
  [[nodiscard]] Result<void> in_sight(const patient::PatientId& patient, const Actor& by) const;
  [[nodiscard]] Result<patient::Patient> patient_of(const patient::PatientId& id) const;
  [[nodiscard]] Result<CardFace> face_of(const patient::Patient& patient, Naming naming) const;
  [[nodiscard]] Result<CardLine> line_of(const TeamMember& member) const;
  [[nodiscard]] Result<CardState> state_of(const TeamCardRecord& card,
                                           const TeamCardRecord& newest) const;
  [[nodiscard]] Result<void> add_due(const std::vector<TeamCardRecord>& cards,
                                     std::vector<ReprintDue>& due) const;
  CardMeans means_;
};

}  // namespace renkei::care_team
