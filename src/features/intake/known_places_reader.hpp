// The directory by prefecture, name and address, for lists whose numbers it may not know yet.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kernel/result.hpp"

#include "features/directory/directory.hpp"

namespace renkei::intake {

// Where a 医療機関コード stands beside what the directory knows of its name and address.
enum class Standing : std::uint8_t {
  unknown,     // nobody of this name is there, or the number's facility is elsewhere by now
  numbered,    // the facility of this name and address has this number
  unnumbered,  // it has no number of this fee table yet
  renumbered,  // it has another number of this fee table
  ambiguous    // several have no number
};

class KnownPlaces {
 public:
  struct Found {
    Standing standing = Standing::unknown;
    std::optional<directory::FacilityId> facility = {};
  };

  // Closed ones and those without prefecture or street do not count.
  void add(const directory::FacilityCard& card);
  // `code` has ten digits. Names and addresses are compared as the search compares them; a
  // corporation's name before the clinic's own, a building and a 郡 do not count.
  [[nodiscard]] Found find(const std::string& code, const std::string& name,
                           const directory::Address& address) const;

 private:
  struct Place {
    directory::FacilityId id;
    std::string kind;
    std::vector<std::string> codes;
  };
  [[nodiscard]] std::vector<const Place*> at(const std::string& name,
                                             const directory::Address& address) const;

  std::unordered_map<std::u16string, std::vector<Place>> by_place_;
  std::unordered_map<std::string, directory::FacilityId> by_code_;
};

// Reads the directory; empty where a list is only looked at.
using KnownPlacesSource = std::function<Result<KnownPlaces>()>;

}  // namespace renkei::intake
