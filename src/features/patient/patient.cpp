// See patient.hpp.
#include "features/patient/patient.hpp"

namespace renkei::patient {

Output screen_of(Ground ground, const Actor& by) {
  switch (ground) {
    case Ground::office:
      // The coordinator talks with the doctors and enters what they say; the clerk does not.
      return by.role == Role::coordinator ? Output::office_screen : Output::care_screen;
    case Ground::medical_team:
    case Ground::emergency:
      return Output::medical_screen;
    case Ground::care_team:
      break;
  }
  return Output::care_screen;
}

}  // namespace renkei::patient
