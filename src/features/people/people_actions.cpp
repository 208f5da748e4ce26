// See people_actions.hpp.
#include "features/people/people_actions.hpp"

#include "kernel/jst.hpp"

namespace renkei::people {

Result<std::optional<Enrolment>> Authority::own(const Actor& by) const {
  if (by.membership.empty()) return std::nullopt;
  return stores_.enrolments.of_membership(by.membership);
}

Result<Parties> Authority::over(const Actor& by, const EnrolmentDraft& enrolled) const {
  Parties parties;
  if (is_hub(by)) parties.add(Party::hub);
  const auto mine = own(by);
  if (!mine) return pass_on(mine);
  if (!*mine || !(*mine)->is_active()) return parties;
  if (enrolled.standing == Standing::staff && (*mine)->is_admin_of(enrolled.facility)) {
    parties.add(Party::facility_admin);
  }
  if (enrolled.association) {
    const auto holds = stores_.bodies.holds_office((**mine)->person, *enrolled.association,
                                                   japan_time(means_.clock.now()).date);
    if (!holds) return pass_on(holds);
    if (*holds) parties.add(Party::association_officer);
  }
  return parties;
}

Result<Parties> Authority::over(const Actor& by, const Enrolment& enrolment) const {
  return over(by, EnrolmentDraft{.position = enrolment->position,
                                 .standing = enrolment->standing,
                                 .facility = enrolment->facility,
                                 .association = enrolment->association});
}

Result<void> Authority::check_facility(const std::optional<std::string>& facility) const {
  if (!facility) return {};
  const auto name = means_.facility_name(*facility);
  if (!name) return pass_on(name);
  if (!*name) return fail(ErrorKind::not_found, "people.facility_unknown");
  return {};
}

Result<std::optional<std::string>> Authority::administered(const Actor& by) const {
  const auto mine = own(by);
  if (!mine) return pass_on(mine);
  if (!*mine || !(*mine)->is_admin_of((**mine)->facility)) return std::nullopt;
  return (**mine)->facility;
}

Result<OwnPlace> Authority::place_of(const Actor& by) const {
  const auto mine = own(by);
  if (!mine) return pass_on(mine);
  if (!*mine || !(*mine)->is_active()) return OwnPlace{};
  OwnPlace place{.person = (**mine)->person};
  if ((*mine)->is_admin_of((**mine)->facility)) place.administers = (**mine)->facility;
  auto led = stores_.bodies.led_by((**mine)->person, japan_time(means_.clock.now()).date);
  if (!led) return pass_on(led);
  place.officer_of = *std::move(led);
  return place;
}

}  // namespace renkei::people
