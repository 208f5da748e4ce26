// 重複の候補: two records that may be one person. The hub says whether they are; nothing merges by
// itself, and a merge can be taken back.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/patient/search_words.hpp"

namespace renkei::patient {

class PatientPair;
using PatientPairId = Id<PatientPair>;

// `distinct`: two people, not asked again.
enum class PairState : std::uint8_t { open, merged, distinct };
RENKEI_DESCRIBE_ENUM(PairState, open, merged, distinct)

struct PatientPairRecord {
  PatientPairId id;
  std::int64_t version = 1;
  PatientId one;  // the smaller id, so that a pair is one row whichever came first
  PatientId other;
  std::vector<Agreement> agreements;
  PairState state = PairState::open;
  std::optional<PatientId> kept;
  Instant found_at;
  std::optional<std::string> decided_by;
  std::optional<Instant> decided_at;
  friend bool operator==(const PatientPairRecord&, const PatientPairRecord&) = default;
};
RENKEI_DESCRIBE(PatientPairRecord, id, version, one, other, agreements, state, kept, found_at,
                decided_by, decided_at)

class PatientPair {
 public:
  // `invalid` ("patient.pair_of_one") if both are the same record.
  [[nodiscard]] static Result<PatientPair> make(PatientPairId id, const Patient& one,
                                                const Patient& other, Instant now);
  [[nodiscard]] static Result<PatientPair> restore(PatientPairRecord record);

  struct Decision {
    std::string by;
    Instant at;
  };
  // `conflict` ("patient.pair_decided") unless it is open; `invalid` ("patient.pair_of_others") if
  // `keep` is neither of them.
  [[nodiscard]] Result<PatientPair> merged(const PatientId& keep, Decision decision) const;
  [[nodiscard]] Result<PatientPair> distinct(Decision decision) const;
  // Open again: a merge is taken back, or what was said to be two is looked at once more.
  [[nodiscard]] Result<PatientPair> reopened(Decision decision) const;

  // The one of a merged pair that is no longer used.
  [[nodiscard]] const PatientId& given_up() const {
    return record_.kept == record_.one ? record_.other : record_.one;
  }
  [[nodiscard]] const PatientPairRecord* operator->() const { return &record_; }
  [[nodiscard]] const PatientPairRecord& record() const { return record_; }

 private:
  explicit PatientPair(PatientPairRecord record) : record_(std::move(record)) {}
  [[nodiscard]] PatientPair next(PairState state, Decision decision) const;
  PatientPairRecord record_;
};

}  // namespace renkei::patient
