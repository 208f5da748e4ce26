// See card_actions.hpp.
#include "features/care_team/card_actions.hpp"

#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

#include "platform/crypto/hash.hpp"

#include "features/directory/directory.hpp"

namespace renkei::care_team {
namespace {

using patient::Patient;
using patient::PatientId;

std::string digest_of(const CardFace& face) {
  return crypto::sha256_hex(canonical_text(face).reveal());
}

// Of all cards of the patient, newest first.
std::optional<Instant> replaced_at(const TeamCardRecord& card,
                                   const std::vector<TeamCardRecord>& cards) {
  const auto next = std::find_if(cards.rbegin(), cards.rend(), [&](const TeamCardRecord& each) {
    return each.version > card.version;
  });
  if (next == cards.rend()) return std::nullopt;
  return next->made_at;
}

}  // namespace

Date CardActions::today() const { return japan_time(means_.clock.now()).date; }

Result<void> CardActions::in_sight(const PatientId& patient, const Actor& by) const {
  means_.trace.touch(patient.text());
  const auto ground = means_.sight.ground_of(by, patient);
  if (!ground) return pass_on(ground);
  if (!*ground) return fail(ErrorKind::not_found, "patient.unknown");
  return {};
}

Result<Patient> CardActions::patient_of(const PatientId& id) const {
  auto found = means_.patients.find(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "patient.unknown");
  return **std::move(found);
}

// What everybody may know of the facility: the card lies on a table where visitors sit.
Result<CardLine> CardActions::line_of(const TeamMember& member) const {
  CardLine line{.role = member->role,
                .facility = {},
                .phone = {},
                .night_phone = {},
                .person = member->person_name,
                .visits = member->visit_pattern};
  const auto card = means_.facilities.one(member->facility);
  if (!card) return pass_on(card);
  if (!*card) return line;
  line.facility = (*card)->facility.name;
  if (const auto shown = directory::redact(**card, Level::public_)) {
    line.phone = shown->facility.phone;
    line.night_phone = shown->facility.night_phone;
  }
  return line;
}

Result<CardFace> CardActions::face_of(const Patient& patient, Naming naming) const {
  const auto records = means_.patients.of_one_person(patient.standing().id);
  if (!records) return pass_on(records);
  const auto members = means_.teams.on(*records, today());
  if (!members) return pass_on(members);
  const auto shown = patient::shown_in(patient.draft(), patient::Output::team_card);
  CardFace face{.name = {},
                .key_person = shown.key_person,
                .lines = {},
                .allergies = shown.allergies,
                .devices = {}};
  if (naming == Naming::named) face.name = patient::full_name(shown.name);
  for (const auto& each : shown.devices) face.devices.push_back(each.kind);
  const std::size_t room = std::min(members->size(), CardFace::kLinesMax);
  face.more = static_cast<int>(members->size() - room);
  for (std::size_t i = 0; i < room; ++i) {
    auto line = line_of(members->at(i));
    if (!line) return pass_on(line);
    face.lines.push_back(*std::move(line));
  }
  return face;
}

Result<CardState> CardActions::state_of(const TeamCardRecord& card,
                                        const TeamCardRecord& newest) const {
  if (card.id != newest.id) return CardState::replaced;
  const auto patient = patient_of(card.patient);
  if (!patient) return pass_on(patient);
  const auto face = face_of(*patient, card.naming);
  if (!face) return pass_on(face);
  return digest_of(*face) == card.face_digest ? CardState::valid : CardState::reprint_due;
}

Result<CardSeen> CardActions::make(const PatientId& id, Naming naming, const Actor& by) {
  if (auto seen = in_sight(id, by); !seen) return pass_on(seen);
  const auto patient = patient_of(id);
  if (!patient) return pass_on(patient);
  const auto state = patient->standing().state;
  if (state == patient::PatientState::deceased) return fail(ErrorKind::conflict, "patient.frozen");
  if (state == patient::PatientState::merged) return fail(ErrorKind::conflict, "patient.merged");
  const auto face = face_of(*patient, naming);
  if (!face) return pass_on(face);
  if (face->lines.empty()) return fail(ErrorKind::conflict, "care_team.nobody_to_call");
  const auto cards = means_.store.of(id);
  if (!cards) return pass_on(cards);
  std::string digest = digest_of(*face);
  if (!cards->empty()) {
    const TeamCardRecord& newest = cards->front();
    if (newest.face_digest == digest && newest.naming == naming) return CardSeen{newest};
  }
  TeamCardRecord card{.id = means_.ids.make<TeamCard>(),
                      .number = card_number(crypto::sha256_hex(means_.ids.next())),
                      .patient = id,
                      .version = cards->empty() ? 1 : cards->front().version + 1,
                      .naming = naming,
                      .patient_version = patient->standing().version,
                      .face_digest = std::move(digest),
                      .made_at = means_.clock.now(),
                      .made_by = by.who};
  if (auto added = means_.store.add(card); !added) return pass_on(added);
  means_.trace.touch(card.id.text());
  return CardSeen{std::move(card)};
}

Result<std::vector<CardSeen>> CardActions::of(const PatientId& patient, const Actor& by) const {
  if (auto seen = in_sight(patient, by); !seen) return pass_on(seen);
  const auto cards = means_.store.of(patient);
  if (!cards) return pass_on(cards);
  std::vector<CardSeen> all;
  for (const TeamCardRecord& each : *cards) {
    const auto state = state_of(each, cards->front());
    if (!state) return pass_on(state);
    all.push_back({each, *state, replaced_at(each, *cards)});
  }
  return all;
}

Result<CardSeen> CardActions::numbered(std::string_view number, const Actor& by) const {
  auto card = means_.store.numbered(number);
  if (!card) return pass_on(card);
  if (!*card || !in_sight((*card)->patient, by)) {
    return fail(ErrorKind::not_found, "care_team.card_unknown");
  }
  const auto cards = means_.store.of((*card)->patient);
  if (!cards) return pass_on(cards);
  const auto state = state_of(**card, cards->front());
  if (!state) return pass_on(state);
  const auto replaced = replaced_at(**card, *cards);
  return CardSeen{**std::move(card), *state, replaced};
}

Result<CardPrint> CardActions::print(const TeamCardId& id, const Actor& by) const {
  auto card = means_.store.one(id);
  if (!card) return pass_on(card);
  if (!in_sight(card->patient, by)) return fail(ErrorKind::not_found, "care_team.card_unknown");
  means_.trace.touch(id.text());
  const auto cards = means_.store.of(card->patient);
  if (!cards) return pass_on(cards);
  const auto patient = patient_of(card->patient);
  if (!patient) return pass_on(patient);
  auto face = face_of(*patient, card->naming);
  if (!face) return pass_on(face);
  if (cards->front().id != id || digest_of(*face) != card->face_digest) {
    return fail(ErrorKind::conflict, "care_team.card_void");
  }
  return CardPrint{*std::move(card), *std::move(face)};
}

// Three statements tell which cards may be untrue; only those are laid beside their team.
Result<void> CardActions::add_due(const std::vector<TeamCardRecord>& cards,
                                  std::vector<ReprintDue>& due) const {
  std::vector<PatientId> ids;
  ids.reserve(cards.size());
  for (const TeamCardRecord& each : cards) ids.push_back(each.patient);
  const auto versions = means_.patients.active_versions(ids);
  if (!versions) return pass_on(versions);
  const auto touched = means_.store.touched_since(cards, today());
  if (!touched) return pass_on(touched);
  for (const TeamCardRecord& each : cards) {
    const auto version = versions->find(each.patient);
    if (version == versions->end()) continue;  // died, or cared for no longer
    const bool is_touched =
        std::find(touched->begin(), touched->end(), each.patient) != touched->end();
    if (!is_touched && version->second == each.patient_version) continue;
    const auto state = state_of(each, each);
    if (!state) return pass_on(state);
    if (*state == CardState::valid) continue;
    const auto patient = patient_of(each.patient);
    if (!patient) return pass_on(patient);
    means_.trace.touch(each.patient.text());
    due.push_back({each, patient->draft().name});
  }
  return {};
}

Result<std::vector<ReprintDue>> CardActions::due() const {
  std::vector<ReprintDue> due;
  CardPlace after;
  while (due.size() < static_cast<std::size_t>(kDueMax)) {
    const auto cards = means_.store.newest(after, CardStore::kPageMax);
    if (!cards) return pass_on(cards);
    if (auto added = add_due(*cards, due); !added) return pass_on(added);
    if (cards->size() < static_cast<std::size_t>(CardStore::kPageMax)) break;
    after = {cards->back().made_at, cards->back().id.text()};
  }
  if (due.size() > static_cast<std::size_t>(kDueMax)) due.resize(kDueMax);
  return due;
}

}  // namespace renkei::care_team
