// The people of the demo city who can sign in. Their password is shown to everyone: the demo hub
// answers to its own machine only.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"

#include "features/identity/identity_verbs_actions.hpp"

namespace renkei::app::demo {

inline constexpr std::string_view kPassword = "mihon-no-aikotoba";

struct Person {
  std::string_view email;
  std::string_view name;
  Role role;
};

inline constexpr std::array kPeople{
    Person{"coordinator@mihon.example", "佐々木 みほ（見本）", Role::coordinator},
    Person{"clerk@mihon.example", "事務 はるか（見本）", Role::clerk},
    Person{"desk@mihon.example", "窓口 あおい（見本）", Role::desk_member},
    Person{"nurse@mihon.example", "佐野 かえで（見本）", Role::professional},
    Person{"facility@mihon.example", "施設 つばさ（見本）", Role::facility_member},
    Person{"city@mihon.example", "市役所 けやき（見本）", Role::city_member}};

// As the sign-in page offers them.
[[nodiscard]] std::vector<identity::DemoAccount> accounts_shown();

}  // namespace renkei::app::demo
