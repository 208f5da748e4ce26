// Runs a program of the system to its end: no shell, an empty environment, only the descriptors it
// is given.
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::paper {

struct ProgramCall {
  std::vector<std::string> words;  // the program's path first
  // Ours → the number the program sees it under. What is not named here is closed for it.
  std::vector<std::pair<int, int>> descriptors;
  std::chrono::seconds time_max{60};
  std::function<bool()> must_stop = [] { return false; };
  std::function<void(std::string_view line)> said = [](std::string_view) {};  // on standard error
};

// The exit code. Refusals: "paper.press_missing", "paper.took_too_long" {seconds}, "paper.stopped",
// "paper.failed" (it was ended by a signal).
[[nodiscard]] Result<int> run_program(const ProgramCall& call);

}  // namespace renkei::paper
