// The words of the directory that every file of this folder speaks.
#pragma once
#include "features/directory/directory.hpp"

namespace renkei::directory_import {

using directory::Address;
using directory::Assertion;
using directory::Beds;
using directory::Change;
using directory::Corporation;
using directory::CorporationDraft;
using directory::CorporationId;
using directory::Facility;
using directory::FacilityCard;
using directory::FacilityDraft;
using directory::FacilityId;
using directory::FacilityRecord;
using directory::FacilityState;
using directory::FacilityStatus;
using directory::FacilityStore;
using directory::Identifier;
using directory::LineOnCard;
using directory::NewFacility;
using directory::NewLine;
using directory::ServiceLine;
using directory::ServiceLineDraft;
using directory::ServiceLineId;
using directory::ServiceLineRecord;

}  // namespace renkei::directory_import
