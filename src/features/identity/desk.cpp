// See desk.hpp.
#include "features/identity/desk.hpp"

#include "kernel/jst.hpp"

namespace renkei::identity {

Result<void> check_desk_name(std::string_view name) {
  constexpr std::size_t kNameMax = 120;  // bytes: 40 kanji
  if (!name.empty() && name.size() <= kNameMax && name.find_first_of("\r\n\t") == name.npos &&
      name.find_first_not_of(' ') != name.npos) {
    return {};
  }
  FieldErrors errors;
  errors.add("name", "shared_pc.name_wrong");
  return errors.result("shared_pc.name_wrong");
}

Instant end_of_day(Instant now) {
  return instant_of(japan_time(now).date.plus_days(1), TimeOfDay{});
}

}  // namespace renkei::identity
