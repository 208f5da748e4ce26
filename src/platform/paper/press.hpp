// The printing press: HTML to PDF and PDFs to one, by programs of the system (WeasyPrint, poppler)
// that get everything by memory files and can reach neither disk nor network for more.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::paper {

inline constexpr int kPagesMax = 500;
inline constexpr std::chrono::seconds kRenderMax{180};

// What the press asks and tells while it works.
struct PressTalk {
  std::function<bool()> must_stop = [] { return false; };
  std::function<void(int page)> page = [](int) {};
};

struct Printed {
  std::string pdf;
  int pages = 0;
  std::map<std::string, int> places;  // element id to the number of its page
};

class Press {
 public:
  // `script` is print/render_pdf.py, `style` the style sheet that documents name as /print.css;
  // both outlive the press.
  Press(std::string_view script, std::string_view style) : script_(script), style_(style) {}

  // Pages are numbered from `first_page`. Refusals: "paper.press_missing" (the programs are not
  // installed), "paper.too_many_pages" {most}, "paper.took_too_long" {seconds}, "paper.stopped",
  // "paper.failed".
  [[nodiscard]] Result<Printed> print(std::string_view html, int first_page,
                                      const PressTalk& talk) const;
  // One document after another, in this order.
  [[nodiscard]] Result<std::string> bind(const std::vector<std::string>& documents,
                                         const PressTalk& talk) const;

 private:
  std::string_view script_;
  std::string_view style_;
};

}  // namespace renkei::paper
