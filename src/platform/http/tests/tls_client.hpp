// A browser's side of TLS, and certificates made for a test.
#pragma once
#include <openssl/ssl.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "platform/http/tests/loopback.hpp"

namespace renkei::http {

// A folder of certificates that goes with the test.
class Certificates {
 public:
  Certificates() {
    std::string name = std::filesystem::temp_directory_path() / "renkei-tls-XXXXXX";
    folder_ = ::mkdtemp(name.data());
  }
  ~Certificates() { std::filesystem::remove_all(folder_); }
  Certificates(const Certificates&) = delete;
  Certificates& operator=(const Certificates&) = delete;

  // NAME.pem and NAME.key, self-signed for localhost. `how` is for `openssl req -newkey`.
  std::string make(const std::string& name,
                   const std::string& how =
                       "ec -pkeyopt "
                       "ec_paramgen_curve:P-256",
                   const std::string& days = "-days 30") {
    const std::string command = "cd " + folder_.string() + " && openssl req -x509 -nodes -newkey " +
                                how + " -keyout " + name + ".key -out " + name + ".pem " + days +
                                " -subj /CN=" + name + " -addext subjectAltName=DNS:localhost," +
                                "DNS:*.hub.example.jp >/dev/null 2>&1";
    if (std::system(command.c_str()) != 0) throw std::runtime_error{"openssl req: " + command};
    ::chmod((folder_ / (name + ".key")).c_str(), 0600);
    return name;
  }
  [[nodiscard]] std::filesystem::path path(const std::string& file) const { return folder_ / file; }

 private:
  std::filesystem::path folder_;
};

class TlsClient {
 public:
  struct Wishes {
    int newest = TLS1_3_VERSION;
    const char* suites_of_tls12 = nullptr;
    std::string_view protocols = {};  // ALPN, each with its length before it
    std::string certificate = {};     // PEM files of the device's own
    std::string key = {};
  };

  explicit TlsClient(std::uint16_t port) : TlsClient(port, Wishes{}) {}
  TlsClient(std::uint16_t port, const Wishes& wishes)
      : tcp_(port), context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free) {
    SSL_CTX_set_security_level(context_.get(), 0);  // the server is to refuse, not we
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), wishes.newest);
    if (wishes.suites_of_tls12) SSL_CTX_set_cipher_list(context_.get(), wishes.suites_of_tls12);
    if (!wishes.certificate.empty()) {
      SSL_CTX_use_certificate_file(context_.get(), wishes.certificate.c_str(), SSL_FILETYPE_PEM);
      SSL_CTX_use_PrivateKey_file(context_.get(), wishes.key.c_str(), SSL_FILETYPE_PEM);
    }
    connection_.reset(SSL_new(context_.get()));
    if (!wishes.protocols.empty()) {
      SSL_set_alpn_protos(connection_.get(),
                          reinterpret_cast<const unsigned char*>(wishes.protocols.data()),
                          static_cast<unsigned>(wishes.protocols.size()));
    }
    SSL_set_fd(connection_.get(), tcp_.number());
    is_open_ = SSL_connect(connection_.get()) == 1;
  }

  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] std::string version() const { return SSL_get_version(connection_.get()); }
  [[nodiscard]] std::string suite() const { return SSL_get_cipher_name(connection_.get()); }
  [[nodiscard]] std::string protocol() const {
    const unsigned char* name = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(connection_.get(), &name, &length);
    return {reinterpret_cast<const char*>(name), length};
  }
  // The common name of the certificate the server showed.
  [[nodiscard]] std::string server() const {
    const std::unique_ptr<X509, decltype(&X509_free)> shown{
        SSL_get1_peer_certificate(connection_.get()), X509_free};
    char name[100] = {};
    X509_NAME_get_text_by_NID(X509_get_subject_name(shown.get()), NID_commonName, name,
                              sizeof name);
    return name;
  }
  void send(std::string_view text) {
    while (!text.empty()) {
      const int sent = SSL_write(connection_.get(), text.data(), static_cast<int>(text.size()));
      if (sent <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // Status and headers of the next response, then its body.
  Heard ask(std::string_view text) {
    send(text);
    Heard heard;
    while (rest_.find("\r\n\r\n") == std::string::npos) {
      if (!more()) return heard;
    }
    const auto end = rest_.find("\r\n\r\n");
    heard.head = rest_.substr(0, end + 2);
    rest_.erase(0, end + 4);
    heard.status = std::stoi(heard.head.substr(9, 3));
    const std::size_t size = std::stoul("0" + heard.header("Content-Length"));
    while (rest_.size() < size && more()) {
    }
    heard.body = rest_.substr(0, size);
    rest_.erase(0, size);
    return heard;
  }
  // What has come without end, up to and with `text`.
  std::string hear_until(std::string_view text) {
    while (rest_.find(text) == std::string::npos && more()) {
    }
    const auto found = rest_.find(text);
    const auto end = found == std::string::npos ? rest_.size() : found + text.size();
    std::string heard = rest_.substr(0, end);
    rest_.erase(0, end);
    return heard;
  }
  // True if the server said farewell, rather than the line being cut.
  bool ended_in_order() {
    while (more()) {
    }
    return (SSL_get_shutdown(connection_.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
  }

 private:
  bool more() {
    char bytes[16384];
    const int got = SSL_read(connection_.get(), bytes, sizeof bytes);
    if (got <= 0) return false;
    rest_.append(bytes, static_cast<std::size_t>(got));
    return true;
  }

  Client tcp_;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
  std::unique_ptr<SSL, decltype(&SSL_free)> connection_{nullptr, SSL_free};
  bool is_open_ = false;
  std::string rest_;
};

}  // namespace renkei::http
