// `renkei migrate`: the database of an older version made this one's.
#include <iostream>

#include "app/commands/desk.hpp"

namespace renkei::app {

int migrate(const HubOptions& options) {
  Desk desk;
  auto lock = DataLock::take(options.data);
  if (!lock) return desk.say(lock.error());
  auto hub = desk.open(options, Opening::migrating);
  if (!hub) return desk.say(hub.error());
  const Upgrade& done = (*hub)->upgrade();
  if (done.backup) {
    std::cout
        << "変える前にバックアップを作りました: " << done.backup->file
        << "\n戻すときは、空の置き場所に renkei restore で復元し、前の版で動かしてください。\n";
  }
  for (const std::string& name : done.migrations) std::cout << "  済み " << name << '\n';
  if (done.migrations.empty()) {
    std::cout << "データベースはすでにこの版に合っています。何も変えていません。\n";
  } else {
    std::cout << "データベースを " << done.migrations.size()
              << " 段階進め、この版に合わせました。\n";
  }
  return kDone;
}

}  // namespace renkei::app
