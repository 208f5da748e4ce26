// The small numbers that stand for codes inside the index. They grow as codes are met and say
// nothing to anyone outside: replies hold codes, and a code nobody has is answered like one that
// does not exist.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/document.hpp"

namespace renkei::directory_search {

enum class FacetGroup : std::uint8_t { kind, service, area, capability };
inline constexpr std::size_t kFacetGroups = 4;

class FacetCodes {
 public:
  // The number of a code, a new one if it was not met before. Beyond search::kValuesMax codes of
  // one group all share the number that nothing is found by.
  [[nodiscard]] search::Facet number(FacetGroup group, const std::string& code);
  // kNoNumber if it was never met.
  [[nodiscard]] std::uint16_t find(FacetGroup group, std::string_view code) const;
  // Empty if there is none.
  [[nodiscard]] std::string code(const search::Facet& facet) const;

  static constexpr std::uint16_t kNoNumber = search::kValuesMax - 1;

 private:
  struct Group {
    std::map<std::string, std::uint16_t, std::less<>> numbers;
    std::vector<std::string> codes;
  };
  mutable std::shared_mutex mutex_;
  std::array<Group, kFacetGroups> groups_;
};

}  // namespace renkei::directory_search
