// See id_token.hpp.
#include "platform/jose/id_token.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/jose/members.hpp"

namespace renkei::jose {
namespace {

constexpr std::size_t kNodesMax = 1024;
constexpr std::size_t kListMax = 16;
constexpr std::size_t kSubjectMax = 255;  // OpenID Connect Core §2
constexpr std::size_t kEmailMax = 254;    // RFC 5321

// A list of texts, or one text in its place; nothing if it is something else or too long.
std::optional<std::vector<std::string>> texts_at(const json::Document& document,
                                                 const Members& members, std::string_view name) {
  if (const auto one = members.text(name)) return std::vector{std::string{*one}};
  const auto index = members.index_of(name);
  if (!index || document.at(*index).kind != json::Kind::list) return std::nullopt;
  std::vector<std::string> texts;
  bool is_well = true;
  document.for_each_child(*index, [&](std::uint32_t child) {
    const json::Node& node = document.at(child);
    is_well = is_well && node.kind == json::Kind::text && texts.size() < kListMax;
    if (is_well) texts.emplace_back(node.text);
  });
  if (!is_well) return std::nullopt;
  return texts;
}

// For us, and if for others as well then given to us (§3.1.3.7, 3 … 5).
bool is_for_us(const json::Document& document, const Members& members, std::string_view us) {
  const auto audience = texts_at(document, members, "aud");
  if (!audience || std::find(audience->begin(), audience->end(), us) == audience->end()) {
    return false;
  }
  if (members.has("azp")) return members.text("azp") == us;
  return audience->size() == 1;
}

Result<void> check_time(const Members& members, const Expected& expected, Instant now) {
  const auto until = members.moment("exp");
  const auto from = members.moment("iat");
  const auto before = members.moment("nbf");
  if (!until || !from || (members.has("nbf") && !before)) {
    return fail(ErrorKind::invalid, "jose.claims_malformed");
  }
  if (now >= *until + expected.leeway || now > *from + expected.age_max + expected.leeway) {
    return fail(ErrorKind::invalid, "jose.expired");
  }
  if (now < *from - expected.leeway || (before && now < *before - expected.leeway)) {
    return fail(ErrorKind::invalid, "jose.not_yet");
  }
  return {};
}

std::optional<Private<std::string>> verified_email_in(const Members& members) {
  const auto email = members.text("email");
  if (!email || !members.is_true("email_verified") || email->size() > kEmailMax) {
    return std::nullopt;
  }
  return Private{std::string{*email}};
}

}  // namespace

Result<Claims> read_claims(std::string_view payload, const Expected& expected, Instant now) {
  const auto document = json::Document::parse(payload, kNodesMax);
  const auto members = document ? Members::of(*document, 0) : std::nullopt;
  if (!members) return fail(ErrorKind::invalid, "jose.claims_malformed");
  if (members->text("iss") != expected.issuer) {
    return fail(ErrorKind::invalid, "jose.other_issuer");
  }
  if (!is_for_us(*document, *members, expected.audience)) {
    return fail(ErrorKind::invalid, "jose.other_audience");
  }
  const auto nonce = members->text("nonce");
  if (!nonce || expected.nonce.empty() || !crypto::same(*nonce, expected.nonce)) {
    return fail(ErrorKind::invalid, "jose.other_nonce");
  }
  if (const auto well = check_time(*members, expected, now); !well) return pass_on(well);
  const auto subject = members->text("sub");
  if (!subject || subject->empty() || subject->size() > kSubjectMax) {
    return fail(ErrorKind::invalid, "jose.claims_malformed");
  }
  Claims claims{.subject = std::string{*subject},
                .issued_at = *members->moment("iat"),
                .expires_at = *members->moment("exp"),
                .signed_in_at = members->moment("auth_time")};
  if (const auto assurance = members->text("acr")) claims.assurance = std::string{*assurance};
  if (auto methods = texts_at(*document, *members, "amr")) claims.methods = *std::move(methods);
  claims.verified_email = verified_email_in(*members);
  return claims;
}

Result<Claims> verify_id_token(std::string_view token, const KeySet& keys, const Expected& expected,
                               Instant now) {
  const auto payload = verify(token, keys, expected.algorithms);
  if (!payload) return pass_on(payload);
  return read_claims(*payload, expected, now);
}

}  // namespace renkei::jose
