// The people of the demo city who can sign in. Their password is shown to everyone: the demo hub
// answers to its own machine only.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"

#include "features/identity/identity_verbs_actions.hpp"
#include "features/people/enrolment.hpp"
#include "features/people/position.hpp"

namespace renkei::app::demo {

inline constexpr std::string_view kPassword = "mihon-no-aikotoba";

// Where somebody of the demo city works.
enum class Place : std::uint8_t { nowhere, station, clinic };

struct Person {
  std::string_view email;
  std::string_view name;
  std::string_view kana;
  Role role;
  // As people know them; nothing for an account that the hub made by hand.
  std::optional<people::Position> position = {};
  people::Standing standing = people::Standing::staff;
  Place place = Place::nowhere;
};

inline constexpr std::array kPeople{
    Person{"coordinator@mihon.example", "佐々木 みほ（見本）", "ささき みほ", Role::coordinator,
           people::Position::coordinator},
    Person{"clerk@mihon.example", "事務 はるか（見本）", "じむ はるか", Role::clerk,
           people::Position::hub_clerk},
    Person{"desk@mihon.example", "窓口 あおい（見本）", "まどぐち あおい", Role::desk_member},
    Person{"facility@mihon.example", "施設 つばさ（見本）", "しせつ つばさ", Role::facility_member,
           people::Position::vns_manager, people::Standing::admin, Place::station},
    Person{"nurse@mihon.example", "佐野 かえで（見本）", "さの かえで", Role::facility_member,
           people::Position::visiting_nurse, people::Standing::staff, Place::station},
    Person{"doctor@mihon.example", "大橋 いぶき（見本）", "おおはし いぶき", Role::facility_member,
           people::Position::main_doctor, people::Standing::admin, Place::clinic},
    Person{"association@mihon.example", "医師会 あずさ（見本）", "いしかい あずさ",
           Role::professional, people::Position::assoc_officer},
    Person{"city@mihon.example", "市役所 けやき（見本）", "しやくしょ けやき", Role::city_member,
           people::Position::municipality},
    Person{"auditor@mihon.example", "監査 ひいらぎ（見本）", "かんさ ひいらぎ", Role::auditor,
           people::Position::auditor}};

// As the sign-in page offers them.
[[nodiscard]] std::vector<identity::DemoAccount> accounts_shown();

}  // namespace renkei::app::demo
