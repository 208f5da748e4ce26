// What the team's cards need of storage. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "features/care_team/team_card.hpp"

namespace renkei::care_team {

// Oldest first.
struct CardPlace {
  Instant made_at = Instant::min();
  std::string id;
};

class CardStore {
 public:
  static constexpr int kCardsMax = 100;  // of a patient
  static constexpr int kPageMax = 200;

  virtual ~CardStore() = default;
  // `not_found` ("care_team.card_unknown").
  [[nodiscard]] virtual Result<TeamCardRecord> one(const TeamCardId& id) const = 0;
  [[nodiscard]] virtual Result<std::optional<TeamCardRecord>> numbered(
      std::string_view number) const = 0;
  // Newest first.
  [[nodiscard]] virtual Result<std::vector<TeamCardRecord>> of(
      const patient::PatientId& patient) const = 0;
  // `conflict` ("care_team.card_meanwhile") if that version or number exists.
  [[nodiscard]] virtual Result<void> add(const TeamCardRecord& card) = 0;
  // The newest card of each patient.
  [[nodiscard]] virtual Result<std::vector<TeamCardRecord>> newest(const CardPlace& after,
                                                                   int most) const = 0;
  // Those of the cards whose team may be another since: a row changed, or a first or last day has
  // passed. The day is today.
  [[nodiscard]] virtual Result<std::vector<patient::PatientId>> touched_since(
      const std::vector<TeamCardRecord>& cards, Date today) const = 0;
};

}  // namespace renkei::care_team
