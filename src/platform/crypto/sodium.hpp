// Inside platform/crypto only: makes sure that libsodium is ready before its first use.
#pragma once
#include <sodium.h>

#include <cstdlib>

namespace renkei::crypto {

// Ends the process if the library cannot start: without randomness nothing here is safe.
inline void need_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) std::abort();
}

inline const unsigned char* bytes_of(const char* text) {
  return reinterpret_cast<const unsigned char*>(text);  // NOLINT(*-reinterpret-cast)
}
inline unsigned char* bytes_of(char* text) {
  return reinterpret_cast<unsigned char*>(text);  // NOLINT(*-reinterpret-cast)
}

}  // namespace renkei::crypto
