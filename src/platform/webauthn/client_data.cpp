// See client_data.hpp.
#include "platform/webauthn/client_data.hpp"

#include "platform/json/document.hpp"
#include "platform/webauthn/webauthn.hpp"

namespace renkei::webauthn {
namespace {

constexpr std::size_t kNodesMax = 64;

// One text member; false if it is there twice or is no text.
bool set_once(std::optional<std::string>& member, const json::Node& node) {
  if (member || node.kind != json::Kind::text) return false;
  member = std::string{node.text};
  return true;
}

}  // namespace

std::optional<ClientData> ClientData::read(std::string_view text) {
  if (text.size() > kClientDataBytesMax) return std::nullopt;
  const auto document = json::Document::parse(text, kNodesMax);
  if (!document || document->at(0).kind != json::Kind::object) return std::nullopt;
  std::optional<std::string> type;
  std::optional<std::string> challenge;
  std::optional<std::string> origin;
  bool is_cross_origin = false;
  bool is_well = true;
  document->for_each_child(0, [&](std::uint32_t index) {
    const json::Node& node = document->at(index);
    if (node.name == "type") is_well = is_well && set_once(type, node);
    if (node.name == "challenge") is_well = is_well && set_once(challenge, node);
    if (node.name == "origin") is_well = is_well && set_once(origin, node);
    if (node.name == "crossOrigin") {
      is_well = is_well && node.kind == json::Kind::boolean;
      is_cross_origin = is_cross_origin || node.truth;
    }
  });
  if (!is_well || !type || !challenge || !origin) return std::nullopt;
  return ClientData{*std::move(type), *std::move(challenge), *std::move(origin), is_cross_origin};
}

}  // namespace renkei::webauthn
