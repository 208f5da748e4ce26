// What the yearly certification needs of storage. Good for one transaction.
#pragma once
#include <vector>

#include "features/people/certification.hpp"
#include "features/people/people_store.hpp"

namespace renkei::people {

// Who is asked in a round: those who have belonged to a facility since before it opened, and still
// do, or were suspended because nobody answered.
struct AskedRound {
  Date due_on;
  Instant opened_at;
};

struct CertificationRow {
  EnrolledPerson enrolled;
  std::optional<Certified> said = {};
};

enum class Stopping : std::uint8_t { staff, everybody };

class CertificationStore {
 public:
  static constexpr int kRulesMax = 100;
  static constexpr int kRowsMax = 400;  // of one facility
  static constexpr int kFacilitiesMax = 2000;

  virtual ~CertificationStore() = default;
  // In the order in which they hold.
  [[nodiscard]] virtual Result<std::vector<CertificationRule>> rules() const = 0;
  [[nodiscard]] virtual Result<void> add(const CertificationRule& rule) = 0;

  // Admins first, then in the order of ids; with who was said to have left in this round.
  [[nodiscard]] virtual Result<std::vector<CertificationRow>> sheet(
      std::string_view facility, const AskedRound& round) const = 0;
  // Whoever answers again has changed their mind.
  [[nodiscard]] virtual Result<void> answer(const Certified& said) = 0;
  // Of every facility that is asked, in the order of their ids.
  [[nodiscard]] virtual Result<std::vector<CertificationProgress>> progress(
      const AskedRound& round) const = 0;
  // `asked` is 0 where nobody is.
  [[nodiscard]] virtual Result<CertificationProgress> progress_of(
      std::string_view facility, const AskedRound& round) const = 0;
  // Again does no harm: the first time stands.
  [[nodiscard]] virtual Result<void> finish(std::string_view facility, Date due_on, Instant at,
                                            std::string_view who) = 0;
  // Active ones of whom nothing was said, in the order of ids.
  [[nodiscard]] virtual Result<std::vector<Enrolment>> unanswered(const AskedRound& round,
                                                                  Stopping whom,
                                                                  int limit) const = 0;
};

}  // namespace renkei::people
