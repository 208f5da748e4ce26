// See jws.hpp.
#include "platform/jose/jws.hpp"

#include <algorithm>

#include "platform/crypto/text_form.hpp"
#include "platform/jose/members.hpp"

namespace renkei::jose {
namespace {

constexpr std::size_t kHeaderNodesMax = 64;

struct Parts {
  std::string_view signed_part;  // header.payload, as it was signed
  std::string header;
  std::string payload;
  std::string signature;
};

std::optional<Parts> parts_of(std::string_view token) {
  if (token.size() > kTokenBytesMax) return std::nullopt;
  const std::size_t first = token.find('.');
  const std::size_t last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  auto header = crypto::from_base64url(token.substr(0, first));
  auto payload = crypto::from_base64url(token.substr(first + 1, last - first - 1));
  auto signature = crypto::from_base64url(token.substr(last + 1));
  if (!header || !payload || !signature) return std::nullopt;
  return Parts{token.substr(0, last), *std::move(header), *std::move(payload),
               *std::move(signature)};
}

// A token for another purpose ("at+jwt") is none for us, whoever signed it.
bool is_plain_type(const Members& header) {
  const auto type = header.text("typ");
  return !header.has("typ") || type == "JWT" || type == "jwt" || type == "JOSE";
}

}  // namespace

Result<std::string> verify(std::string_view token, const KeySet& keys,
                           const std::vector<Algorithm>& allowed) {
  auto parts = parts_of(token);
  const auto document = parts ? json::Document::parse(parts->header, kHeaderNodesMax)
                              : Result<json::Document>{fail(ErrorKind::invalid, "jose.malformed")};
  const auto header = document ? Members::of(*document, 0) : std::nullopt;
  // What is critical must be understood (RFC 7515 §4.1.11), and we understand nothing of the kind.
  if (!header || header->has("crit") || !is_plain_type(*header) || !header->text("alg") ||
      (header->has("kid") && !header->text("kid"))) {
    return fail(ErrorKind::invalid, "jose.malformed");
  }
  const auto algorithm = algorithm_named(*header->text("alg"));
  if (!algorithm || std::find(allowed.begin(), allowed.end(), *algorithm) == allowed.end()) {
    return fail(ErrorKind::invalid, "jose.algorithm_not_allowed");
  }
  const crypto::PublicKey* key = keys.find(header->text("kid"), *algorithm);
  if (key == nullptr) return fail(ErrorKind::invalid, "jose.key_unknown");
  if (!key->verifies(scheme_of(*algorithm), parts->signed_part, parts->signature)) {
    return fail(ErrorKind::invalid, "jose.signature_wrong");
  }
  return std::move(parts->payload);
}

std::string sign_es256(const crypto::P256Key& key, std::string_view payload) {
  const auto written = [](std::string_view text) {
    return crypto::base64url(crypto::bytes_of_text(text));
  };
  std::string token = written(R"({"typ":"JWT","alg":"ES256"})");
  token.append(".").append(written(payload));
  return token + "." + written(key.sign(token));
}

}  // namespace renkei::jose
