// Front door of the audit as it is read: who looked at what, what of it was unlike usual, who
// reviewed it, and what proves that nobody mended it.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "features/audit/chain_check.hpp"

namespace renkei::audit {

// A review was signed or the chain was checked; subject: the review's or the check's id.
inline constexpr std::string_view kAuditChanged = "audit.changed";

// Route patterns that show a person, as audit rows name them: "GET /api/patient/patients/{id}".
using PersonalRoutes = std::set<std::string, std::less<>>;

// The sentence of a key in Japanese; the key itself if there is none.
using SentenceOf = std::function<std::string(std::string_view key)>;

// Under which key the sentence of a route stands: "GET /api/patient/patients/{id}" is
// "audit_route.get_patient_patients_id".
[[nodiscard]] std::string sentence_key(std::string_view route);

// Heads of the chain noted outside the database.
class HeadBook {
 public:
  virtual ~HeadBook() = default;
  // Stands on the disk when it returns.
  [[nodiscard]] virtual Result<void> note(const ChainHead& head) = 0;
  // In the order in which they were noted.
  [[nodiscard]] virtual Result<std::vector<ChainHead>> noted() const = 0;
};

// Tells the auditors the head of a day, by a way that does not lead through the database. Empty
// where no such way is set up.
using TellAuditors = std::function<Result<void>(const ChainHead& head)>;

}  // namespace renkei::audit
