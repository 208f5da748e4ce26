// See people_joiners.hpp.
#include "app/demo/people_joiners.hpp"

#include <algorithm>

#include "app/demo/accounts.hpp"

namespace renkei::app::demo {
namespace {

constexpr int kFirstNumber = 91'000'001;  // what colleagues would sign in with
constexpr int kAccountAge = 700;

Workplace workplace_of(const Person& person) {
  if (person.place == Place::station) return kStation;
  if (person.place == Place::clinic) return kClinic;
  return kNoWorkplace;
}

}  // namespace

Joiners everybody() {
  Joiners all;
  for (const Person& each : kPeople) {
    if (!each.position) continue;
    all.usual.push_back(
        {std::string{each.email},
         {each.name, each.kana, *each.position, each.standing, workplace_of(each), kAccountAge}});
  }
  int number = kFirstNumber;
  for (const Colleague& each : kColleagues) {
    const bool is_unused = std::find(kUnused.begin(), kUnused.end(), each.name) != kUnused.end();
    (is_unused ? all.unused : all.usual).push_back({std::to_string(number++), each});
  }
  return all;
}

}  // namespace renkei::app::demo
