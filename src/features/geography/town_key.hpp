// The form in which addresses and town names are compared: 徳島市藍場町一丁目 is the beginning of
// 徳島県徳島市藍場町１－２.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace renkei::geography {

struct AddressKeys {
  std::string prefecture;             // as found at the beginning; empty if the address has none
  std::vector<std::string> prefixes;  // of city and town, longest first; at most 60
};
[[nodiscard]] AddressKeys keys_of_address(std::string_view address);

// Under which a town is stored: with the county (郡) of its village and without, since people write
// both.
[[nodiscard]] std::vector<std::string> keys_of_town(std::string_view city, std::string_view town);

}  // namespace renkei::geography
