// See hub_words.hpp.
#include "features/directory_search/hub_words.hpp"

namespace renkei::directory_search {
namespace {

template <class Rows>
HubWords::Words words_of(const Rows& rows) {
  HubWords::Words words;
  for (const auto& row : rows) words.emplace(row.code, HubWords::Word{row.name, words.size()});
  return words;
}

}  // namespace

HubWords::HubWords()
    : kinds_(words_of(directory::default_kinds())),
      services_(words_of(directory::default_services())),
      capabilities_(words_of(directory::default_capability_codes())) {}

HubWords::HubWords(const std::vector<directory::Kind>& kinds,
                   const std::vector<directory::Service>& services,
                   const std::vector<directory::CapabilityCode>& capabilities,
                   const std::vector<geography::AreaName>& areas)
    : kinds_(words_of(kinds)),
      services_(words_of(services)),
      capabilities_(words_of(capabilities)),
      areas_(words_of(areas)) {}

std::string name_in(const HubWords::Words& words, const std::string& code) {
  const auto found = words.find(code);
  return found == words.end() ? code : found->second.name;
}

}  // namespace renkei::directory_search
