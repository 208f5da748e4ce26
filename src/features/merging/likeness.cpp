// See likeness.hpp. The weights are ours: two independent agreements of weight, or one and several
// lighter ones, reach kAlike; a telephone number alone (a corporation's switchboard) does not.
#include "features/merging/likeness.hpp"

#include <algorithm>
#include <cmath>

#include "kernel/search_key.hpp"

namespace renkei::merging {
namespace {

constexpr double kSimilarName = 0.7;
constexpr int kScoreMax = 100;

int weight_of(Agreement agreement) {
  switch (agreement) {
    case Agreement::phone:
    case Agreement::name:
      return 35;
    case Agreement::address:
      return 25;
    case Agreement::similar_name:
    case Agreement::near:
      return 20;
    case Agreement::fax:
      return 15;
    case Agreement::corporation:
      break;
  }
  return 10;
}

std::string digits_of(const std::optional<std::string>& phone) {
  std::string digits;
  for (const char c : phone.value_or("")) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

std::u16string bare_address(const directory::Address& address) {
  // Without prefecture and building: the sources differ in whether they write them.
  if (!address.street) return {};
  return search_key(address.city.value_or("") + *address.street);
}

bool shares_a_system(const Traits& one, const Traits& other) {
  return std::any_of(one.systems.begin(), one.systems.end(), [&](auto system) {
    return std::binary_search(other.systems.begin(), other.systems.end(), system);
  });
}

template <class Text>
bool agree(const Text& one, const Text& other) {
  return !one.empty() && one == other;
}

std::vector<std::u16string> pairs_of(const std::u16string& text) {
  std::vector<std::u16string> pairs;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) pairs.push_back(text.substr(at, 2));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

double name_similarity(const std::u16string& one, const std::u16string& other) {
  const auto ours = pairs_of(one);
  const auto theirs = pairs_of(other);
  if (ours.empty() || theirs.empty()) return one == other && !one.empty() ? 1 : 0;
  std::vector<std::u16string> both;
  std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                        std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(ours.size() + theirs.size());
}

Traits traits_of(const directory::FacilityCard& card) {
  const auto& facility = card.facility;
  Traits traits{.id = card.id,
                .name = search_key(facility.name),
                .phone = digits_of(facility.phone),
                .fax = digits_of(facility.fax),
                .address = bare_address(facility.address),
                .point = facility.point};
  if (card.corporation) traits.corporation = search_key(card.corporation->name);
  for (const auto& each : facility.identifiers) {
    // Two numbers of the hub's own list say nothing of two places.
    if (each.system != directory::IdentifierSystem::local) traits.systems.push_back(each.system);
  }
  std::sort(traits.systems.begin(), traits.systems.end());
  traits.systems.erase(std::unique(traits.systems.begin(), traits.systems.end()),
                       traits.systems.end());
  return traits;
}

std::optional<Likeness> likeness(const Traits& one, const Traits& other) {
  if (one.id == other.id || shares_a_system(one, other)) return std::nullopt;
  Likeness alike;
  const auto note = [&](Agreement agreement) {
    alike.agreements.push_back(agreement);
    alike.score += weight_of(agreement);
  };
  if (agree(one.phone, other.phone)) note(Agreement::phone);
  if (agree(one.fax, other.fax)) note(Agreement::fax);
  if (agree(one.name, other.name)) {
    note(Agreement::name);
  } else if (name_similarity(one.name, other.name) >= kSimilarName) {
    note(Agreement::similar_name);
  }
  if (agree(one.address, other.address)) note(Agreement::address);
  if (one.point && other.point) {
    const double metres = distance_metres(*one.point, *other.point);
    alike.distance_metres = static_cast<int>(std::lround(metres));
    if (metres <= kNearMetres) note(Agreement::near);
  }
  if (agree(one.corporation, other.corporation)) note(Agreement::corporation);
  alike.score = std::min(alike.score, kScoreMax);
  if (alike.score < kAlike) return std::nullopt;
  return alike;
}

}  // namespace renkei::merging
