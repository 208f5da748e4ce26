#include "features/identity/email.hpp"

#include <algorithm>

namespace renkei::identity {
namespace {

bool is_allowed(char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '<' && c != '>'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_domain(std::string_view domain) {
  const auto dot = domain.find('.');
  return dot != std::string_view::npos && domain.front() != '.' && domain.back() != '.' &&
         domain.find("..") == std::string_view::npos &&
         domain.find_first_of(",;:/\\()[]") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> normal_email(std::string_view typed) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto first = typed.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return std::nullopt;
  typed = typed.substr(first, typed.find_last_not_of(kSpace) - first + 1);
  if (typed.size() > kEmailMax || !std::all_of(typed.begin(), typed.end(), is_allowed)) {
    return std::nullopt;
  }
  const auto at = typed.find('@');
  if (at == 0 || at == std::string_view::npos ||
      typed.find('@', at + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view domain = typed.substr(at + 1);
  if (domain.empty() || !is_domain(domain)) return std::nullopt;
  std::string normal{typed};
  std::transform(normal.begin(), normal.end(), normal.begin(), lower);
  return normal;
}

}  // namespace renkei::identity
