// The sentences of a page in its reader's language, and how that language writes days, distances
// and telephone numbers.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "kernel/date.hpp"

#include "platform/html/frame.hpp"

namespace renkei::html {

class Wording {
 public:
  // The frame outlives it.
  Wording(const Frame& frame, Language language) : frame_(&frame), language_(language) {}
  [[nodiscard]] Language language() const { return language_; }

  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;
  // A sentence of public.json with its {names} filled in; the key itself if there is none.
  [[nodiscard]] std::string say(std::string_view key, Values values = {}) const;
  [[nodiscard]] bool knows(std::string_view key) const;
  // Why something typed was refused.
  [[nodiscard]] std::string say(const FieldError& error) const {
    return frame_->sentence(language_, error.reason, error.args);
  }

  // 令和8年10月2日; 2 October 2026.
  [[nodiscard]] std::string day(Date date) const;
  // 12月30日; 30 December: the same each year.
  [[nodiscard]] std::string day_of_year(Date date) const;
  // What is listed, with the comma of the language.
  [[nodiscard]] std::string_view comma() const;

 private:
  const Frame* frame_;
  Language language_;
};

// 0.8km, 12km: one decimal below ten. The page says that it is a straight line.
[[nodiscard]] std::string kilometres_text(double kilometres);
// What a tel: link dials: the digits, and a plus at the start.
[[nodiscard]] std::string dialled(std::string_view phone);

}  // namespace renkei::html
