// The sentences of the reasons, in the reader's language: locales/{ja,en}/*.json, which the browser
// shares.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kernel/embedded.hpp"
#include "kernel/result.hpp"

namespace renkei::http {

enum class Language : std::uint8_t { ja, en };

// What an Accept-Language header asks for; Japanese if it does not say.
[[nodiscard]] Language language_of(std::string_view accept_language);

class Sentences {
 public:
  // Files named "ja/<area>.json" and "en/<area>.json", each a flat object. `fault`
  // ("http.locale_broken") if one cannot be read or a key stands twice.
  [[nodiscard]] static Result<Sentences> load(std::span<const embedded::File> files);

  // The sentence with its {args} filled in; the key itself if there is none.
  [[nodiscard]] std::string say(Language language, std::string_view key,
                                const Args& args = {}) const;
  [[nodiscard]] std::string say(Language language, const Error& error) const {
    return say(language, error.reason.key(), error.args);
  }
  [[nodiscard]] bool has(Language language, std::string_view key) const;
  [[nodiscard]] std::size_t count(Language language) const { return table(language).size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Table = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
  [[nodiscard]] const Table& table(Language language) const {
    return tables_[static_cast<std::size_t>(language)];
  }
  std::array<Table, 2> tables_;
};

// How an argument is shown: digits, 2026-11-23, the code.
[[nodiscard]] std::string shown(const Arg& arg);

}  // namespace renkei::http
