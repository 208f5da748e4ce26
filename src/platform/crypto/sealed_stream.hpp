// A long text sealed piece by piece (libsodium secretstream): a piece that was changed, moved, left
// out or cut off at the end is noticed when it is opened.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/key.hpp"

namespace renkei::crypto {

inline constexpr std::size_t kSealedStreamStart = 24;  // bytes of start()
inline constexpr std::size_t kSealedPieceMore = 17;    // a sealed piece is longer by this

enum class Piece : std::uint8_t { more, last };

class StreamSealer {
 public:
  explicit StreamSealer(const Key& key);
  ~StreamSealer();
  StreamSealer(StreamSealer&& other) noexcept;
  StreamSealer& operator=(StreamSealer&& other) noexcept;

  // Stands before the first piece; not secret.
  [[nodiscard]] const std::string& start() const { return start_; }
  // `context` must be the same when the piece is opened; it is not part of the result.
  [[nodiscard]] std::string seal(std::string_view text, Piece piece, std::string_view context = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::string start_;
};

class StreamOpener {
 public:
  // Nothing if `start` cannot be one.
  [[nodiscard]] static std::optional<StreamOpener> open(const Key& key, std::string_view start);
  ~StreamOpener();
  StreamOpener(StreamOpener&& other) noexcept;
  StreamOpener& operator=(StreamOpener&& other) noexcept;

  struct Opened {
    std::string text;
    Piece piece;
  };
  // The next piece; nothing if it is not that or was changed.
  [[nodiscard]] std::optional<Opened> open(std::string_view sealed, std::string_view context = {});

 private:
  struct State;
  explicit StreamOpener(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace renkei::crypto
