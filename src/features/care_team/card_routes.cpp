// See card_routes.hpp.
#include "features/care_team/card_routes.hpp"

#include <utility>

namespace renkei::care_team {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

struct CardView {
  TeamCardId id;
  std::string number;
  patient::PatientId patient;
  std::int64_t version = 1;
  Naming naming = Naming::named;
  CardState state = CardState::valid;
  Instant made_at;
  std::optional<Instant> replaced_at;  // since when it is void, where a newer one was made
};
RENKEI_DESCRIBE(CardView, id, number, patient, version, naming, state, made_at, replaced_at)

struct CardsView {
  std::vector<CardView> items;
};
RENKEI_DESCRIBE(CardsView, items)

struct DueView {
  CardView card;
  patient::PersonName name;
};
RENKEI_DESCRIBE(DueView, card, name)

struct DueList {
  std::vector<DueView> items;
};
RENKEI_DESCRIBE(DueList, items)

struct MakeBody {
  Naming naming = Naming::named;
};
RENKEI_DESCRIBE(MakeBody, naming)

CardView view_of(const CardSeen& seen) {
  const TeamCardRecord& card = seen.card;
  return {.id = card.id,
          .number = card.number,
          .patient = card.patient,
          .version = card.version,
          .naming = card.naming,
          .state = seen.state,
          .made_at = card.made_at,
          .replaced_at = seen.replaced_at};
}

template <class T>
Result<Id<T>> id_in(const Call& call, Reason unknown) {
  return http::path_id<Id<T>>(call, unknown);
}

Result<CardsView> cards_of(CardActions& verbs, const Call& call) {
  const auto patient = id_in<patient::Patient>(call, "patient.unknown");
  if (!patient) return pass_on(patient);
  const auto cards = verbs.of(*patient, call.actor);
  if (!cards) return pass_on(cards);
  CardsView view;
  for (const CardSeen& each : *cards) view.items.push_back(view_of(each));
  return view;
}

Result<Versioned<CardView>> make_card(CardActions& verbs, const Call& call, MakeBody body) {
  const auto patient = id_in<patient::Patient>(call, "patient.unknown");
  if (!patient) return pass_on(patient);
  const auto made = verbs.make(*patient, body.naming, call.actor);
  if (!made) return pass_on(made);
  return Versioned<CardView>{view_of(*made), {.status = 201, .subject = made->card.id.text()}};
}

Result<CardView> numbered_card(CardActions& verbs, const Call& call) {
  const auto card = verbs.numbered(call.request.path_value("id"), call.actor);
  if (!card) return pass_on(card);
  return view_of(*card);
}

Result<DueList> due_cards(CardActions& verbs, const Call& /*call*/) {
  const auto due = verbs.due();
  if (!due) return pass_on(due);
  DueList list;
  for (const ReprintDue& each : *due) {
    list.items.push_back({view_of({each.card, CardState::reprint_due}), each.name});
  }
  return list;
}

}  // namespace

http::Routes<CardActions> card_routes() {
  const std::string cards = "/api/care_team/patients/{id}/cards";
  return {
      http::get<NoQuery, Personal<CardsView>>(
          cards, kSee, "The cards of a patient's team, the newest first", cards_of),
      http::post<MakeBody, Personal<CardView>>(
          cards, kKeep, "Make a card; the valid one is given back as it is", make_card)
          .without_version(),
      http::get<NoQuery, Personal<DueList>>("/api/care_team/due_cards", kKeep,
                                            "Cards whose team is another now: to be printed again",
                                            due_cards),
      http::get<NoQuery, Personal<CardView>>("/api/care_team/card_numbers/{id}", kSee,
                                             "Whether the card with this number is still valid",
                                             numbered_card),
  };
}

}  // namespace renkei::care_team
