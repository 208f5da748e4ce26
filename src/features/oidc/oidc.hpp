// Front door of oidc: signing in by way of a provider outside the hub, for instance a city's or a
// hospital's own sign-in.
#pragma once
#include "kernel/id.hpp"

namespace renkei::oidc {

class ExternalIdentity;
using ExternalIdentityId = Id<ExternalIdentity>;

}  // namespace renkei::oidc
