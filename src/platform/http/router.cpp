// A tree of path segments. A named segment goes before {id}; {id} is any one segment.
#include "platform/http/router.hpp"

namespace renkei::http {

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> named;
  std::unique_ptr<Node> any;
  std::array<const Entry*, 3> entries{};  // by method
  [[nodiscard]] bool has_entry() const {
    return entries[0] != nullptr || entries[1] != nullptr || entries[2] != nullptr;
  }
};

namespace {

// Takes the first segment off the path.
std::string_view take_segment(std::string_view& path) {
  path.remove_prefix(std::min<std::size_t>(path.starts_with('/') ? 1 : 0, path.size()));
  const auto segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

bool is_value(std::string_view segment) {
  return segment.starts_with('{') && segment.ends_with('}');
}

// The deepest fit: named segments first, {id} if that leads nowhere.
template <class Node>
const Node* walk(const Node& node, std::string_view path, std::vector<std::string_view>& values) {
  if (path.empty() || path == "/") return node.has_entry() ? &node : nullptr;
  const auto segment = take_segment(path);
  if (const auto named = node.named.find(segment); named != node.named.end()) {
    if (const Node* found = walk(*named->second, path, values)) return found;
  }
  if (!node.any || segment.empty()) return nullptr;
  values.push_back(segment);
  if (const Node* found = walk(*node.any, path, values)) return found;
  values.pop_back();
  return nullptr;
}

void fill_values(std::string_view pattern, const std::vector<std::string_view>& values,
                 Pairs& out) {
  std::size_t next = 0;
  while (!pattern.empty() && next < values.size()) {
    const auto segment = take_segment(pattern);
    if (!is_value(segment)) continue;
    out.emplace_back(segment.substr(1, segment.size() - 2), values[next++]);
  }
}

template <class Entries>
std::string allowed_of(const Entries& entries) {
  std::string out;
  if (entries[0] != nullptr) out += "GET, HEAD, ";
  if (entries[1] != nullptr) out += "POST, ";
  if (entries[2] != nullptr) out += "PUT, ";
  return out + "OPTIONS";
}

}  // namespace

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

bool Router::add(Endpoint endpoint, Handler handler) {
  Node* node = root_.get();
  std::string_view path = endpoint.path;
  while (!path.empty() && path != "/") {
    const auto segment = take_segment(path);
    auto& place = is_value(segment) ? node->any : node->named[std::string{segment}];
    if (!place) place = std::make_unique<Node>();
    node = place.get();
  }
  const Entry*& slot = node->entries[static_cast<std::size_t>(endpoint.method)];
  if (slot != nullptr) return false;
  entries_.push_back(std::make_unique<Entry>(Entry{std::move(endpoint), std::move(handler)}));
  slot = entries_.back().get();
  return true;
}

Router::Match Router::match(Method method, std::string_view decoded_path) const {
  std::vector<std::string_view> values;
  const Node* node = walk(*root_, decoded_path, values);
  Match match;
  if (node == nullptr) return match;
  match.entry = node->entries[static_cast<std::size_t>(method)];
  if (match.entry == nullptr) {
    match.allowed = allowed_of(node->entries);
  } else {
    fill_values(match.entry->endpoint.path, values, match.values);
  }
  return match;
}

}  // namespace renkei::http
