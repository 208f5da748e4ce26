// `renkei backup | restore`: the hub's records out of the machine and back.
#include <iostream>

#include "kernel/jst.hpp"

#include "app/commands/command_write.hpp"
#include "app/commands/desk.hpp"
#include "app/safety/restore.hpp"

namespace renkei::app {
namespace {

std::string japan_text(Instant at) {
  const LocalTime local = japan_time(at);
  return local.date.text() + " " + local.time.text();
}

Result<BackupMade> make_backup(Desk& desk, const BackupOptions& options) {
  auto config = named_hub(options.where.data, options.where.hub);
  if (!config) return pass_on(config);
  const auto place = place_of(options.where.data, *std::move(config));
  if (!place) return pass_on(place);
  if (options.file.empty()) return back_up_and_keep(*place, desk.system_clock());
  return back_up(*place, options.file, desk.system_clock());
}

// Who took a copy of everything, and when, belongs into the audit. A database that waits for its
// upgrade cannot take the row; its backup is made all the same.
void leave_audit_row(Desk& desk, const HubOptions& where, std::string_view command) {
  auto hub = desk.open(where, Opening::as_is);
  if (!hub) return;
  auto written = write_as_command(**hub, command, [](Context&) { return Result<void>{}; });
  if (!written) desk.say(written.error());
}

}  // namespace

int backup(const BackupOptions& options) {
  Desk desk;
  const auto made = make_backup(desk, options);
  if (!made) return desk.say(made.error());
  leave_audit_row(desk, options.where, "cli backup");
  std::cout << "バックアップを作り、終わりまで読み直して確かめました。\n  ファイル " << made->file
            << "\n  大きさ   " << made->bytes << " バイト\n  時点     " << japan_text(made->at)
            << "\n暗号鍵とは別の場所へ、写しを移してください。開くには暗号鍵が要ります。\n";
  return kDone;
}

int restore_hub(const RestoreOptions& options) {
  Desk desk;
  const auto restored =
      restore({.file = options.file,
               .data = options.data,
               .key_file = options.key_file,
               .database = options.database,
               .as = options.as_new_hub ? RestoreAs::another_hub : RestoreAs::same_hub},
              desk.surroundings());
  if (!restored) return desk.say(restored.error());
  if (restored->behind == 0) {
    leave_audit_row(desk, {options.data, restored->config.slug}, "cli restore");
  }
  std::cout << "拠点「" << restored->config.name << "」を " << japan_text(restored->head.made_at)
            << " の時点に復元しました。\n";
  if (options.as_new_hub) {
    std::cout << "練習用の別の拠点です。待っていた送信は取り消し、この機械だけで開けます。\n";
  }
  if (restored->behind > 0) {
    std::cout << "つぎ: renkei migrate --data " << options.data.string() << "（" << restored->behind
              << " 段階、この版より古い形です）\n";
  }
  std::cout << "つぎ: renkei doctor --audit --data " << options.data.string() << '\n';
  return kDone;
}

}  // namespace renkei::app
