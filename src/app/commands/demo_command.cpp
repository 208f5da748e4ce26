// `renkei demo`: the demo hub 見本市, filled as after a few years of work.
#include <fstream>
#include <iostream>

#include "features/intake/intake.hpp"

#include "app/commands/desk.hpp"
#include "app/commands/making.hpp"
#include "app/demo/accounts.hpp"
#include "app/demo/audit_day.hpp"
#include "app/demo/contracts.hpp"
#include "app/demo/desk_work.hpp"
#include "app/demo/duty.hpp"
#include "app/demo/incidents.hpp"
#include "app/demo/notices.hpp"
#include "app/demo/patients.hpp"
#include "app/demo/people.hpp"
#include "app/demo/rules.hpp"
#include "app/demo/settle.hpp"

namespace renkei::app {
namespace {

constexpr std::uint64_t kSeed = 20261123;

// The hub opened with a clock that can be moved into the past.
struct DemoHub {
  StandingClock clock{RunningClock{}.now()};
  RunningSystemClock system_clock;
  std::unique_ptr<IdSource> ids = seeded_ids(clock.now(), kSeed);
  crypto::PasswordHasher passwords;
  std::unique_ptr<Hub> hub;

  [[nodiscard]] Result<void> open(const std::filesystem::path& data, HubConfig config) {
    auto opened = Hub::open(data, std::move(config), {clock, system_clock, *ids, passwords},
                            Opening::migrating);
    if (!opened) return pass_on(opened);
    hub = *std::move(opened);
    return {};
  }
};

// Those whom the hub made by hand; the others join as people do.
Result<void> add_accounts(Hub& hub) {
  for (const demo::Person& person : demo::kPeople) {
    if (person.position) continue;
    identity::NewAccount account{.email = Private{std::string{person.email}},
                                 .display_name = Private{std::string{person.name}},
                                 .password = Private{std::string{demo::kPassword}},
                                 .role = person.role,
                                 .facility = {}};
    if (auto added = add_account(hub, std::move(account)); !added) return added;
  }
  return {};
}

Result<void> import_newer_data(DemoHub& demo, const std::filesystem::path& data,
                               const demo::City& city) {
  const std::filesystem::path file = data / "jigyosho_150.csv";
  std::ofstream{file, std::ios::binary} << demo::newer_open_data(city);
  const intake::Means means{demo.hub->database(), *demo.ids, demo.clock, demo.system_clock};
  auto report = intake::import_files(means, {.files = {file}, .as_of = {}, .by = command_actor()});
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  if (!report) return pass_on(report);
  return {};
}

Result<std::size_t> make_city(const DemoOptions& options) {
  HubConfig config{.slug = "mihon", .name = "見本市 在宅医療・介護連携センター", .demo = true};
  config.database = options.database.empty() ? "mihon.db" : options.database;
  config.key_file = "hub.key";
  auto city = demo::build_city(kSeed);
  if (!city) return pass_on(city);
  if (auto made = make_hub(options.data, config); !made) return pass_on(made);
  DemoHub demo;
  if (auto opened = demo.open(options.data, config); !opened) return pass_on(opened);
  if (auto settled = demo::settle_city(*demo.hub, demo.clock, *city); !settled) {
    return pass_on(settled);
  }
  if (auto added = add_accounts(*demo.hub); !added) return pass_on(added);
  if (auto settled = demo::settle_people(*demo.hub, demo.clock); !settled) return pass_on(settled);
  if (auto settled = demo::settle_desk_work(*demo.hub); !settled) return pass_on(settled);
  if (auto settled = demo::settle_patients(*demo.hub, demo.clock, *city); !settled) {
    return pass_on(settled);
  }
  if (auto imported = import_newer_data(demo, options.data, *city); !imported) {
    return pass_on(imported);
  }
  if (auto settled = demo::settle_duty(*demo.hub); !settled) return pass_on(settled);
  if (auto settled = demo::settle_rules(*demo.hub); !settled) return pass_on(settled);
  if (auto settled = demo::settle_contracts(*demo.hub); !settled) return pass_on(settled);
  if (auto told = demo::settle_older_notices(*demo.hub); !told) return pass_on(told);
  if (auto told = demo::settle_incidents(*demo.hub); !told) return pass_on(told);
  if (auto day = demo::settle_audit_day(*demo.hub); !day) return pass_on(day);
  if (auto told = demo::settle_new_notices(*demo.hub); !told) return pass_on(told);
  return city->facilities.size();
}

}  // namespace

int make_demo(const DemoOptions& options) {
  const Desk desk;
  auto made = make_city(options);
  if (!made) return desk.say(made.error());
  std::cout << "見本市（架空の施設 " << *made << " か所）を " << options.data.string()
            << " に作りました。\n";
  return kDone;
}

}  // namespace renkei::app
