// A side door of the patients: the name and nothing else, to tell in a list whose record was looked
// at, whose consent is to be asked again, whose record was opened in an emergency.
#pragma once
#include <map>
#include <memory>
#include <optional>
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

// Nothing for somebody without a name there.
[[nodiscard]] inline std::optional<Private<std::string>> known_in(
    const std::map<std::string, Private<std::string>>& names, const std::string& id) {
  const auto found = names.find(id);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

}  // namespace renkei::patient
