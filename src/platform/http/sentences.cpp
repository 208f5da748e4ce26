// Loading sentences and filling them.
#include "platform/http/sentences.hpp"

#include <charconv>

#include "platform/json/json.hpp"

namespace renkei::http {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The weight of "en-GB;q=0.8"; 1 if it does not say.
double weight_of(std::string_view item) {
  const std::size_t at = item.find("q=");
  if (at == std::string_view::npos) return 1;
  double weight = 0;
  std::from_chars(item.data() + at + 2, item.data() + item.size(), weight);
  return weight;
}

}  // namespace

Language language_of(std::string_view accept_language) {
  double japanese = 0;
  double english = 0;
  while (!accept_language.empty()) {
    const std::size_t end = std::min(accept_language.find(','), accept_language.size());
    const auto item = trimmed(accept_language.substr(0, end));
    accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
    if (item.starts_with("ja")) japanese = std::max(japanese, weight_of(item));
    if (item.starts_with("en")) english = std::max(english, weight_of(item));
  }
  return english > japanese ? Language::en : Language::ja;
}

Result<Sentences> Sentences::load(std::span<const embedded::File> files) {
  Sentences sentences;
  for (const auto& file : files) {
    if (!file.name.ends_with(".json")) continue;
    const bool english = file.name.starts_with("en/");
    if (!english && !file.name.starts_with("ja/")) continue;
    auto read = json::read<std::map<std::string, std::string>>(file.bytes);
    if (!read) return fail(ErrorKind::fault, "http.locale_broken");
    Table& table = sentences.tables_[english ? 1 : 0];
    for (auto& [key, sentence] : *read) {
      if (!table.emplace(key, std::move(sentence)).second) {
        return fail(ErrorKind::fault, "http.locale_broken");
      }
    }
  }
  return sentences;
}

bool Sentences::has(Language language, std::string_view key) const {
  return table(language).find(key) != table(language).end();
}

std::string Sentences::say(Language language, std::string_view key, const Args& args) const {
  const auto found = table(language).find(key);
  if (found == table(language).end()) return std::string{key};
  std::string_view rest = found->second;
  if (args.empty()) return std::string{rest};
  std::string out;
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    out.append(rest, 0, open);
    rest.remove_prefix(open);
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos) break;
    const auto name = rest.substr(1, close - 1);
    bool known = false;
    for (const auto& arg : args) {
      if (arg.name != name) continue;
      out += shown(arg);
      known = true;
    }
    if (!known) out.append(rest, 0, close + 1);
    rest.remove_prefix(close + 1);
  }
  return out.append(rest);
}

std::string shown(const Arg& arg) {
  if (const auto* number = std::get_if<std::int64_t>(&arg.value)) return std::to_string(*number);
  if (const auto* date = std::get_if<Date>(&arg.value)) return date->text();
  return std::string{std::get<Code>(arg.value).text()};
}

}  // namespace renkei::http
