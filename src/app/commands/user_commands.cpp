// `renkei user add | list`: who may sign in, kept from the command line.
#include <fstream>
#include <iostream>

#include "platform/sql/outbox_sql.hpp"

#include "features/identity/identity_feature.hpp"

#include "app/commands/command_write.hpp"
#include "app/commands/desk.hpp"
#include "app/commands/making.hpp"

namespace renkei::app {
namespace {

identity::IdentityFeature identity_of(Context& context) {
  return {context.session, context.hub.identity_means(), context.hub.identity_facts(),
          context.outbox, context.trace};
}

Result<std::string> first_line_of(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::string line;
  if (!file || !std::getline(file, line)) return fail(ErrorKind::invalid, "app.password_file");
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

}  // namespace

Result<void> add_account(Hub& hub, identity::NewAccount account) {
  std::optional<identity::PreparedAccount> prepared;
  auto checked = hub.database().read([&](sql::Session& session) -> Result<void> {
    Trace trace;
    sql::SqlOutbox outbox{session, hub.ids(), hub.system_clock().now()};
    const Actor actor = hub_actor(command_actor());
    Context context{hub, session, outbox, trace, actor};
    auto feature = identity_of(context);
    auto made = feature.verbs().accounts.prepare_add(std::move(account));
    if (!made) return pass_on(made);
    prepared = *std::move(made);
    return {};
  });
  if (!checked) return checked;
  return write_as_command(hub, "cli user add", [&](Context& context) -> Result<void> {
    auto feature = identity_of(context);
    auto added = feature.verbs().accounts.add(*prepared);
    if (!added) return pass_on(added);
    return {};
  });
}

int user_add(const UserOptions& options) {
  Desk desk;
  const auto role = enum_from<Role>(options.role);
  if (!role || !is_given(*role)) return desk.say({ErrorKind::invalid, "app.unknown_role"});
  auto password = first_line_of(options.password_file);
  if (!password) return desk.say(password.error());
  auto hub = desk.open(options.where, Opening::as_is);
  if (!hub) return desk.say(hub.error());
  identity::NewAccount account{
      .email = Private{options.email},
      .display_name = Private{options.name.empty() ? options.email : options.name},
      .password = Private{*std::move(password)},
      .role = *role};
  if (!options.facility.empty()) account.facility = options.facility;
  if (auto added = add_account(**hub, std::move(account)); !added) return desk.say(added.error());
  std::cout << "利用者を加えました（役割 " << options.role << "）。\n";
  return kDone;
}

int user_list(const HubOptions& options) {
  Desk desk;
  auto hub = desk.open(options, Opening::as_is);
  if (!hub) return desk.say(hub.error());
  // The list is the hub's own, shown to the one who holds the key; mail addresses are not printed.
  std::optional<std::string> cursor;
  do {
    identity::AccountActions::Page page;
    auto looked = (*hub)->database().read([&](sql::Session& session) -> Result<void> {
      Trace trace;
      sql::SqlOutbox outbox{session, (*hub)->ids(), (*hub)->system_clock().now()};
      const Actor actor = hub_actor(command_actor());
      Context context{**hub, session, outbox, trace, actor};
      auto feature = identity_of(context);
      auto found = feature.verbs().accounts.list(
          200, cursor ? std::optional<std::string_view>{*cursor} : std::nullopt);
      if (!found) return pass_on(found);
      page = *std::move(found);
      return {};
    });
    if (!looked) return desk.say(looked.error());
    for (const auto& each : page.items) {
      std::cout << each.account->id.text() << '\t' << enum_name(each.account->state);
      for (const auto& membership : each.memberships)
        std::cout << '\t' << enum_name(membership->role);
      std::cout << '\n';
    }
    cursor = page.next;
  } while (cursor);
  return kDone;
}

}  // namespace renkei::app
