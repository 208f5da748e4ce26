// A browser that somebody has signed in with before. It is not held up by what others try from
// elsewhere, and its owner can recognise it in a list and make it unknown again.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "kernel/describe.hpp"

#include "features/identity/identity.hpp"

namespace renkei::identity {

enum class Browser : std::uint8_t { edge, chrome, firefox, safari, other };
RENKEI_DESCRIBE_ENUM(Browser, edge, chrome, firefox, safari, other)
enum class OperatingSystem : std::uint8_t { windows, macos, ios, android, linux_, other };
RENKEI_DESCRIBE_ENUM(OperatingSystem, windows, macos, ios, android, linux_, other)

class KnownDevice {
 public:
  static constexpr std::chrono::hours kLife{24 * 400};
  static constexpr int kEachAccountMax = 20;

  struct Row {
    DeviceId id;
    AccountId account;
    std::string token_hash;
    Browser browser = Browser::other;
    OperatingSystem system = OperatingSystem::other;
    Instant first_at;
    Instant last_at;
  };

  explicit KnownDevice(Row row) : row_(std::move(row)) {}
  [[nodiscard]] const Row* operator->() const { return &row_; }

 private:
  Row row_;
};

// Kept instead of the User-Agent itself, which would tell more about a person than the list needs.
[[nodiscard]] Browser browser_of(std::string_view user_agent);
[[nodiscard]] OperatingSystem system_of(std::string_view user_agent);

}  // namespace renkei::identity
