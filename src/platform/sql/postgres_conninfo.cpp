// See postgres_conninfo.hpp.
#include "platform/sql/postgres_conninfo.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>
#include <string_view>

namespace renkei::sql {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Words words_of(const Options& options) {
  Words words;
  for (const PQconninfoOption* each = options.get(); each && each->keyword; ++each) {
    if (each->val != nullptr && *each->val != '\0') words.emplace(each->keyword, each->val);
  }
  return words;
}

// libpq tries several, each of which would get to see the hub.
bool is_here(const std::string& hosts) {
  std::istringstream list{hosts};
  for (std::string host; std::getline(list, host, ',');) {
    const bool here = host.empty() || host.front() == '/' || host.front() == '@' ||
                      host == "localhost" || host == "::1" || host.starts_with("127.");
    if (!here) return false;
  }
  return true;
}

std::string value_of(const Words& said, const Words& otherwise, std::string_view name) {
  if (const auto found = said.find(name); found != said.end()) return found->second;
  const auto found = otherwise.find(name);
  return found == otherwise.end() ? "" : found->second;
}

}  // namespace

Result<void> check_conninfo(const std::string& conninfo) {
  char* complaint = nullptr;  // may quote the password: never shown
  const Options parsed{PQconninfoParse(conninfo.c_str(), &complaint), PQconninfoFree};
  PQfreemem(complaint);
  if (!parsed) return fail(ErrorKind::invalid, "sql.conninfo_unreadable");
  const Words said = words_of(parsed);
  if (said.contains("password") || said.contains("sslpassword")) {
    return fail(ErrorKind::invalid, "sql.password_in_conninfo");
  }
  const Words otherwise = words_of(Options{PQconndefaults(), PQconninfoFree});
  const bool is_local =
      is_here(value_of(said, otherwise, "host")) && is_here(value_of(said, otherwise, "hostaddr"));
  if (!is_local && value_of(said, otherwise, "sslmode") != "verify-full") {
    return fail(ErrorKind::invalid, "sql.unverified_tls");
  }
  return {};
}

}  // namespace renkei::sql
