// See key_set.hpp.
#include "platform/jose/key_set.hpp"

#include "platform/crypto/text_form.hpp"
#include "platform/jose/members.hpp"

namespace renkei::jose {
namespace {

constexpr std::size_t kNodesMax = 4096;

std::optional<std::string> bytes_at(const Members& members, std::string_view name) {
  const auto text = members.text(name);
  return text ? crypto::from_base64url(*text) : std::nullopt;
}

std::optional<crypto::PublicKey> public_key_in(const Members& members) {
  const auto kind = members.text("kty");
  if (kind == "EC" && members.text("crv") == "P-256") {
    const auto x = bytes_at(members, "x");
    const auto y = bytes_at(members, "y");
    return x && y ? crypto::PublicKey::p256(*x, *y) : std::nullopt;
  }
  if (kind == "RSA") {
    const auto modulus = bytes_at(members, "n");
    const auto exponent = bytes_at(members, "e");
    return modulus && exponent ? crypto::PublicKey::rsa(*modulus, *exponent) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Algorithm> algorithm_named(std::string_view name) {
  if (name == "RS256") return Algorithm::RS256;
  if (name == "PS256") return Algorithm::PS256;
  if (name == "ES256") return Algorithm::ES256;
  return std::nullopt;
}

crypto::Scheme scheme_of(Algorithm algorithm) {
  switch (algorithm) {
    case Algorithm::RS256:
      return crypto::Scheme::rsa_pkcs1;
    case Algorithm::PS256:
      return crypto::Scheme::rsa_pss;
    case Algorithm::ES256:
      break;
  }
  return crypto::Scheme::ecdsa_raw;
}

// Adds a key if it is one for signatures that we can check.
struct KeyReading {
  static void add(KeySet& set, const Members& members) {
    const auto use = members.text("use");
    const auto named = members.text("alg");
    const auto algorithm = named ? algorithm_named(*named) : std::nullopt;
    if ((members.has("use") && use != "sig") || (members.has("alg") && !algorithm)) return;
    auto key = public_key_in(members);
    if (!key) return;
    const auto name = members.text("kid");
    set.keys_.push_back(
        {name ? std::optional{std::string{*name}} : std::nullopt, algorithm, *std::move(key)});
  }
};

Result<KeySet> KeySet::read(std::string_view text) {
  constexpr auto kMalformed = Reason{"jose.keys_malformed"};
  if (text.size() > kBytesMax) return fail(ErrorKind::invalid, kMalformed);
  const auto document = json::Document::parse(text, kNodesMax);
  if (!document) return fail(ErrorKind::invalid, kMalformed);
  const auto whole = Members::of(*document, 0);
  const auto list = whole ? whole->index_of("keys") : std::nullopt;
  if (!list || document->at(*list).kind != json::Kind::list) {
    return fail(ErrorKind::invalid, kMalformed);
  }
  KeySet set;
  bool is_well = true;
  document->for_each_child(*list, [&](std::uint32_t child) {
    const auto members = Members::of(*document, child);
    is_well = is_well && members && set.keys_.size() < kKeysMax;
    if (is_well) KeyReading::add(set, *members);
  });
  if (!is_well) return fail(ErrorKind::invalid, kMalformed);
  return set;
}

const crypto::PublicKey* KeySet::find(std::optional<std::string_view> name,
                                      Algorithm algorithm) const {
  const crypto::PublicKey* found = nullptr;
  for (const Known& known : keys_) {
    const bool is_meant = (!name || known.name == name) &&
                          (!known.algorithm || known.algorithm == algorithm) &&
                          known.key.fits(scheme_of(algorithm));
    if (!is_meant) continue;
    if (found != nullptr) return nullptr;
    found = &known.key;
  }
  return found;
}

}  // namespace renkei::jose
