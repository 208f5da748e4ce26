// What all server-rendered pages have in common: the templates, the words of each language and the
// names of style sheet and script. A page adds its own values.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "platform/html/templates.hpp"
#include "platform/http/sentences.hpp"

namespace renkei::html {

enum class Language : std::uint8_t { ja, en };

// What the frame says of the site it is shown on.
struct SiteFacts {
  std::string name;      // of the hub
  bool demo = false;     // marks every page as made up
  std::string now_text;  // 2026年（令和8年）11月23日（月）22:14
  std::string credit = {};
};

class Frame {
 public:
  // `locales`: of ja/public.json and en/public.json the keys lose their prefix and become {{w.…}};
  // of all files come the sentences of refusals;
  // `manifest`: web/dist/manifest.json with `styles` and `script`. `fault` ("html.frame_broken").
  [[nodiscard]] static Result<Frame> load(std::span<const embedded::File> templates,
                                          std::span<const embedded::File> locales,
                                          std::string_view manifest);

  // The whole page; `page` sets `title` and what its template shows.
  [[nodiscard]] std::string page(std::string_view name, Language language, const SiteFacts& site,
                                 Value page) const;
  // A sentence of public.json, e.g. word(ja, "map_title").
  [[nodiscard]] std::string_view word(Language language, std::string_view key) const;
  // Why something typed into a form was refused.
  [[nodiscard]] std::string sentence(Language language, Reason reason, const Args& args) const;
  // A reason that was stored by its key, in Japanese: for files that leave the house.
  [[nodiscard]] std::string sentence(std::string_view key) const;

 private:
  struct Words {
    std::map<std::string, std::string, std::less<>> texts;
    Shared shared;
  };
  Frame(Templates templates, http::Sentences sentences, Words ja, Words en, std::string styles,
        std::string script);
  [[nodiscard]] const Words& words(Language language) const {
    return language == Language::ja ? ja_ : en_;
  }

  Templates templates_;
  http::Sentences sentences_;
  Words ja_;
  Words en_;
  std::string styles_;
  std::string script_;
};

}  // namespace renkei::html
