// The server's certificate and how it is used: TLS 1.2 and 1.3 with the suites of the
// high-security type of 「TLS暗号設定ガイドライン」, which the guidelines for medical information
// systems ask for.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>

#include "kernel/clock.hpp"

#include "platform/crypto/certificate.hpp"

namespace boost::asio::ssl {
class context;
}  // namespace boost::asio::ssl

namespace renkei::http {

enum class TlsVersion : std::uint8_t { tls_1_2, tls_1_3 };

struct TlsFiles {
  std::filesystem::path certificate;  // PEM: the server's own first, then those that vouch for it
  std::filesystem::path key;          // PEM, not readable by everybody
  // PEM: who signs the certificates of the devices that may connect. Empty: any device may.
  std::filesystem::path client_authorities = {};
  TlsVersion oldest = TlsVersion::tls_1_2;
};

class Tls {
 public:
  // Refuses with "tls.certificate_missing", "tls.certificate_unreadable", "tls.certificate_weak"
  // (a key or signature too short for today), "tls.key_missing", "tls.key_readable_by_others",
  // "tls.key_unreadable", "tls.key_mismatch" or "tls.client_authorities_unreadable". An expired one
  // is used, with an error in the log: a warning in the browser is better than no hub.
  [[nodiscard]] static Result<std::unique_ptr<Tls>> load(TlsFiles files, const SystemClock& clock);
  ~Tls();
  Tls(const Tls&) = delete;
  Tls& operator=(const Tls&) = delete;

  // Reads the files again, for connections that come from now on; those there keep theirs. If the
  // files are refused, the old certificate stays.
  [[nodiscard]] Result<void> reload();

  [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> current() const;
  [[nodiscard]] crypto::Certificate certificate() const;

 private:
  Tls(TlsFiles files, const SystemClock& clock);

  TlsFiles files_;
  const SystemClock& clock_;
  mutable std::mutex mutex_;
  std::shared_ptr<boost::asio::ssl::context> context_;
  crypto::Certificate certificate_;
};

}  // namespace renkei::http
