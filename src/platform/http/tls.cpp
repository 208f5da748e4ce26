// Loads certificates and sets the rules of the handshake.
#include "platform/http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/stat.h>

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "platform/log/log.hpp"

namespace renkei::http {
namespace {

namespace ssl = boost::asio::ssl;

constexpr std::size_t kFileMax = std::size_t{256} << 10U;
// Only with forward secrecy and authenticated encryption; 256 bits first.
constexpr const char* kSuitesOfTls12 =
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
    "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";
constexpr const char* kSuitesOfTls13 =
    "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";
constexpr const char* kCurves = "X25519:P-256:P-384";

std::optional<std::string> text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) return std::nullopt;
  std::string text(kFileMax, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

// Why OpenSSL said no, and nothing left over for the next who asks.
int reason_of(const boost::system::error_code& problem) {
  ERR_clear_error();
  return ERR_GET_REASON(static_cast<unsigned long>(problem.value()));
}

// The one protocol we speak; a client that offers others and not this one is told so.
int choose_protocol(SSL* /*connection*/, const unsigned char** chosen, unsigned char* chosen_length,
                    const unsigned char* offered, unsigned offered_length, void* /*unused*/) {
  static constexpr std::string_view kOurs = "\x08http/1.1";
  unsigned char* found = nullptr;
  const int result = SSL_select_next_proto(
      &found, chosen_length, reinterpret_cast<const unsigned char*>(kOurs.data()),
      static_cast<unsigned>(kOurs.size()), offered, offered_length);
  *chosen = found;
  return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

Result<void> set_rules(SSL_CTX* context, TlsVersion oldest) {
  static constexpr std::string_view kUs = "renkei";
  // Tickets would weaken forward secrecy, their key never changes; sessions are kept here instead.
  SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                   SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
  const bool set =
      SSL_CTX_set_min_proto_version(
          context, oldest == TlsVersion::tls_1_3 ? TLS1_3_VERSION : TLS1_2_VERSION) == 1 &&
      SSL_CTX_set_cipher_list(context, kSuitesOfTls12) == 1 &&
      SSL_CTX_set_ciphersuites(context, kSuitesOfTls13) == 1 &&
      SSL_CTX_set1_groups_list(context, kCurves) == 1 &&
      SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>(kUs.data()),
                                     static_cast<unsigned>(kUs.size())) == 1;
  ERR_clear_error();
  if (!set) return fail(ErrorKind::fault, "tls.library_too_old");
  return {};
}

Result<std::string> key_text(const std::filesystem::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return fail(ErrorKind::invalid, "tls.key_missing");
  if ((about.st_mode & S_IRWXO) != 0) {
    return fail(ErrorKind::invalid, "tls.key_readable_by_others");
  }
  auto text = text_of(path);
  if (!text) return fail(ErrorKind::invalid, "tls.key_missing");
  return *std::move(text);
}

Result<void> use(ssl::context& context, const std::string& certificate, const std::string& key) {
  boost::system::error_code problem;
  context.use_certificate_chain(boost::asio::buffer(certificate), problem);
  if (problem) {
    const int reason = reason_of(problem);
    const bool weak = reason == SSL_R_EE_KEY_TOO_SMALL || reason == SSL_R_CA_KEY_TOO_SMALL ||
                      reason == SSL_R_CA_MD_TOO_WEAK;
    if (weak) return fail(ErrorKind::invalid, "tls.certificate_weak");
    return fail(ErrorKind::invalid, "tls.certificate_unreadable");
  }
  context.use_private_key(boost::asio::buffer(key), ssl::context::pem, problem);
  if (!problem) return {};
  const int reason = reason_of(problem);
  if (reason == X509_R_KEY_VALUES_MISMATCH || reason == X509_R_KEY_TYPE_MISMATCH) {
    return fail(ErrorKind::invalid, "tls.key_mismatch");
  }
  return fail(ErrorKind::invalid, "tls.key_unreadable");
}

// Who shows no certificate of these authorities does not get as far as a request.
Result<void> ask_for_certificates(ssl::context& context, const std::filesystem::path& authorities) {
  const auto pem = text_of(authorities);
  boost::system::error_code problem = boost::asio::error::invalid_argument;
  if (pem && !pem->empty()) {
    context.add_certificate_authority(boost::asio::buffer(*pem), problem);
  }
  ERR_clear_error();
  const bool holds_any = !problem && sk_X509_OBJECT_num(X509_STORE_get0_objects(
                                         SSL_CTX_get_cert_store(context.native_handle()))) > 0;
  if (!holds_any) return fail(ErrorKind::invalid, "tls.client_authorities_unreadable");
  SSL_CTX_set_verify(context.native_handle(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
                     nullptr);
  return {};
}

}  // namespace

Tls::Tls(TlsFiles files, const SystemClock& clock) : files_(std::move(files)), clock_(clock) {}
Tls::~Tls() = default;

Result<std::unique_ptr<Tls>> Tls::load(TlsFiles files, const SystemClock& clock) {
  std::unique_ptr<Tls> tls{new Tls{std::move(files), clock}};
  if (auto loaded = tls->reload(); !loaded) return pass_on(loaded);
  return tls;
}

Result<void> Tls::reload() {
  const auto pem = text_of(files_.certificate);
  if (!pem) return fail(ErrorKind::invalid, "tls.certificate_missing");
  auto certificate = crypto::read_certificate(*pem);
  if (!certificate) return pass_on(certificate);
  const auto key = key_text(files_.key);
  if (!key) return pass_on(key);
  auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
  if (auto ruled = set_rules(context->native_handle(), files_.oldest); !ruled) return ruled;
  if (auto used = use(*context, *pem, *key); !used) return used;
  if (!files_.client_authorities.empty()) {
    auto asked = ask_for_certificates(*context, files_.client_authorities);
    if (!asked) return asked;
  }
  const std::int64_t days =
      std::chrono::duration_cast<std::chrono::hours>(certificate->until - clock_.now()).count() /
      24;
  if (clock_.now() >= certificate->until || clock_.now() < certificate->from) {
    log::error("http.certificate_not_valid_now", {{"days_left", days}});
  } else {
    log::info("http.certificate_loaded", {{"days_left", days}});
  }
  const std::scoped_lock lock{mutex_};
  context_ = std::move(context);
  certificate_ = *std::move(certificate);
  return {};
}

std::shared_ptr<ssl::context> Tls::current() const {
  const std::scoped_lock lock{mutex_};
  return context_;
}

crypto::Certificate Tls::certificate() const {
  const std::scoped_lock lock{mutex_};
  return certificate_;
}

}  // namespace renkei::http
