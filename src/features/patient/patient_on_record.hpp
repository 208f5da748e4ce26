// A side door of the patients for the audit alone: the name, to tell who was looked at, and nothing
// else.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>

#include "kernel/private.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::patient {

// Good for one transaction; whoever shows a name puts the look on record.
class PatientNames {
 public:
  static constexpr std::size_t kPatientsMax = 20'000;

  virtual ~PatientNames() = default;
  // By id; what is no patient's id is left out.
  [[nodiscard]] virtual Result<std::map<std::string, Private<std::string>>> of(
      const std::set<std::string>& ids) const = 0;
};
[[nodiscard]] std::unique_ptr<PatientNames> patient_names(sql::Session& session);

}  // namespace renkei::patient
