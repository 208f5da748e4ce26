// Any bytes as a token, as the claims in it and as a set of keys. Never a crash, and nothing is
// believed that nobody signed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/jose/id_token.hpp"

namespace renkei::jose {
namespace {

// RFC 7515 A.3: its private half is public, so the seeds are well signed; an input that is another
// token and yet passes is a forgery.
constexpr std::string_view kKeys =
    R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";
constexpr std::string_view kSeed =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmN"
    "vbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQ"
    "xfKTUJqPP3-Kg6NU1Q";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  static const KeySet keys = KeySet::read(kKeys).value();
  const Expected expected{.issuer = "joe",
                          .audience = "renkei",
                          .nonce = "n",
                          .algorithms = {Algorithm::RS256, Algorithm::PS256, Algorithm::ES256}};
  const Instant now = instant_of(1'300'819'000'000);
  if (verify(text, keys, expected.algorithms) && text != kSeed) std::abort();
  if (verify_id_token(text, keys, expected, now)) std::abort();  // the seed has no subject
  const auto claims = read_claims(text, expected, now);
  if (claims && (claims->subject.empty() || claims->methods.size() > 16)) std::abort();
  const auto read = KeySet::read(text);
  if (read && read->size() > KeySet::kKeysMax) std::abort();
  return 0;
}

}  // namespace renkei::jose
