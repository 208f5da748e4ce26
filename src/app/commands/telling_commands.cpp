// `renkei config | routes | openapi | version`: what the binary says of itself, without a data
// folder.
#include <iostream>

#include "platform/http/openapi.hpp"

#include "app/commands/commands.hpp"
#include "app/context.hpp"
#include "app/settings.hpp"
#include "app/version.hpp"

namespace renkei::app {
int config() {
  for (const Setting& each : kSettings) {
    std::cout << each.name << '=' << setting(each.name) << "\n    " << each.meaning << '\n';
  }
  return kDone;
}

int routes() {
  std::cout << "| | 行き先 | 権限 |";
  for_each_enumerator<Role>([](std::string_view name, Role) { std::cout << ' ' << name << " |"; });
  std::cout << "\n|---|---|---|";
  for_each_enumerator<Role>([](std::string_view, Role) { std::cout << "---|"; });
  std::cout << '\n';
  for (const Mounted& each : all_routes()) {
    std::cout << "| " << enum_name(each.method) << " | `" << each.path << "` | "
              << each.permission.key() << " |";
    for_each_enumerator<Role>([&](std::string_view, Role role) {
      std::cout << (each.permission.holds(role) ? " ● |" : " – |");
    });
    std::cout << '\n';
  }
  return kDone;
}

int openapi() {
  const std::vector<Mounted> table = all_routes();
  std::vector<const http::Endpoint*> endpoints;
  endpoints.reserve(table.size());
  for (const Mounted& each : table) endpoints.push_back(&each);
  std::cout << http::openapi(endpoints, kVersion);
  return kDone;
}

int version() {
  std::cout << "renkei " << kVersion << '\n';
  return kDone;
}

}  // namespace renkei::app
