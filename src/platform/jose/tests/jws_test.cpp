// Signed tokens: the vectors of RFC 7515, and every way to forge one that has been tried on others.
#include "platform/jose/jws.hpp"

#include <gtest/gtest.h>

#include "platform/jose/tests/signer.hpp"

namespace renkei::jose {
namespace {

const std::vector<Algorithm> kAll{Algorithm::RS256, Algorithm::PS256, Algorithm::ES256};

std::string reason_of(const Result<std::string>& result) {
  return result ? "" : std::string{result.error().reason.key()};
}

// RFC 7515 A.2 and A.3.
const char* const kRsaKeys =
    R"({"keys":[{"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddx)"
    R"(HmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47so)"
    R"(MZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdV)"
    R"(MTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk)"
    R"(2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"}]})";
const char* const kRsaToken =
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmN"
    "vbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuH"
    "Im4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK"
    "5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7no"
    "OPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
const char* const kEcKeys =
    R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";
const char* const kEcToken =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmN"
    "vbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQ"
    "xfKTUJqPP3-Kg6NU1Q";

TEST(Jws, TheTokensOfTheStandardAreRead) {
  const std::string said =
      "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n "
      "\"http://example.com/is_root\":true}";
  const auto rsa = verify(kRsaToken, KeySet::read(kRsaKeys).value(), kAll);
  EXPECT_EQ(reason_of(rsa), "");
  EXPECT_EQ(rsa.value_or(""), said);
  const auto ec = verify(kEcToken, KeySet::read(kEcKeys).value(), kAll);
  EXPECT_EQ(reason_of(ec), "");
  EXPECT_EQ(ec.value_or(""), said);
}

TEST(Jws, EveryAlgorithmWeAllowIsChecked) {
  const Signer signer;
  for (const Algorithm algorithm : kAll) {
    const auto token = signer.sign(algorithm, "{}");
    EXPECT_EQ(reason_of(verify(token, signer.keys(), {algorithm})), "");
    EXPECT_EQ(reason_of(verify(token, Signer{}.keys(), {algorithm})), "jose.signature_wrong");
  }
}

TEST(Jws, OneChangedCharacterAnywhereIsSeen) {
  const Signer signer;
  for (const Algorithm algorithm : kAll) {
    const std::string token = signer.sign(algorithm, R"({"sub":"a"})");
    for (std::size_t at = 0; at < token.size(); ++at) {
      std::string tampered = token;
      tampered[at] = tampered[at] == 'A' ? 'B' : 'A';
      if (tampered == token) continue;
      EXPECT_FALSE(verify(tampered, signer.keys(), kAll)) << at;
    }
  }
}

