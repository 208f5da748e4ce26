// The members of a JSON object that somebody else wrote, each there once or the object is refused:
// two parties that read different ones of two would believe different things.
#pragma once
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/clock.hpp"

#include "platform/json/document.hpp"

namespace renkei::jose {

class Members {
 public:
  static constexpr std::size_t kMembersMax = 256;

  // Nothing unless it is an object whose members have names of their own.
  [[nodiscard]] static std::optional<Members> of(const json::Document& document,
                                                 std::uint32_t index) {
    if (document.at(index).kind != json::Kind::object) return std::nullopt;
    Members members;
    bool is_well = true;
    document.for_each_child(index, [&](std::uint32_t child) {
      is_well = is_well && members.nodes_.size() < kMembersMax &&
                members.find(document.at(child).name) == nullptr;
      if (is_well) members.nodes_.push_back({&document.at(child), child});
    });
    if (!is_well) return std::nullopt;
    return members;
  }

  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] std::optional<std::uint32_t> index_of(std::string_view name) const {
    const Member* member = find(name);
    return member == nullptr ? std::nullopt : std::optional{member->index};
  }
  // Nothing if it is not there or no text.
  [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const {
    const Member* member = find(name);
    if (member == nullptr || member->node->kind != json::Kind::text) return std::nullopt;
    return member->node->text;
  }
  [[nodiscard]] bool is_true(std::string_view name) const {
    const Member* member = find(name);
    return member != nullptr && member->node->kind == json::Kind::boolean && member->node->truth;
  }
  // Seconds since 1970 (NumericDate of RFC 7519); nothing if it is no number of our centuries.
  [[nodiscard]] std::optional<Instant> moment(std::string_view name) const {
    constexpr double kSecondsMax = 32'503'680'000;  // the year 3000
    const Member* member = find(name);
    if (member == nullptr) return std::nullopt;
    const json::Node& node = *member->node;
    if (node.kind != json::Kind::whole && node.kind != json::Kind::real) return std::nullopt;
    if (!(node.real >= 0 && node.real <= kSecondsMax)) return std::nullopt;
    return instant_of(static_cast<std::int64_t>(std::floor(node.real)) * 1000);
  }

 private:
  struct Member {
    const json::Node* node;
    std::uint32_t index;
  };
  [[nodiscard]] const Member* find(std::string_view name) const {
    for (const Member& member : nodes_) {
      if (member.node->name == name) return &member;
    }
    return nullptr;
  }
  std::vector<Member> nodes_;
};

}  // namespace renkei::jose
