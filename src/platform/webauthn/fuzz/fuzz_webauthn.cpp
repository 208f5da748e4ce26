// Any bytes as what a browser sends of a passkey: CBOR, attestation, authenticator data, client
// data. Never a crash, and nothing is accepted that nobody signed for this site.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/webauthn/authenticator_data.hpp"
#include "platform/webauthn/client_data.hpp"
#include "platform/webauthn/webauthn.hpp"

namespace renkei::webauthn {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto cbor = read_cbor(text);
  if (cbor && cbor->length > size) std::abort();
  (void)PublicKey::from_cose(text);
  (void)AuthenticatorData::read(text);
  (void)ClientData::read(text);

  const RelyingParty site{.id = "hub.example", .origin = "https://hub.example"};
  const std::string asked =
      R"({"type":"webauthn.create","challenge":"QQ","origin":"https://hub.example"})";
  const auto made = check_registration(site, "QQ", {asked, std::string{text}});
  if (made && (made->id.empty() || !PublicKey::from_cose(made->cose_key))) std::abort();
  // The key of a seed could be known; its signature over this input cannot.
  if (made && check_assertion(site, "QQ", made->cose_key, {asked, std::string{text}, "sig"})) {
    std::abort();
  }
  return 0;
}

}  // namespace renkei::webauthn
