// The only file that sees Boost.JSON: its strict parser drives a builder of the flat document.
#include "platform/json/document.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <functional>

namespace renkei::json {

namespace bj = boost::json;

// Receives the parser's events. Names follow Boost.JSON's handler requirements.
class Builder {
 public:
  // The limit is our own count of nodes; a list or object cannot hold more than that.
  // NOLINTBEGIN(readability-identifier-naming): Boost.JSON asks for these names.
  static constexpr std::size_t max_array_size = std::size_t{1} << 26U;
  static constexpr std::size_t max_object_size = std::size_t{1} << 26U;
  static constexpr std::size_t max_string_size = std::size_t{1} << 26U;
  static constexpr std::size_t max_key_size = 1024;
  // NOLINTEND(readability-identifier-naming)

  Builder(std::string_view input, Document& out, std::size_t nodes_max)
      : input_(input), out_(out), nodes_max_(nodes_max) {}
  [[nodiscard]] bool too_many() const { return too_many_; }

  bool on_document_begin(bj::error_code& /*ec*/) { return true; }
  bool on_document_end(bj::error_code& /*ec*/) { return true; }
  bool on_array_begin(bj::error_code& ec) { return open(Kind::list, ec); }
  bool on_array_end(std::size_t /*n*/, bj::error_code& /*ec*/) { return close(); }
  bool on_object_begin(bj::error_code& ec) { return open(Kind::object, ec); }
  bool on_object_end(std::size_t /*n*/, bj::error_code& /*ec*/) { return close(); }

  bool on_string_part(bj::string_view part, std::size_t /*n*/, bj::error_code& /*ec*/) {
    return gather(part);
  }
  bool on_string(bj::string_view part, std::size_t /*n*/, bj::error_code& ec) {
    Node* node = add(Kind::text, ec);
    if (node == nullptr) return false;
    node->text = finish(part);
    return true;
  }
  bool on_key_part(bj::string_view part, std::size_t /*n*/, bj::error_code& /*ec*/) {
    return gather(part);
  }
  bool on_key(bj::string_view part, std::size_t /*n*/, bj::error_code& /*ec*/) {
    name_ = finish(part);
    return true;
  }

  bool on_number_part(bj::string_view part, bj::error_code& /*ec*/) { return gather(part); }
  bool on_int64(std::int64_t value, bj::string_view /*part*/, bj::error_code& ec) {
    gathered_.clear();
    Node* node = add(Kind::whole, ec);
    if (node == nullptr) return false;
    node->whole = value;
    node->real = static_cast<double>(value);
    return true;
  }
  // Above what a whole number of ours can be: kept as a real one, so that the range check refuses
  // it.
  bool on_uint64(std::uint64_t value, bj::string_view /*part*/, bj::error_code& ec) {
    gathered_.clear();
    return add_real(static_cast<double>(value), ec);
  }
  // Boost 1.81 may be off by one unit in the last place, so the digits are read again, exactly.
  bool on_double(double value, bj::string_view part, bj::error_code& ec) {
    const std::string_view digits = finish(part);
    double exact = value;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exact);
    if (read.ec != std::errc{} || !std::isfinite(exact)) exact = value;
    return add_real(exact, ec);
  }
  bool on_bool(bool value, bj::error_code& ec) {
    Node* node = add(Kind::boolean, ec);
    if (node == nullptr) return false;
    node->truth = value;
    return true;
  }
  bool on_null(bj::error_code& ec) { return add(Kind::null, ec) != nullptr; }
  bool on_comment_part(bj::string_view /*part*/, bj::error_code& /*ec*/) { return true; }
  bool on_comment(bj::string_view /*part*/, bj::error_code& /*ec*/) { return true; }

 private:
  Node* add(Kind kind, bj::error_code& ec) {
    if (out_.nodes_.size() >= nodes_max_) {
      too_many_ = true;
      ec = bj::error::array_too_large;
      return nullptr;
    }
    const auto index = static_cast<std::uint32_t>(out_.nodes_.size());
    out_.nodes_.push_back({.kind = kind, .end = index + 1, .name = name_});
    name_ = {};
    return &out_.nodes_.back();
  }
  bool add_real(double value, bj::error_code& ec) {
    Node* node = add(Kind::real, ec);
    if (node == nullptr) return false;
    node->real = value;
    return true;
  }
  bool open(Kind kind, bj::error_code& ec) {
    const auto index = static_cast<std::uint32_t>(out_.nodes_.size());
    if (add(kind, ec) == nullptr) return false;
    open_.push_back(index);
    return true;
  }
  bool close() {
    out_.nodes_[open_.back()].end = static_cast<std::uint32_t>(out_.nodes_.size());
    open_.pop_back();
    return true;
  }
  bool gather(bj::string_view part) {
    gathered_.append(part.data(), part.size());
    return true;
  }
  // The whole of a text: a view into the input if it came in one untouched piece.
  std::string_view finish(bj::string_view part) {
    const std::less_equal<const char*> not_behind;
    const char* input_end = input_.data() + input_.size();
    if (gathered_.empty() && not_behind(input_.data(), part.data()) &&
        not_behind(part.data() + part.size(), input_end)) {
      return {part.data(), part.size()};
    }
    gathered_.append(part.data(), part.size());
    out_.unescaped_.push_back(std::move(gathered_));
    gathered_.clear();
    return out_.unescaped_.back();
  }

  std::string_view input_;
  Document& out_;
  std::size_t nodes_max_;
  std::string_view name_ = {};
  std::string gathered_ = {};
  std::vector<std::uint32_t> open_ = {};
  bool too_many_ = false;
};

Result<Document> Document::parse(std::string_view text, std::size_t nodes_max) {
  Document document;
  document.nodes_.reserve(text.size() / 16 + 8);
  const bj::parse_options options{.max_depth = kDepthMax};
  bj::basic_parser<Builder> parser{options, text, document, nodes_max};
  bj::error_code problem;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), problem);
  if (parser.handler().too_many()) return fail(ErrorKind::too_large, "json.too_many_values");
  if (problem || used != text.size() || document.nodes_.empty()) {
    return fail(ErrorKind::malformed, "json.malformed");
  }
  return document;
}

}  // namespace renkei::json
