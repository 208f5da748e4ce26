// Sealing and opening with libsodium.
#include "platform/crypto/sealed_stream.hpp"

#include "platform/crypto/sodium.hpp"

namespace renkei::crypto {

static_assert(kSealedStreamStart == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(kSealedPieceMore == crypto_secretstream_xchacha20poly1305_ABYTES);

namespace {

// The key of the stream, wiped when it goes.
struct Wiped {
  crypto_secretstream_xchacha20poly1305_state stream{};
  Wiped() = default;
  ~Wiped() { sodium_memzero(&stream, sizeof stream); }
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
};

}  // namespace

struct StreamSealer::State : Wiped {};
struct StreamOpener::State : Wiped {};

StreamSealer::StreamSealer(const Key& key) : state_(std::make_unique<State>()) {
  need_sodium();
  start_.resize(kSealedStreamStart);
  // The answer is 0 by its definition, here and below.
  if (crypto_secretstream_xchacha20poly1305_init_push(&state_->stream, bytes_of(start_.data()),
                                                      key.bytes().data()) != 0) {
    std::abort();
  }
}
StreamSealer::~StreamSealer() = default;
StreamSealer::StreamSealer(StreamSealer&& other) noexcept = default;
StreamSealer& StreamSealer::operator=(StreamSealer&& other) noexcept = default;

std::string StreamSealer::seal(std::string_view text, Piece piece, std::string_view context) {
  std::string sealed(text.size() + kSealedPieceMore, '\0');
  const auto tag = piece == Piece::last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                        : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  if (crypto_secretstream_xchacha20poly1305_push(
          &state_->stream, bytes_of(sealed.data()), nullptr, bytes_of(text.data()), text.size(),
          bytes_of(context.data()), context.size(), static_cast<unsigned char>(tag)) != 0) {
    std::abort();
  }
  return sealed;
}

StreamOpener::StreamOpener(std::unique_ptr<State> state) : state_(std::move(state)) {}
StreamOpener::~StreamOpener() = default;
StreamOpener::StreamOpener(StreamOpener&& other) noexcept = default;
StreamOpener& StreamOpener::operator=(StreamOpener&& other) noexcept = default;

std::optional<StreamOpener> StreamOpener::open(const Key& key, std::string_view start) {
  need_sodium();
  auto state = std::make_unique<State>();
  if (start.size() != kSealedStreamStart ||
      crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, bytes_of(start.data()),
                                                      key.bytes().data()) != 0) {
    return std::nullopt;
  }
  return StreamOpener{std::move(state)};
}

std::optional<StreamOpener::Opened> StreamOpener::open(std::string_view sealed,
                                                       std::string_view context) {
  if (sealed.size() < kSealedPieceMore) return std::nullopt;
  Opened opened{std::string(sealed.size() - kSealedPieceMore, '\0'), Piece::more};
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(
          &state_->stream, bytes_of(opened.text.data()), nullptr, &tag, bytes_of(sealed.data()),
          sealed.size(), bytes_of(context.data()), context.size()) != 0) {
    return std::nullopt;
  }
  if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) opened.piece = Piece::last;
  return opened;
}

}  // namespace renkei::crypto
