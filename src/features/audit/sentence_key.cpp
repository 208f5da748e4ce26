// Route patterns as keys of sentences.
#include "features/audit/audit.hpp"

namespace renkei::audit {
namespace {

constexpr std::string_view kApi = " /api/";

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

}  // namespace

std::string sentence_key(std::string_view route) {
  std::string text{route};
  if (const auto api = text.find(kApi); api != std::string::npos) {
    text.replace(api, kApi.size(), " ");
  }
  std::string key = "audit_route.";
  for (char letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (is_plain(letter)) {
      key += letter;
    } else if (key.back() != '_' && key.back() != '.') {
      key += '_';
    }
  }
  while (key.back() == '_') key.pop_back();
  return key;
}

}  // namespace renkei::audit
