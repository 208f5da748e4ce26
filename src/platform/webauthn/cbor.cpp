// See cbor.hpp.
#include "platform/webauthn/cbor.hpp"

#include <cbor.h>

#include <limits>

namespace renkei::webauthn {
namespace {

using Kind = CborItem::Kind;

// What the decoder found: one number or text, or the beginning of a collection.
struct Token {
  std::optional<Kind> kind;  // nothing for what authenticators do not write
  std::int64_t whole = 0;
  std::uint64_t count = 0;
  std::string_view bytes = {};
};

void set_whole(void* context, std::uint64_t number) {
  if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return;
  auto& token = *static_cast<Token*>(context);
  token.kind = Kind::whole;
  token.whole = static_cast<std::int64_t>(number);
}

// CBOR's negative number n stands for -1 - n.
void set_negative(void* context, std::uint64_t number) {
  set_whole(context, number);
  auto& token = *static_cast<Token*>(context);
  token.whole = -1 - token.whole;
}

void set_bytes(Token& token, Kind kind, cbor_data data, std::size_t size) {
  token.kind = kind;
  token.bytes =
      size == 0 ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(data), size};
}

void begin_collection(void* context, Kind kind, std::uint64_t count) {
  auto& token = *static_cast<Token*>(context);
  token.kind = kind;
  token.count = count;
}

// Tags, floats, null and whatever has no length stay with callbacks that set nothing.
cbor_callbacks accepted_callbacks() {
  cbor_callbacks calls = cbor_empty_callbacks;
  calls.uint8 = [](void* context, std::uint8_t number) { set_whole(context, number); };
  calls.uint16 = [](void* context, std::uint16_t number) { set_whole(context, number); };
  calls.uint32 = [](void* context, std::uint32_t number) { set_whole(context, number); };
  calls.uint64 = [](void* context, std::uint64_t number) { set_whole(context, number); };
  calls.negint8 = [](void* context, std::uint8_t number) { set_negative(context, number); };
  calls.negint16 = [](void* context, std::uint16_t number) { set_negative(context, number); };
  calls.negint32 = [](void* context, std::uint32_t number) { set_negative(context, number); };
  calls.negint64 = [](void* context, std::uint64_t number) { set_negative(context, number); };
  calls.byte_string = [](void* context, cbor_data data, std::size_t size) {
    set_bytes(*static_cast<Token*>(context), Kind::bytes, data, size);
  };
  calls.string = [](void* context, cbor_data data, std::size_t size) {
    set_bytes(*static_cast<Token*>(context), Kind::text, data, size);
  };
  calls.boolean = [](void* context, bool is_true) {
    auto& token = *static_cast<Token*>(context);
    token.kind = Kind::truth;
    token.whole = is_true ? 1 : 0;
  };
  calls.array_start = [](void* context, std::size_t count) {
    begin_collection(context, Kind::list, count);
  };
  calls.map_start = [](void* context, std::size_t count) {
    begin_collection(context, Kind::map, count);
  };
  return calls;
}

bool is_key(const CborItem& item) { return item.kind == Kind::whole || item.kind == Kind::text; }

class Reader {
 public:
  explicit Reader(std::string_view input) : input_(input) {}

  // Recursion ends at kCborDepthMax.
  [[nodiscard]] std::optional<CborItem> read(int depth) {
    if (depth > kCborDepthMax || ++items_ > kCborItemsMax) return std::nullopt;
    const auto token = next();
    if (!token) return std::nullopt;
    CborItem item{.kind = *token->kind, .whole = token->whole, .bytes = token->bytes};
    const std::uint64_t each = item.kind == Kind::map ? 2U : 1U;
    if (token->count > static_cast<std::uint64_t>(kCborItemsMax)) return std::nullopt;
    for (std::uint64_t left = token->count * each; left > 0; --left) {
      auto inner = read(depth + 1);
      if (!inner) return std::nullopt;
      item.items.push_back(*std::move(inner));
    }
    if (item.kind == Kind::map && !has_clear_keys(item)) return std::nullopt;
    return item;
  }
  [[nodiscard]] std::size_t place() const { return place_; }

 private:
  [[nodiscard]] std::optional<Token> next() {
    static const cbor_callbacks calls = accepted_callbacks();
    const std::string_view rest = input_.substr(place_);
    if (rest.empty()) return std::nullopt;
    Token token;
    const auto found =
        cbor_stream_decode(reinterpret_cast<cbor_data>(rest.data()), rest.size(), &calls, &token);
    if (found.status != CBOR_DECODER_FINISHED || !token.kind) return std::nullopt;
    place_ += found.read;
    return token;
  }

  [[nodiscard]] static bool has_clear_keys(const CborItem& map) {
    for (std::size_t key = 0; key < map.items.size(); key += 2) {
      if (!is_key(map.items[key])) return false;
      for (std::size_t other = 0; other < key; other += 2) {
        const CborItem& one = map.items[key];
        const CborItem& two = map.items[other];
        if (one.kind == two.kind && one.whole == two.whole && one.bytes == two.bytes) return false;
      }
    }
    return true;
  }

  std::string_view input_;
  std::size_t place_ = 0;
  int items_ = 0;
};

template <class Is>
const CborItem* value_where(const CborItem& map, Is is) {
  if (map.kind != Kind::map) return nullptr;
  for (std::size_t key = 0; key + 1 < map.items.size(); key += 2) {
    if (is(map.items[key])) return &map.items[key + 1];
  }
  return nullptr;
}

}  // namespace

const CborItem* CborItem::at(std::int64_t key) const {
  return value_where(
      *this, [key](const CborItem& each) { return each.kind == Kind::whole && each.whole == key; });
}

const CborItem* CborItem::at(std::string_view key) const {
  return value_where(
      *this, [key](const CborItem& each) { return each.kind == Kind::text && each.bytes == key; });
}

std::optional<CborRead> read_cbor(std::string_view input) {
  Reader reader{input};
  auto item = reader.read(1);
  if (!item) return std::nullopt;
  return CborRead{*std::move(item), reader.place()};
}

}  // namespace renkei::webauthn
