// A parsed JSON text as a flat list of values in reading order. Built by Boost.JSON's parser, which
// only document.cpp sees; texts without escapes point into the input.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.hpp"

namespace renkei::json {

enum class Kind : std::uint8_t { null, boolean, whole, real, text, list, object };

// One value. Its children, if any, start right behind it and end at `end`.
struct Node {
  Kind kind = Kind::null;
  bool truth = false;          // boolean
  std::uint32_t end = 0;       // index behind this value and all its children
  std::int64_t whole = 0;      // whole
  double real = 0;             // whole and real
  std::string_view name = {};  // the member's name inside an object
  std::string_view text = {};  // text
};

// Borrows the text it was read from.
class Document {
 public:
  static constexpr std::size_t kDepthMax = 16;
  static constexpr std::size_t kNodesMax = 400'000;

  // `malformed` ("json.malformed") unless `text` is one JSON value in valid UTF-8, at most 16 deep;
  // `too_large` ("json.too_many_values") if it holds more values than any body of ours needs.
  // A file of coordinates may hold more: say so with `nodes_max`.
  [[nodiscard]] static Result<Document> parse(std::string_view text,
                                              std::size_t nodes_max = kNodesMax);

  [[nodiscard]] const Node& at(std::uint32_t index) const { return nodes_[index]; }
  // Calls visit(index) for each direct child.
  template <class Visit>
  void for_each_child(std::uint32_t parent, Visit&& visit) const {
    for (std::uint32_t i = parent + 1; i < nodes_[parent].end; i = nodes_[i].end) visit(i);
  }

 private:
  friend class Builder;
  std::vector<Node> nodes_;
  std::deque<std::string> unescaped_;  // a deque keeps the views into it valid
};

}  // namespace renkei::json
