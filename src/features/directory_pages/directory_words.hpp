// The words of the directory that every file of this folder speaks.
#pragma once
#include "features/directory/directory.hpp"

namespace renkei::directory_pages {

using directory::Address;
using directory::Assertion;
using directory::Capability;
using directory::CapabilityCode;
using directory::CapabilityLevel;
using directory::ClosingKind;
using directory::ClosingRule;
using directory::Contact;
using directory::FacilityCard;
using directory::FacilityDraft;
using directory::FacilityId;
using directory::FacilityState;
using directory::FacilityStatus;
using directory::HomeCareProfile;
using directory::HoursKind;
using directory::Kind;
using directory::LineOnCard;
using directory::OpenDay;
using directory::OpeningHours;
using directory::Publication;
using directory::Service;
using directory::ServiceLineDraft;

}  // namespace renkei::directory_pages
