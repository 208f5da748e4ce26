// What a TLS certificate says of itself: for the server before it listens, and for `doctor`, who
// warns before it ends.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kernel/instant.hpp"
#include "kernel/result.hpp"

namespace renkei::crypto {

struct Certificate {
  Instant from = {};                    // not valid before
  Instant until = {};                   // not valid after
  std::vector<std::string> names = {};  // hosts it speaks for: "hub.example.jp", "*.example.jp"
  bool self_signed = false;             // nobody else vouches for it
  std::size_t chain = 1;                // certificates in the file, its own included

  // Whether browsers take it for this host; a "*." stands for one label.
  [[nodiscard]] bool speaks_for(std::string_view host) const;
};

// Reads a PEM file's text; the first certificate is the server's own. `invalid`
// ("tls.certificate_unreadable") if there is none.
[[nodiscard]] Result<Certificate> read_certificate(std::string_view pem);

}  // namespace renkei::crypto
