// Whether an address may be asked (src/platform/outbound/outbound.hpp).
#pragma once
#include "platform/outbound/outbound.hpp"

struct sockaddr;

namespace renkei::outbound {

// Of the open network: none that leads to this machine, into a private network, to a machine's
// metadata service, or to many at once (RFC 6890).
[[nodiscard]] bool may_be_asked(Reach reach, const sockaddr& address);

// Whether a host is an address rather than a name.
[[nodiscard]] bool is_address(std::string_view host);

// The same of an address as text ("10.0.0.1", "::1"). False for no address.
[[nodiscard]] bool may_be_asked(Reach reach, std::string_view address);

}  // namespace renkei::outbound
