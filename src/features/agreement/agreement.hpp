// Front door of agreement: whether a facility has agreed to the rules of the network.
#pragma once
#include <memory>
#include <string_view>

#include "kernel/date.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::agreement {

class Policy;
using PolicyId = Id<Policy>;

// An edition was published; subject: its id.
inline constexpr std::string_view kPolicyPublished = "agreement.policy_published";
// A facility agreed; subject: the facility.
inline constexpr std::string_view kAgreed = "agreement.agreed";

// What other features ask. Good for one transaction.
class Agreements {
 public:
  virtual ~Agreements() = default;
  // True as long as the hub asks for none, and until the time to agree to a new edition is over.
  [[nodiscard]] virtual Result<bool> is_bound(std::string_view facility, Date day) const = 0;
};
[[nodiscard]] std::unique_ptr<Agreements> agreements(sql::Session& session);

}  // namespace renkei::agreement
