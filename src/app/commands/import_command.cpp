// `renkei import FILE…`: open data into the directory, from the command line.
#include <iostream>

#include "platform/json/json.hpp"

#include "features/intake/intake.hpp"

#include "app/commands/desk.hpp"

namespace renkei::app {
namespace {

void tell(const Desk& desk, const intake::FileReport& file) {
  std::cout << file.file << ": ";
  if (file.reason) {
    std::cout << "読めませんでした。" << file.error_text.value_or(desk.sentence(*file.reason))
              << '\n';
    return;
  }
  std::cout << file.rows << " 行（新しい " << file.created << "・変わった " << file.updated
            << "・同じ " << file.unchanged << "・確認待ち " << file.proposed << "・取り込めない "
            << file.refused.size() << "）\n";
  for (const auto& refusal : file.refused) {
    std::cout << "  " << refusal.line << " 行目: " << desk.sentence(refusal.reason) << '\n';
  }
}

}  // namespace

int import_files(const ImportOptions& options) {
  Desk desk;
  std::optional<Date> as_of;
  if (!options.as_of.empty()) {
    as_of = Date::parse(options.as_of);
    if (!as_of) {
      desk.say({ErrorKind::invalid, "app.as_of_unreadable"});
      return kWrongUsage;
    }
  }
  auto hub = desk.open(options.where, Opening::as_is);
  if (!hub) return desk.say(hub.error());
  auto report = intake::import_files(
      (*hub)->intake_means(),
      {.files = options.files,
       .as_of = as_of,
       .mode = options.dry_run ? intake::ImportMode::dry_run : intake::ImportMode::apply,
       .by = command_actor(),
       .sentence = [&](const Error& e) { return desk.sentence(e.reason.key(), e.args); }});
  if (!report) return desk.say(report.error());
  if (options.json) {
    std::cout << json::write(*report) << '\n';
  } else {
    for (const intake::FileReport& file : report->files) tell(desk, file);
  }
  return intake::exit_code(*report);
}

}  // namespace renkei::app
