// The headers every reply carries, and who a request really comes from.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.hpp"

namespace renkei::http {

// Ready header lines. `style_hashes` are those of web/csp_hashes.json: "sha256-…" of the few
// <style> elements that libraries put in; `picture_host` is one more origin of pictures, or empty.
class SecurityHeaders {
 public:
  // `https_seconds`: how long browsers are to open us by HTTPS alone; 0 says nothing of it.
  explicit SecurityHeaders(const std::vector<std::string>& style_hashes = {},
                           const std::string& picture_host = {}, int https_seconds = 0);
  // For a page or a file of ours.
  [[nodiscard]] std::string_view page() const { return page_; }
  // For data, which is never shown as a page: nothing may load, nothing may keep it.
  [[nodiscard]] std::string_view data() const { return data_; }

 private:
  std::string page_;
  std::string data_;
};

// The client's address: X-Forwarded-For counts only if the peer is one of our proxies, and of its
// addresses only the last that is none of them.
[[nodiscard]] std::string client_address(const std::string& peer,
                                         const std::vector<std::string>& trusted_proxies,
                                         const Request& request);

// "example.jp" of "Example.JP:8443"; "::1" of "[::1]:80".
[[nodiscard]] std::string host_name(std::string_view host_header);

}  // namespace renkei::http
