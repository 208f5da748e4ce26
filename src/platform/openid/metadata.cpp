// Reads what a provider says of itself (OpenID Connect Discovery 1.0 §3).
#include "platform/jose/members.hpp"
#include "platform/openid/provider.hpp"

namespace renkei::openid {
namespace {

constexpr std::size_t kNodesMax = 4096;

// An address of theirs that browsers or we may be sent to.
std::optional<std::string> address_in(const jose::Members& members, std::string_view name,
                                      std::string_view issuer) {
  const auto text = members.text(name);
  if (!text || text->size() > outbound::kUrlBytesMax) return std::nullopt;
  const bool is_local = outbound::is_plain_loopback(issuer) && outbound::is_plain_loopback(*text);
  if (!text->starts_with("https://") && !is_local) return std::nullopt;
  return std::string{*text};
}

// Which ways of showing the secret the token endpoint takes; without a word the header (§3).
bool takes_header(const json::Document& document, const jose::Members& members) {
  const auto index = members.index_of("token_endpoint_auth_methods_supported");
  if (!index || document.at(*index).kind != json::Kind::list) return true;
  bool takes = false;
  document.for_each_child(*index, [&](std::uint32_t child) {
    takes = takes || document.at(child).text == "client_secret_basic";
  });
  return takes;
}

}  // namespace

Result<Metadata> read_metadata(std::string_view text, std::string_view issuer) {
  constexpr auto kWrong = Reason{"openid.metadata_wrong"};
  const auto document = json::Document::parse(text, kNodesMax);
  const auto members = document ? jose::Members::of(*document, 0) : std::nullopt;
  if (!members || members->text("issuer") != issuer) return fail(ErrorKind::invalid, kWrong);
  auto authorization = address_in(*members, "authorization_endpoint", issuer);
  auto token = address_in(*members, "token_endpoint", issuer);
  auto keys = address_in(*members, "jwks_uri", issuer);
  if (!authorization || !token || !keys) return fail(ErrorKind::invalid, kWrong);
  return Metadata{.authorization_endpoint = *std::move(authorization),
                  .token_endpoint = *std::move(token),
                  .keys_endpoint = *std::move(keys),
                  .takes_secret_in_body = !takes_header(*document, *members)};
}

}  // namespace renkei::openid
