// What patients need of storage. Good for one transaction.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/patient/patient.hpp"
#include "features/patient/search_words.hpp"

namespace renkei::patient {

// Who changes something, when and why; goes into the history.
struct Change {
  Instant at;
  const Actor& by;
  OptionalText reason = {};
};

// What somebody looks for; all of it must agree. Without anything: everybody.
struct Wanted {
  std::vector<Text> names;  // beginnings, folded
  std::optional<Date> birth_date;
  OptionalText phone;                           // reversed digits
  std::optional<std::vector<PatientId>> among;  // nothing stands for all
};

// Where a list goes on.
struct Place {
  Text sort_key;
  PatientId id;
};

// A patient in a list: what tells one from another, and nothing of the body.
struct FoundPatient {
  PatientId id;
  std::int64_t version = 0;
  PatientState state = PatientState::active;
  PersonName name;
  OptionalText birth_date;
  std::optional<Sex> sex;
  OptionalText home_line;
  Text sort_key;
};
RENKEI_DESCRIBE(FoundPatient, id, version, state, name, birth_date, sex, home_line, sort_key)

// A former version.
struct FormerPatient {
  std::int64_t version = 0;  // the one that was replaced
  Instant replaced_at;
  std::string replaced_by;
  OptionalText reason;
  std::optional<PatientRecord> record;  // nothing if it can no longer be read
};

class PatientStore {
 public:
  static constexpr int kPageMax = 200;
  static constexpr int kAlikeMax = 20;
  static constexpr int kFormerMax = 50;

  virtual ~PatientStore() = default;
  // `not_found` ("patient.unknown").
  [[nodiscard]] virtual Result<Patient> one(const PatientId& id) const = 0;
  [[nodiscard]] virtual Result<void> add(const Patient& patient) = 0;
  // `stale` ("patient.changed_meanwhile") if the row is no longer the one that is replaced.
  [[nodiscard]] virtual Result<void> replace(const Patient& next, const Patient& before,
                                             const Change& change) = 0;
  // By kana, then id; merged records are left out.
  [[nodiscard]] virtual Result<std::vector<FoundPatient>> find(const Wanted& wanted,
                                                               const Place& after,
                                                               int limit) const = 0;
  // Others that have a joined name or a telephone number in common with this one.
  [[nodiscard]] virtual Result<std::vector<Patient>> alike(const Patient& patient) const = 0;
  // How many records were merged into this one.
  [[nodiscard]] virtual Result<std::int64_t> merged_into(const PatientId& id) const = 0;
  // Newest first, versions below `before` (0: from the newest).
  [[nodiscard]] virtual Result<std::vector<FormerPatient>> former(const PatientId& id,
                                                                  std::int64_t before) const = 0;
};

}  // namespace renkei::patient
