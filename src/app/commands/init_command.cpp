// `renkei init`: a new hub in a data folder.
#include <iostream>

#include "platform/sql/key_file.hpp"

#include "app/commands/desk.hpp"
#include "app/commands/making.hpp"

namespace renkei::app {

Result<void> make_hub(const std::filesystem::path& data, const HubConfig& config) {
  std::error_code problem;
  std::filesystem::create_directories(data, problem);
  if (problem) return fail(ErrorKind::unavailable, "app.data_unwritable");
  std::filesystem::permissions(data, std::filesystem::perms::owner_all, problem);
  if (problem) return fail(ErrorKind::unavailable, "app.data_unwritable");
  const auto key = key_path(data, config);
  if (!std::filesystem::exists(key)) {
    if (auto made = sql::create_key_file(key); !made) return pass_on(made);
  }
  return add_hub(data, config);
}

int init(const InitOptions& options) {
  Desk desk;
  HubConfig config{.slug = options.slug, .name = options.hub, .public_url = options.public_url};
  config.database = options.database.empty() ? options.slug + ".db" : options.database;
  config.key_file = options.slug + ".key";
  config.id = desk.ids().next();
  if (auto made = make_hub(options.data, config); !made) return desk.say(made.error());
  auto hub = desk.open({options.data, options.slug}, Opening::migrating);
  if (!hub) return desk.say(hub.error());
  std::cout << "拠点「" << options.hub << "」を " << options.data.string() << " に作りました。\n"
            << "暗号鍵: " << key_path(options.data, config).string()
            << "（なくすとデータを開けません。別の場所にも保管してください）\n"
            << "つぎ: renkei user add --data " << options.data.string()
            << " --email … --role coordinator --password-file …\n";
  return kDone;
}

}  // namespace renkei::app
