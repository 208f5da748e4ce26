#include "platform/html/frame.hpp"

#include "platform/json/json.hpp"
#include "platform/log/log.hpp"

namespace renkei::html {
namespace {

constexpr std::string_view kPrefix = "public.";
using Texts = std::map<std::string, std::string>;

// The words of one language, without their prefix; nothing if the file is missing or broken.
std::optional<std::map<std::string, std::string, std::less<>>> words_in(
    std::span<const embedded::File> locales, std::string_view name) {
  for (const embedded::File& file : locales) {
    if (file.name != name) continue;
    const auto texts = json::read<Texts>(file.bytes);
    if (!texts) return std::nullopt;
    std::map<std::string, std::string, std::less<>> words;
    for (const auto& [key, text] : *texts) {
      if (key.starts_with(kPrefix)) words[key.substr(kPrefix.size())] = text;
    }
    return words;
  }
  return std::nullopt;
}

Value as_value(const std::map<std::string, std::string, std::less<>>& words) {
  Object object;
  for (const auto& [key, text] : words) object.emplace(key, Value{text});
  Object all;
  all.emplace("w", Value{std::move(object)});
  return Value{std::move(all)};
}

}  // namespace

Frame::Frame(Templates templates, http::Sentences sentences, Words ja, Words en, std::string styles,
             std::string script)
    : templates_(std::move(templates)),
      sentences_(std::move(sentences)),
      ja_(std::move(ja)),
      en_(std::move(en)),
      styles_(std::move(styles)),
      script_(std::move(script)) {}

Result<Frame> Frame::load(std::span<const embedded::File> templates,
                          std::span<const embedded::File> locales, std::string_view manifest) {
  auto loaded = Templates::load(templates);
  if (!loaded) return pass_on(loaded);
  auto sentences = http::Sentences::load(locales);
  if (!sentences) return pass_on(sentences);
  auto ja = words_in(locales, "ja/public.json");
  auto en = words_in(locales, "en/public.json");
  const auto names = json::read<Texts>(manifest);
  if (!ja || !en || !names || !names->contains("styles") || !names->contains("script")) {
    log::error("html.frame_broken");
    return fail(ErrorKind::fault, "html.frame_broken");
  }
  Shared ja_shared{as_value(*ja)};
  Shared en_shared{as_value(*en)};
  return Frame{*std::move(loaded),
               *std::move(sentences),
               Words{*std::move(ja), std::move(ja_shared)},
               Words{*std::move(en), std::move(en_shared)},
               names->at("styles"),
               names->at("script")};
}

std::string Frame::page(std::string_view name, Language language, const SiteFacts& site,
                        Value page) const {
  page.set("lang", language == Language::ja ? "ja" : "en")
      .set("hub_name", site.name)
      .set("demo", site.demo)
      .set("now_text", site.now_text)
      .set("styles", styles_)
      .set("script", script_);
  if (!site.credit.empty()) page.set("credit", site.credit);
  return templates_.render(name, page, words(language).shared);
}

std::string_view Frame::word(Language language, std::string_view key) const {
  const auto& texts = words(language).texts;
  const auto found = texts.find(key);
  return found == texts.end() ? key : std::string_view{found->second};
}

std::string Frame::sentence(Language language, Reason reason, const Args& args) const {
  const auto spoken = language == Language::ja ? http::Language::ja : http::Language::en;
  return sentences_.say(spoken, reason.key(), args);
}

std::string Frame::sentence(std::string_view key) const {
  return sentences_.say(http::Language::ja, key);
}

}  // namespace renkei::html
