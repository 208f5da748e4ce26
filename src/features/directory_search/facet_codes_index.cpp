// See facet_codes_index.hpp.
#include "features/directory_search/facet_codes_index.hpp"

#include <mutex>

namespace renkei::directory_search {

search::Facet FacetCodes::number(FacetGroup group, const std::string& code) {
  const auto index = static_cast<std::uint8_t>(group);
  if (const auto known = find(group, code); known != kNoNumber) return {index, known};
  const std::unique_lock lock{mutex_};
  Group& known = groups_[index];
  if (known.codes.size() >= kNoNumber) return {index, kNoNumber};
  const auto [found, is_new] =
      known.numbers.try_emplace(code, static_cast<std::uint16_t>(known.codes.size()));
  if (is_new) known.codes.push_back(code);
  return {index, found->second};
}

std::uint16_t FacetCodes::find(FacetGroup group, std::string_view code) const {
  const std::shared_lock lock{mutex_};
  const Group& known = groups_[static_cast<std::size_t>(group)];
  const auto found = known.numbers.find(code);
  return found == known.numbers.end() ? kNoNumber : found->second;
}

std::string FacetCodes::code(const search::Facet& facet) const {
  const std::shared_lock lock{mutex_};
  const Group& known = groups_[facet.group];
  return facet.value < known.codes.size() ? known.codes[facet.value] : std::string{};
}

}  // namespace renkei::directory_search
