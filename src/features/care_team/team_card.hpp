// ケアチームのカード: what is stuck into the medicine notebook, so that whoever is called to the
// bed knows whom else to call. Diagnoses are not on it. A card is void once its team is another.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"

#include "features/care_team/team_member.hpp"

namespace renkei::care_team {

class TeamCard;
using TeamCardId = Id<TeamCard>;

// Whether the patient's name is on it: some would rather have none in the notebook.
enum class Naming : std::uint8_t { named, unnamed };
RENKEI_DESCRIBE_ENUM(Naming, named, unnamed)

// `reprint_due`: the newest, and what it says is no longer so. `replaced`: a newer one was made.
enum class CardState : std::uint8_t { valid, reprint_due, replaced };
RENKEI_DESCRIBE_ENUM(CardState, valid, reprint_due, replaced)

struct TeamCardRecord {
  TeamCardId id;
  std::string number;  // what the QR code says; tells nothing of anybody
  patient::PatientId patient;
  std::int64_t version = 1;
  Naming naming = Naming::named;
  std::int64_t patient_version = 0;  // of the record it was made from
  std::string face_digest;
  Instant made_at;
  std::string made_by;
  friend bool operator==(const TeamCardRecord&, const TeamCardRecord&) = default;
};
RENKEI_DESCRIBE(TeamCardRecord, id, number, patient, version, naming, patient_version, face_digest,
                made_at, made_by)

// One line of the card. A number that is not public is left free, to be written in by hand.
struct CardLine {
  MemberRole role = MemberRole::other;
  std::string facility;
  std::optional<std::string> phone;
  std::optional<std::string> night_phone;
  patient::OptionalText person;
  patient::OptionalText visits;
  friend bool operator==(const CardLine&, const CardLine&) = default;
};
RENKEI_DESCRIBE(CardLine, role, facility, phone, night_phone, person, visits)

// All that is printed on the card but its number, version and day.
struct CardFace {
  static constexpr std::size_t kLinesMax = 9;

  patient::OptionalText name;  // 見本 花子 様
  std::optional<patient::Relative> key_person;
  std::vector<CardLine> lines;  // by contact order
  int more = 0;                 // of the team, for whom there was no room
  std::vector<patient::Allergy> allergies;
  std::vector<patient::DeviceKind> devices;
  friend bool operator==(const CardFace&, const CardFace&) = default;
};
RENKEI_DESCRIBE(CardFace, name, key_person, lines, more, allergies, devices)

// All of it as one text, the same for the same face and for no other: its digest tells whether a
// card is still true.
[[nodiscard]] patient::Text canonical_text(const CardFace& face);

// 4K7M-Q2XD, of sixteen random hexadecimal digits: without letters that are mistaken for digits.
[[nodiscard]] std::string card_number(std::string_view hexadecimal);

}  // namespace renkei::care_team
