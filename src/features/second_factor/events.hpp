// What second factors announce, for those who must hear of it.
#pragma once
#include <string_view>

namespace renkei::second_factor {

// What opens the account has changed; subject: the account.
inline constexpr std::string_view kAppChanged = "second_factor.app_changed";
inline constexpr std::string_view kCodesRenewed = "second_factor.codes_renewed";
inline constexpr std::string_view kPasskeysChanged = "second_factor.passkeys_changed";
// Somebody was let in by hand; subject: the emergency access. For its owner and who reviews it.
inline constexpr std::string_view kEmergencyApproved = "second_factor.emergency_approved";

}  // namespace renkei::second_factor
