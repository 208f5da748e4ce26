// See address.hpp.
#include "platform/outbound/address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <string>

namespace renkei::outbound {
namespace {

enum class Place : std::uint8_t { internet, own_network, loopback, nowhere };

using V4 = std::array<std::uint8_t, 4>;
using V6 = std::array<std::uint8_t, 16>;

struct Block4 {
  V4 start;
  int bits;
  Place place;
};
// IANA's special-purpose addresses; what is not here is the open network.
constexpr Block4 kBlocks4[] = {
    {{0, 0, 0, 0}, 8, Place::nowhere},         {{10, 0, 0, 0}, 8, Place::own_network},
    {{100, 64, 0, 0}, 10, Place::own_network}, {{127, 0, 0, 0}, 8, Place::loopback},
    {{169, 254, 0, 0}, 16, Place::nowhere},    {{172, 16, 0, 0}, 12, Place::own_network},
    {{192, 0, 0, 0}, 24, Place::nowhere},      {{192, 0, 2, 0}, 24, Place::nowhere},
    {{192, 88, 99, 0}, 24, Place::nowhere},    {{192, 168, 0, 0}, 16, Place::own_network},
    {{198, 18, 0, 0}, 15, Place::nowhere},     {{198, 51, 100, 0}, 24, Place::nowhere},
    {{203, 0, 113, 0}, 24, Place::nowhere},    {{224, 0, 0, 0}, 3, Place::nowhere},
};

bool starts_alike(std::span<const std::uint8_t> left, std::span<const std::uint8_t> right,
                  int bits) {
  for (std::size_t at = 0; bits > 0; ++at, bits -= 8) {
    const unsigned mask = bits >= 8 ? 0xffU : (0xffU << static_cast<unsigned>(8 - bits)) & 0xffU;
    if (((left[at] ^ right[at]) & mask) != 0) return false;
  }
  return true;
}

Place place_of(const V4& address) {
  for (const Block4& block : kBlocks4) {
    if (starts_alike(address, block.start, block.bits)) return block.place;
  }
  return Place::internet;
}

Place place_of(const V6& address) {
  constexpr V6 kLoopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  constexpr V6 kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  constexpr V6 kUniqueLocal{0xfc};
  constexpr V6 kGlobal{0x20};
  constexpr V6 kSixToFour{0x20, 0x02};
  constexpr V6 kSpecial{0x20, 0x01};  // Teredo, ORCHID and others: tunnels lead anywhere
  constexpr V6 kDocumentation{0x20, 0x01, 0x0d, 0xb8};
  if (address == kLoopback) return Place::loopback;
  if (starts_alike(address, kMapped, 96)) {
    return place_of(V4{address[12], address[13], address[14], address[15]});
  }
  if (starts_alike(address, kUniqueLocal, 7)) return Place::own_network;
  const bool is_special = starts_alike(address, kSixToFour, 16) ||
                          starts_alike(address, kSpecial, 23) ||
                          starts_alike(address, kDocumentation, 32);
  return starts_alike(address, kGlobal, 3) && !is_special ? Place::internet : Place::nowhere;
}

bool may_be_asked(Reach reach, Place place) {
  switch (reach) {
    case Reach::internet:
      return place == Place::internet;
    case Reach::own_network:
      return place == Place::internet || place == Place::own_network;
    case Reach::loopback:
      return place == Place::loopback;
  }
  return false;
}

template <class Bytes>
Bytes bytes_of(const void* address) {
  Bytes bytes{};
  std::memcpy(bytes.data(), address, bytes.size());
  return bytes;
}

// Where the address leads that a text is; nothing if it is a name.
std::optional<Place> read(std::string_view text) {
  const std::string address{text};
  in_addr v4{};
  in6_addr v6{};
  if (inet_pton(AF_INET, address.c_str(), &v4) == 1) return place_of(bytes_of<V4>(&v4));
  if (inet_pton(AF_INET6, address.c_str(), &v6) == 1) return place_of(bytes_of<V6>(&v6));
  return std::nullopt;
}

}  // namespace

bool may_be_asked(Reach reach, const sockaddr& address) {
  // Copied, for a sockaddr may be read as another kind only by its bytes.
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return may_be_asked(reach, place_of(bytes_of<V4>(&v4.sin_addr)));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    return may_be_asked(reach, place_of(bytes_of<V6>(&v6.sin6_addr)));
  }
  return false;
}

bool is_address(std::string_view host) { return read(host).has_value(); }

bool may_be_asked(Reach reach, std::string_view address) {
  const auto place = read(address);
  return place && may_be_asked(reach, *place);
}

}  // namespace renkei::outbound
