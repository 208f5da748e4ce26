// See mailer.hpp.
#include "platform/mail/mailer.hpp"

#include <curl/curl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <fstream>

namespace renkei::mail {
namespace {

struct CloseHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, CloseHandle>;
using List = std::unique_ptr<curl_slist, FreeList>;

constexpr long kGoodBye = 221;
constexpr long kRefusedForNow = 400;
constexpr long kRefused = 500;

// What goes back and forth: the mail still to be sent, and the last code the server said. Its words
// are not kept: servers repeat the address in them.
struct Talk {
  std::string_view rest;
  long said = 0;
};

std::size_t give_mail(char* to, std::size_t size, std::size_t count, void* talk_of) {
  auto& talk = *static_cast<Talk*>(talk_of);
  const std::size_t length = std::min(size * count, talk.rest.size());
  std::memcpy(to, talk.rest.data(), length);
  talk.rest.remove_prefix(length);
  return length;
}

std::size_t hear_line(char* from, std::size_t size, std::size_t count, void* talk_of) {
  const std::string_view line{from, size * count};
  const bool has_code = line.size() >= 3 && std::all_of(line.begin(), line.begin() + 3, [](char c) {
                          return c >= '0' && c <= '9';
                        });
  if (has_code) {
    const long code = std::stol(std::string{line.substr(0, 3)});
    if (code != kGoodBye) static_cast<Talk*>(talk_of)->said = code;
  }
  return size * count;
}

void start_curl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)started;  // without it every easy_init fails, which is looked at
}

bool is_this_machine(std::string_view host) { return host == "localhost" || host == "127.0.0.1"; }

bool is_host_name(std::string_view host) { return is_address("x@" + std::string{host}); }

Result<Private<std::string>> first_line_of(const std::filesystem::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) {
    return fail(ErrorKind::unavailable, "mail.password_unreadable");
  }
  if ((about.st_mode & S_IRWXO) != 0) {
    return fail(ErrorKind::unavailable, "mail.password_readable_by_others");
  }
  std::ifstream file{path};
  std::string line;
  if (!file || !std::getline(file, line)) {
    return fail(ErrorKind::unavailable, "mail.password_unreadable");
  }
  if (line.ends_with('\r')) line.pop_back();
  if (line.empty()) return fail(ErrorKind::unavailable, "mail.password_unreadable");
  return Private{std::move(line)};
}

tl::unexpected<Error> failure_of(CURLcode problem, long said) {
  if (said >= kRefusedForNow && said < kRefused) {
    return fail(ErrorKind::unavailable, "mail.refused_for_now", {{"code", std::int64_t{said}}});
  }
  switch (problem) {
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
      return fail(ErrorKind::unavailable, "mail.sign_in_refused");
    case CURLE_USE_SSL_FAILED:
      return fail(ErrorKind::unavailable, "mail.no_encryption");
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
      return fail(ErrorKind::unavailable, "mail.not_trusted");
    case CURLE_OPERATION_TIMEDOUT:
      return fail(ErrorKind::unavailable, "mail.no_answer");
    default:
      break;
  }
  if (said >= kRefused) {
    return fail(ErrorKind::invalid, "mail.refused", {{"code", std::int64_t{said}}});
  }
  return fail(ErrorKind::unavailable, "mail.unreachable");
}

// A handle that would go to the server and sign in; nullptr if libcurl cannot.
Result<Handle> handle_for(const ServerSettings& settings, Talk& talk) {
  start_curl();
  Handle handle{curl_easy_init()};
  if (!handle) return fail(ErrorKind::unavailable, "mail.unreachable");
  CURL* curl = handle.get();
  // Behind the '/' is what the server is greeted with; by itself libcurl tells this machine's name.
  const std::string address = (settings.security == Security::tls ? "smtps://" : "smtp://") +
                              settings.host + ":" + std::to_string(settings.port) + "/" +
                              std::string{host_of(settings.from.address)};
  curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT,
                   static_cast<long>(settings.patience.until_connected.count()));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(settings.patience.in_all.count()));
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(
      curl, CURLOPT_USE_SSL,
      static_cast<long>(settings.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  if (!settings.authorities.empty()) {
    curl_easy_setopt(curl, CURLOPT_CAINFO, settings.authorities.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, hear_line);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &talk);
  if (!settings.user.empty()) {
    const auto password = first_line_of(settings.password_file);
    if (!password) return pass_on(password);
    curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, password->reveal().c_str());
  }
  return handle;
}

}  // namespace

Result<void> check(const ServerSettings& settings) {
  if (!is_host_name(settings.host) || settings.port == 0) {
    return fail(ErrorKind::invalid, "mail.host_malformed");
  }
  if (!is_address(settings.from.address)) return fail(ErrorKind::invalid, "mail.from_malformed");
  if (settings.security == Security::none && !is_this_machine(settings.host)) {
    return fail(ErrorKind::invalid, "mail.needs_encryption");
  }
  if (!settings.user.empty() && settings.password_file.empty()) {
    return fail(ErrorKind::invalid, "mail.password_file_missing");
  }
  return {};
}

Mailer::Mailer(ServerSettings settings) : settings_(std::move(settings)) {}

Result<void> Mailer::send(const Message& message, Instant at) const {
  const auto text = rendered(message, settings_.from, at);
  if (!text) return pass_on(text);
  Talk talk{.rest = text->reveal()};
  const auto handle = handle_for(settings_, talk);
  if (!handle) return pass_on(handle);
  CURL* curl = handle->get();
  const List to{curl_slist_append(nullptr, message.to.reveal().c_str())};
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, settings_.from.address.c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to.get());
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give_mail);
  curl_easy_setopt(curl, CURLOPT_READDATA, &talk);
  const CURLcode done = curl_easy_perform(curl);
  if (done != CURLE_OK) return failure_of(done, talk.said);
  return {};
}

Result<void> Mailer::greet() const {
  Talk talk;
  const auto handle = handle_for(settings_, talk);
  if (!handle) return pass_on(handle);
  curl_easy_setopt(handle->get(), CURLOPT_CONNECT_ONLY, 1L);
  const CURLcode done = curl_easy_perform(handle->get());
  if (done != CURLE_OK) return failure_of(done, talk.said);
  return {};
}

}  // namespace renkei::mail
