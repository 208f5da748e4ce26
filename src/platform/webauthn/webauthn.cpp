// See webauthn.hpp.
#include "platform/webauthn/webauthn.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"
#include "platform/crypto/text_form.hpp"
#include "platform/webauthn/authenticator_data.hpp"
#include "platform/webauthn/client_data.hpp"

namespace renkei::webauthn {
namespace {

tl::unexpected<Error> refuse(Reason reason) { return fail(ErrorKind::invalid, reason); }

std::string digest_text(std::string_view text) {
  return crypto::text_of_bytes(crypto::sha256(text));
}

Result<void> check_client_data(const RelyingParty& site, std::string_view type,
                               std::string_view challenge, std::string_view text) {
  const auto data = ClientData::read(text);
  if (!data || data->type != type) return refuse("webauthn.malformed");
  if (!crypto::same(data->challenge, challenge)) return refuse("webauthn.other_challenge");
  if (data->is_cross_origin || !site.answers_at(data->origin)) return refuse("webauthn.other_site");
  return {};
}

Result<AuthenticatorData> read_authenticator_data(const RelyingParty& site,
                                                  std::string_view bytes) {
  auto data = AuthenticatorData::read(bytes);
  if (!data) return refuse("webauthn.malformed");
  if (data->site_hash != digest_text(site.id)) return refuse("webauthn.other_site");
  if (!data->is_present || !data->is_verified) return refuse("webauthn.not_verified");
  return *std::move(data);
}

const CborItem* item_at(const CborItem& map, std::string_view key, CborItem::Kind kind) {
  const CborItem* item = map.at(key);
  return item != nullptr && item->kind == kind ? item : nullptr;
}

// §8.2 without a certificate: the new key has signed itself.
bool is_coveredby_itself(const CborItem& statement, const PublicKey& key,
                         std::string_view covered) {
  const CborItem* algorithm = item_at(statement, "alg", CborItem::Kind::whole);
  const CborItem* signature = item_at(statement, "sig", CborItem::Kind::bytes);
  return statement.at("x5c") == nullptr && algorithm != nullptr && signature != nullptr &&
         algorithm->whole == static_cast<std::int64_t>(key.algorithm()) &&
         signature->bytes.size() <= kSignatureBytesMax && key.verifies(covered, signature->bytes);
}

Result<void> check_statement(std::string_view format, const CborItem& statement,
                             const PublicKey& key, std::string_view covered) {
  if (format == "none") {
    if (!statement.items.empty()) return refuse("webauthn.malformed");
    return {};
  }
  if (format != "packed" || statement.at("x5c") != nullptr) {
    return refuse("webauthn.attestation_unknown");
  }
  if (!is_coveredby_itself(statement, key, covered)) return refuse("webauthn.signature_wrong");
  return {};
}

// scheme://host[:port] of an address; nothing for anything but http and https.
std::optional<std::string_view> origin_of(std::string_view address) {
  const auto scheme_end = address.find("://");
  if (scheme_end == std::string_view::npos) return std::nullopt;
  const std::string_view scheme = address.substr(0, scheme_end);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  return address.substr(0, address.find('/', scheme_end + 3));
}

}  // namespace

Result<RelyingParty> RelyingParty::of_address(std::string_view address) {
  const auto origin = origin_of(address);
  if (!origin) return refuse("webauthn.no_address");
  const auto host_at = origin->find("://") + 3;
  const std::string_view host = origin->substr(host_at, origin->find(':', host_at) - host_at);
  if (host.empty()) return refuse("webauthn.no_address");
  return RelyingParty{.id = std::string{host}, .origin = std::string{*origin}};
}

bool RelyingParty::answers_at(std::string_view asked) const {
  if (asked == origin) return true;
  constexpr std::string_view kLocal = "http://localhost:";
  if (!is_at_any_local_port || !asked.starts_with(kLocal)) return false;
  const std::string_view port = asked.substr(kLocal.size());
  return !port.empty() && port.size() <= 5 &&
         std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> challenge_in(std::string_view client_data) {
  auto data = ClientData::read(client_data);
  if (!data) return std::nullopt;
  return std::move(data->challenge);
}

Result<NewCredential> check_registration(const RelyingParty& site, std::string_view challenge,
                                         const Registration& made) {
  const auto asked = check_client_data(site, "webauthn.create", challenge, made.client_data);
  if (!asked) return pass_on(asked);
  if (made.attestation.size() > kAttestationBytesMax) return refuse("webauthn.malformed");
  const auto object = read_cbor(made.attestation);
  if (!object || object->length != made.attestation.size()) return refuse("webauthn.malformed");
  const CborItem* format = item_at(object->item, "fmt", CborItem::Kind::text);
  const CborItem* statement = item_at(object->item, "attStmt", CborItem::Kind::map);
  const CborItem* bytes = item_at(object->item, "authData", CborItem::Kind::bytes);
  if (format == nullptr || statement == nullptr || bytes == nullptr) {
    return refuse("webauthn.malformed");
  }
  const auto data = read_authenticator_data(site, bytes->bytes);
  if (!data) return pass_on(data);
  if (!data->credential) return refuse("webauthn.malformed");
  const std::string covered = std::string{bytes->bytes} + digest_text(made.client_data);
  const auto stated = check_statement(format->bytes, *statement, data->credential->key, covered);
  if (!stated) return pass_on(stated);
  return NewCredential{.id = std::string{data->credential->id},
                       .cose_key = std::string{data->credential->cose_key},
                       .count = data->count,
                       .is_synced = data->is_synced};
}

Result<ShownCredential> check_assertion(const RelyingParty& site, std::string_view challenge,
                                        std::string_view cose_key, const Assertion& shown) {
  const auto asked = check_client_data(site, "webauthn.get", challenge, shown.client_data);
  if (!asked) return pass_on(asked);
  const auto data = read_authenticator_data(site, shown.authenticator_data);
  if (!data) return pass_on(data);
  const auto key = PublicKey::from_cose(cose_key);
  if (!key) return refuse("webauthn.malformed");
  const std::string covered = shown.authenticator_data + digest_text(shown.client_data);
  if (shown.signature.size() > kSignatureBytesMax || !key->verifies(covered, shown.signature)) {
    return refuse("webauthn.signature_wrong");
  }
  return ShownCredential{.count = data->count, .is_synced = data->is_synced};
}

}  // namespace renkei::webauthn
