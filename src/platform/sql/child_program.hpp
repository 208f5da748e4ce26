// A program beside us whose words go through pipes: pg_dump, pg_restore.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::sql {

struct ChildProgram {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::vector<std::pair<std::string, std::string>> environment = {};  // added to ours
};

// Runs it and hands over what it writes; false from `take` ends it. Gives its exit code, -1 if it
// did not end by itself, or a refusal "sql.program_missing".
[[nodiscard]] Result<int> run_reading(const ChildProgram& child,
                                      const std::function<bool(std::string_view)>& take);

// Runs it and feeds it what `give` gives, until that is empty; nothing from `give` kills it before
// it can see the end of its input.
[[nodiscard]] Result<int> run_feeding(const ChildProgram& child,
                                      const std::function<std::optional<std::string>()>& give);

}  // namespace renkei::sql
