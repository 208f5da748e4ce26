// See own_tidings.hpp.
#include "features/identity/own_tidings.hpp"

namespace renkei::identity {

Result<std::vector<Tiding>> OwnTidings::of(const Happening& happening, Instant /*now*/) const {
  std::vector<Tiding> tidings;
  if (happening.topic == kPasswordChanged || happening.topic == kPinChanged) {
    tidings.push_back(told_to_owner(happening, happening.subject));
  }
  return tidings;
}

}  // namespace renkei::identity
