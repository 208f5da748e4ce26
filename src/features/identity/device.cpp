#include "features/identity/device.hpp"

namespace renkei::identity {
namespace {

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

// Edge also says Chrome, and Chrome also says Safari: the order matters.
Browser browser_of(std::string_view user_agent) {
  if (holds(user_agent, "Edg")) return Browser::edge;
  if (holds(user_agent, "Firefox/") || holds(user_agent, "FxiOS/")) return Browser::firefox;
  if (holds(user_agent, "Chrome/") || holds(user_agent, "CriOS/")) return Browser::chrome;
  if (holds(user_agent, "Safari/")) return Browser::safari;
  return Browser::other;
}

// Android also says Linux, and an iPad may say Macintosh: what it says first is believed.
OperatingSystem system_of(std::string_view user_agent) {
  if (holds(user_agent, "Android")) return OperatingSystem::android;
  if (holds(user_agent, "iPhone") || holds(user_agent, "iPad")) return OperatingSystem::ios;
  if (holds(user_agent, "Windows")) return OperatingSystem::windows;
  if (holds(user_agent, "Macintosh")) return OperatingSystem::macos;
  if (holds(user_agent, "Linux")) return OperatingSystem::linux_;
  return OperatingSystem::other;
}

}  // namespace renkei::identity
