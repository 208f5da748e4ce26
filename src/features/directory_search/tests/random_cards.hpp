// Cards of facilities made at random, with levels on records, fields and lines.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "features/directory/directory.hpp"

namespace renkei::directory_search {

class RandomCards {
 public:
  explicit RandomCards(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(static_cast<std::uint32_t>(all.size()))];
  }

  static directory::FacilityId id(std::uint32_t number) {
    const std::string digits = std::to_string(number);
    return directory::FacilityId{"019ab000-0000-7000-8000-" + std::string(12 - digits.size(), '0') +
                                 digits};
  }

  directory::FacilityCard card(const directory::FacilityId& id) {
    directory::FacilityCard card{.id = id, .version = below(9) + 1};
    fill(card.facility);
    if (one_in(6)) card.state.status = directory::FacilityStatus::closed;
    if (one_in(2)) card.corporation = directory::CorporationDraft{.name = word()};
    if (card.corporation) card.facility.corporation = directory::CorporationId{id.text()};
    if (one_in(2)) {
      const auto number = std::to_string(below(3));
      card.area =
          geography::AreaName{geography::AreaId{id.text()}, "area" + number, "圏域" + number};
      card.facility.area = card.area->id;
    }
    for (auto left = below(3); left > 0; --left) card.lines.push_back(line(id));
    if (one_in(2)) card.assertion.confirmed_at = instant_of(1'790'000'000'000 + below(9) * 1'000);
    card.assertion.source = "hub";
    card.publication = publication();
    return card;
  }

  // One thing about it changes: content, a field's level, the record's level.
  directory::FacilityCard changed(directory::FacilityCard card) {
    switch (below(6)) {
      case 0:
        card.publication = publication();
        break;
      case 1:
        card.facility.phone = "088-" + std::to_string(100 + below(50));
        break;
      case 2:
        card.facility.capabilities = capabilities();
        break;
      case 3:
        card.facility.aliases = {word()};
        break;
      case 4:
        if (card.lines.empty() || one_in(3)) {
          card.lines.push_back(line(card.id));
        } else {
          card.lines.pop_back();
        }
        break;
      default: {
        auto levels = card.publication;
        card = this->card(card.id);
        card.publication = std::move(levels);
      }
    }
    return card;
  }

  std::string word() {
    static const std::vector<std::string> kWords{"さくら", "髙橋",       "訪問看護", "薬局",
                                                 "みどり", "クリニック", "ひみつ",   "中央",
                                                 "ケア",   "1丁目"};
    return one_of(kWords);
  }
  std::string kind() {
    return one_of<std::string>({"clinic", "pharmacy", "visiting_nurse_station", "day_service"});
  }
  std::string capability() { return one_of<std::string>({"tppv", "oxygen", "end_of_life_care"}); }

 private:
  Level level() {
    static const std::vector<Level> kLevels{Level::public_, Level::professional, Level::network,
                                            Level::desk, Level::hub};
    return one_of(kLevels);
  }
  Point point() { return {34 + below(100) / 1000.0, 134 + below(100) / 1000.0}; }

  directory::Publication publication() {
    std::vector<directory::FieldLevel> stated;
    for (const std::string field :
         {"", "phone", "address", "point", "name_kana", "aliases", "capabilities.tppv", "home_care",
          "home_care.accepting", "hours", "area", "corporation", "identifiers"}) {
      if (one_in(6)) stated.push_back({field, level()});
    }
    return {one_in(8) ? level() : Level::public_, std::move(stated)};
  }

  std::vector<directory::Capability> capabilities() {
    std::vector<directory::Capability> capabilities;
    for (const std::string code : {"end_of_life_care", "oxygen", "tppv"}) {
      if (one_in(2)) {
        capabilities.push_back({code, static_cast<directory::CapabilityLevel>(below(3))});
      }
    }
    return capabilities;
  }

  void fill(directory::FacilityDraft& draft) {
    draft.kind = kind();
    draft.name = word() + word();
    if (one_in(2)) draft.name_kana = word();
    if (one_in(3)) draft.aliases = {word()};
    draft.address.city = "見本市";
    draft.address.street = word() + std::to_string(below(20));
    if (!one_in(4)) draft.point = point();
    draft.precision = Precision::rooftop;
    if (one_in(2)) draft.phone = "088-" + std::to_string(100 + below(50));
    draft.night_phone = "088-999";
    draft.outside_area = one_in(4);
    if (one_in(2)) {
      draft.home_care = directory::HomeCareProfile{};
      if (one_in(2)) draft.home_care->accepting = directory::Accepting::yes;
      if (one_in(2)) draft.home_care->hours24_contact = true;
      if (one_in(2)) draft.home_care->home_death = directory::HomeDeath::yes;
      draft.home_care->current_patients = static_cast<int>(below(30));
    }
    draft.identifiers = {{directory::IdentifierSystem::local, std::to_string(below(100))}};
    draft.capabilities = capabilities();
    if (one_in(2)) {
      draft.hours = {
          {.day = static_cast<directory::OpenDay>(below(8)), .opens = "09:00", .closes = "23:00"}};
    }
  }

  directory::LineOnCard line(const directory::FacilityId& facility) {
    directory::LineOnCard line;
    auto& draft = line.record.draft;
    line.record.version = below(5);
    draft.facility = facility;
    draft.service_code = one_of<std::string>({"130", "150", "770"});
    if (one_in(2)) draft.name = word();
    if (one_in(3)) draft.point = point();
    if (one_in(3)) draft.phone = "088-" + std::to_string(100 + below(50));
    if (one_in(3)) line.publication = publication();
    if (one_in(3)) line.publication = {level(), {}};
    return line;
  }

  std::mt19937 random_;
};

}  // namespace renkei::directory_search