TEST(Jws, NoneAndKeysMadeOfThePublicOneAreNoSignatures) {
  const Signer signer;
  for (const char* algorithm : {"none", "None", "NONE", "HS256", "ES384", "EdDSA", ""}) {
    const auto token =
        encoded(std::string{R"({"alg":")"} + algorithm + R"("})") + "." + encoded("{}") + ".";
    EXPECT_EQ(reason_of(verify(token, signer.keys(), kAll)), "jose.algorithm_not_allowed");
  }
}

TEST(Jws, TheTokenDoesNotChooseHowItIsChecked) {
  const Signer signer;
  const auto token = signer.sign(Algorithm::RS256, "{}");
  EXPECT_EQ(reason_of(verify(token, signer.keys(), {Algorithm::ES256, Algorithm::PS256})),
            "jose.algorithm_not_allowed");
  // The same bytes said to be of another algorithm.
  const auto parts = token.substr(token.find('.'));
  EXPECT_FALSE(verify(encoded(R"({"alg":"PS256","kid":"rsa"})") + parts, signer.keys(), kAll));
  EXPECT_EQ(
      reason_of(verify(encoded(R"({"alg":"ES256","kid":"rsa"})") + parts, signer.keys(), kAll)),
      "jose.key_unknown");
}

TEST(Jws, AKeyIsFoundByItsNameAndWithoutANameOnlyIfItIsTheOne) {
  const Signer signer;
  EXPECT_EQ(reason_of(verify(signer.sign(Algorithm::ES256, "{}", R"({"alg":"ES256"})"),
                             signer.keys(), kAll)),
            "");
  EXPECT_EQ(
      reason_of(verify(signer.sign(Algorithm::ES256, "{}", R"({"alg":"ES256","kid":"another"})"),
                       signer.keys(), kAll)),
      "jose.key_unknown");
  const auto two =
      KeySet::read(R"({"keys":[)" + signer.ec_key("a") + "," + signer.ec_key("b") + "]}");
  EXPECT_EQ(reason_of(verify(signer.sign(Algorithm::ES256, "{}", R"({"alg":"ES256"})"), two.value(),
                             kAll)),
            "jose.key_unknown");
}

TEST(Jws, AHeaderWithATrickIsNotRead) {
  const Signer signer;
  for (const char* header : {R"({"alg":"ES256","crit":["b64"],"b64":false})",
                             R"({"alg":"none","alg":"ES256"})", R"({"alg":"ES256","typ":"at+jwt"})",
                             R"({"alg":7})", R"({})", R"([])", "", R"({"alg":"ES256","kid":5})"}) {
    EXPECT_EQ(reason_of(verify(signer.sign(Algorithm::ES256, "{}", header), signer.keys(), kAll)),
              "jose.malformed")
        << header;
  }
  // A key that the token brings along is no key of theirs.
  const Signer other;
  const auto own = R"({"alg":"ES256","kid":"x","jwk":)" + other.ec_key("x") + "}";
  EXPECT_EQ(reason_of(verify(other.sign(Algorithm::ES256, "{}", own), signer.keys(), kAll)),
            "jose.key_unknown");
}

TEST(Jws, WhatIsNoTokenIsSaidSo) {
  const Signer signer;
  for (const std::string& token :
       {std::string{}, std::string{"."}, std::string{".."}, std::string{"a.b.c"},
        std::string{"e30.e30.e30.e30.e30"}, std::string(kTokenBytesMax + 1, 'a'),
        std::string{"e30=.e30.e30"}}) {
    EXPECT_EQ(reason_of(verify(token, signer.keys(), kAll)), "jose.malformed") << token.size();
  }
}

TEST(Jws, WhatWeSignIsReadByOurselves) {
  const auto key = crypto::P256Key::random();
  const Signer signer{key};
  const auto token = sign_es256(key, R"({"aud":"https://push.example"})");
  EXPECT_EQ(verify(token, signer.keys(), {Algorithm::ES256}).value_or(""),
            R"({"aud":"https://push.example"})");
}

TEST(KeySet, KeysForOtherPurposesAreLeftOut) {
  const Signer signer;
  const auto size_of = [](const std::string& keys) {
    return KeySet::read(R"({"keys":[)" + keys + "]}").value().size();
  };
  EXPECT_EQ(size_of(signer.ec_key("a") + "," + signer.rsa_key("b")), 2U);
  EXPECT_EQ(size_of(signer.ec_key("a", R"("use":"enc",)")), 0U);
  EXPECT_EQ(size_of(signer.ec_key("a", R"("use":"sig","alg":"ES256",)")), 1U);
  EXPECT_EQ(size_of(signer.ec_key("a", R"("alg":"ECDH-ES",)")), 0U);
  EXPECT_EQ(size_of(R"({"kty":"oct","k":"c2VjcmV0"})"), 0U);
  EXPECT_EQ(size_of(R"({"kty":"RSA","n":"AQAB","e":"AQAB"})"), 0U) << "too short to be safe";
  EXPECT_EQ(size_of(R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVE)"
                    R"(U","y":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"})"),
            0U)
      << "not on the curve";
}

TEST(KeySet, WhatIsNoSetOfKeysIsRefused) {
  std::string many = R"({"keys":[)" + Signer{}.ec_key("0");
  for (std::size_t i = 0; i < KeySet::kKeysMax; ++i) many += "," + Signer::shared_ec_key();
  for (const std::string& text : {std::string{}, std::string{"[]"}, std::string{R"({"keys":{}})"},
                                  std::string{R"({"keys":[1]})"}, std::string{"{}"}, many + "]}"}) {
    const auto keys = KeySet::read(text);
    ASSERT_FALSE(keys) << text;
    EXPECT_EQ(keys.error().reason, Reason{"jose.keys_malformed"});
  }
}

}  // namespace
}  // namespace renkei::jose
