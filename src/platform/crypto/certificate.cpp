// Reads certificates with OpenSSL.
#include "platform/crypto/certificate.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace renkei::crypto {
namespace {

constexpr std::size_t kChainMax = 20;
constexpr std::size_t kNamesMax = 200;

struct Free {
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};
template <class T>
using Held = std::unique_ptr<T, Free>;

std::optional<Instant> instant_from(const ASN1_TIME* time) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  return Instant{std::chrono::seconds{::timegm(&parts)}};
}

// The host names of the extension browsers look at; the subject's common name counts no more.
std::vector<std::string> names_of(const X509* certificate) {
  std::vector<std::string> names;
  const Held<GENERAL_NAMES> list{static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr))};
  const int count = list ? sk_GENERAL_NAME_num(list.get()) : 0;
  for (int at = 0; at < count && names.size() < kNamesMax; ++at) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(list.get(), at);
    if (name->type != GEN_DNS) continue;
    const ASN1_IA5STRING* text = name->d.dNSName;
    const auto* bytes = reinterpret_cast<const char*>(ASN1_STRING_get0_data(text));
    names.emplace_back(bytes, static_cast<std::size_t>(ASN1_STRING_length(text)));
  }
  return names;
}

}  // namespace

bool Certificate::speaks_for(std::string_view host) const {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    if (!name.starts_with("*.")) return name == host;
    const std::size_t dot = host.find('.');
    return dot != std::string_view::npos && dot > 0 && host.substr(dot) == name.substr(1);
  });
}

Result<Certificate> read_certificate(std::string_view pem) {
  const Held<BIO> bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
  const Held<X509> own{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
  const auto from = own ? instant_from(X509_get0_notBefore(own.get())) : std::nullopt;
  const auto until = own ? instant_from(X509_get0_notAfter(own.get())) : std::nullopt;
  if (!from || !until) {
    ERR_clear_error();
    return fail(ErrorKind::invalid, "tls.certificate_unreadable");
  }
  Certificate facts{.from = *from, .until = *until, .names = names_of(own.get())};
  facts.self_signed =
      X509_NAME_cmp(X509_get_subject_name(own.get()), X509_get_issuer_name(own.get())) == 0;
  while (facts.chain < kChainMax) {
    const Held<X509> next{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
    if (!next) break;
    ++facts.chain;
  }
  ERR_clear_error();  // the end of the file is reported as an error
  return facts;
}

}  // namespace renkei::crypto
