// Loading, checking and rendering templates.
#include "platform/html/templates.hpp"

#include <kainjow/mustache.hpp>

#include "platform/log/log.hpp"

namespace renkei::html {

using Data = kainjow::mustache::data;
using Context = kainjow::mustache::context<std::string>;
namespace mustache = kainjow::mustache;

namespace {

constexpr int kPartialsDeep = 8;

Data converted(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.held())) return Data{*text};
  if (const auto* flag = std::get_if<bool>(&value.held())) return Data{*flag};
  if (const auto* list = std::get_if<List>(&value.held())) {
    Data out{Data::type::list};
    for (const auto& each : *list) out << converted(each);
    return out;
  }
  Data out{Data::type::object};
  for (const auto& [name, each] : std::get<Object>(value.held())) out.set(name, converted(each));
  return out;
}

std::string name_of(std::string_view file_name) {
  file_name.remove_suffix(std::string_view{".mustache"}.size());
  const std::size_t slash = file_name.rfind('/');
  return std::string{slash == std::string_view::npos ? file_name : file_name.substr(slash + 1)};
}

// Why this text may not be a template; "" if it may.
std::string_view fault_of(std::string_view text) {
  for (const std::string_view banned : {"{{{", "{{&", "{{ &", "{{=", "style="}) {
    if (text.find(banned) != std::string_view::npos) return banned;
  }
  // attribute={{value}} would let a text with a space become a second attribute.
  for (auto at = text.find("={{"); at != std::string_view::npos; at = text.find("={{", at + 1)) {
    const std::size_t tag = text.rfind('<', at);
    const bool inside_tag = tag != std::string_view::npos && text.find('>', tag) > at;
    const auto before = inside_tag ? text.substr(tag, at - tag) : std::string_view{};
    std::size_t quotes = 0;
    for (const char each : before) quotes += each == '"' ? 1 : 0;
    if (inside_tag && quotes % 2 == 0) return "={{";
  }
  return {};
}

using Texts = std::map<std::string, std::string, std::less<>>;

// The text with its partials put in; nothing if one is missing or they go round in circles.
std::optional<std::string> whole(std::string_view text, const Texts& texts, int depth) {
  if (depth > kPartialsDeep) return std::nullopt;
  std::string out;
  for (auto open = text.find("{{>"); open != std::string_view::npos; open = text.find("{{>")) {
    const std::size_t close = text.find("}}", open);
    if (close == std::string_view::npos) return std::nullopt;
    auto name = text.substr(open + 3, close - open - 3);
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    const auto partial = texts.find(name);
    if (partial == texts.end()) return std::nullopt;
    const auto inner = whole(partial->second, texts, depth + 1);
    if (!inner) return std::nullopt;
    out.append(text.substr(0, open)).append(*inner);
    text.remove_prefix(close + 2);
  }
  return out.append(text);
}

tl::unexpected<Error> broken(std::string_view file, std::string_view why) {
  log::error("html.template_broken", {{"file", file}, {"why", why}});
  return fail(ErrorKind::fault, "html.template_broken");
}

std::string rendered(const std::string& text, Context& context) {
  std::string out;
  out.reserve(text.size() * 2);
  mustache::mustache page{text};
  struct Stream {  // spares the copies of a string stream
    std::string& out;
    Stream& operator<<(const std::string& part) {
      out += part;
      return *this;
    }
  } stream{out};
  page.render(context, stream);
  return out;
}

}  // namespace

struct Shared::Data {
  html::Data data;
};

Shared::Shared(const Value& value) : data_(std::make_unique<Data>(Data{converted(value)})) {}
Shared::~Shared() = default;
Shared::Shared(Shared&&) noexcept = default;
Shared& Shared::operator=(Shared&&) noexcept = default;

Value& Value::set(std::string_view name, Value value) {
  if (!std::holds_alternative<Object>(held_)) held_ = Object{};
  std::get<Object>(held_).insert_or_assign(std::string{name}, std::move(value));
  return *this;
}

Value& Value::set_list(std::string_view name, List list) {
  set("has_" + std::string{name}, !list.empty());
  return set(name, std::move(list));
}

Result<Templates> Templates::load(std::span<const embedded::File> files) {
  Texts raw;
  for (const auto& file : files) {
    if (!file.name.ends_with(".mustache")) continue;
    if (const auto fault = fault_of(file.bytes); !fault.empty()) return broken(file.name, fault);
    if (!raw.emplace(name_of(file.name), file.bytes).second) {
      return broken(file.name, "its name is there twice");
    }
  }
  Templates templates;
  for (const auto& [name, text] : raw) {
    auto page = whole(text, raw, 0);
    if (!page) return broken(name, "a partial is missing or contains itself");
    const mustache::mustache parsed{*page};
    if (!parsed.is_valid()) return broken(name, parsed.error_message());
    templates.texts_.emplace(name, std::move(*page));
  }
  return templates;
}

std::string Templates::render(std::string_view name, const Value& page) const {
  const auto text = texts_.find(name);
  if (text == texts_.end()) return {};
  const Data own = converted(page);
  Context context{&own};
  return rendered(text->second, context);
}

std::string Templates::render(std::string_view name, const Value& page,
                              const Shared& shared) const {
  const auto text = texts_.find(name);
  if (text == texts_.end()) return {};
  const Data own = converted(page);
  Context context{&shared.data_->data};
  context.push(&own);  // the page's own values come first
  return rendered(text->second, context);
}

}  // namespace renkei::html
