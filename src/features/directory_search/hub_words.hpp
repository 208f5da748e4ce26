// How the hub calls its kinds, services, capabilities and areas, and in which order it lists them.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "features/directory/directory.hpp"

namespace renkei::directory_search {

class HubWords {
 public:
  // The lists a new hub starts with.
  HubWords();
  HubWords(const std::vector<directory::Kind>& kinds,
           const std::vector<directory::Service>& services,
           const std::vector<directory::CapabilityCode>& capabilities,
           const std::vector<geography::AreaName>& areas);

  struct Word {
    std::string name;
    std::size_t position = 0;
  };
  using Words = std::map<std::string, Word, std::less<>>;
  [[nodiscard]] const Words& kinds() const { return kinds_; }
  [[nodiscard]] const Words& services() const { return services_; }
  [[nodiscard]] const Words& capabilities() const { return capabilities_; }
  [[nodiscard]] const Words& areas() const { return areas_; }

 private:
  Words kinds_;
  Words services_;
  Words capabilities_;
  Words areas_;
};

// The code itself if the hub has no name for it.
[[nodiscard]] std::string name_in(const HubWords::Words& words, const std::string& code);

}  // namespace renkei::directory_search
