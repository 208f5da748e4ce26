#include "app/demo/accounts.hpp"

namespace renkei::app::demo {

std::vector<identity::DemoAccount> accounts_shown() {
  std::vector<identity::DemoAccount> shown;
  shown.reserve(std::size(kPeople));
  for (const Person& person : kPeople) {
    shown.push_back({.email = std::string{person.email},
                     .password = std::string{kPassword},
                     .name = std::string{person.name},
                     .role = person.role});
  }
  return shown;
}

}  // namespace renkei::app::demo
