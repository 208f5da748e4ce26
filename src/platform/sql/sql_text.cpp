// Splits SQL files.
#include "platform/sql/sql_text.hpp"

namespace renkei::sql {
namespace {

constexpr std::string_view kWithoutRowid = "/* WITHOUT ROWID */";

// The end of what begins at `at` and hides semicolons: a comment or a quoted piece; `at` itself if
// nothing begins there.
std::size_t end_of_hidden(std::string_view text, std::size_t at) {
  const auto after = [&](std::string_view end, std::size_t from) {
    const auto found = text.find(end, from);
    return found == std::string_view::npos ? text.size() : found + end.size();
  };
  const auto rest = text.substr(at);
  if (rest.starts_with("--")) return after("\n", at);
  if (rest.starts_with("/*")) return after("*/", at + 2);
  if (rest.starts_with('\'')) return after("'", at + 1);
  if (rest.starts_with('"')) return after("\"", at + 1);
  return at;
}

}  // namespace

std::vector<std::string> statements_of(std::string_view text) {
  std::vector<std::string> statements;
  std::size_t start = 0;
  bool has_words = false;
  const auto finish = [&](std::size_t end) {
    if (has_words) statements.emplace_back(text.substr(start, end - start));
    start = end + 1;
    has_words = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const auto end = end_of_hidden(text, at); end != at) {
      has_words = has_words || text[at] == '\'' || text[at] == '"';
      at = end;
      continue;
    }
    if (text[at] == ';') {
      finish(at);
    } else if (std::string_view{" \t\r\n"}.find(text[at]) == std::string_view::npos) {
      has_words = true;
    }
    ++at;
  }
  finish(text.size());
  return statements;
}

std::string for_engine(std::string statement, Engine engine) {
  if (engine != Engine::sqlite) return statement;
  if (const auto at = statement.find(kWithoutRowid); at != std::string::npos) {
    statement.replace(at, kWithoutRowid.size(), "WITHOUT ROWID");
  }
  return statement;
}

std::string with_numbered_parameters(std::string_view statement) {
  std::string numbered{statement};
  for (std::size_t at = 0; at + 1 < numbered.size();) {
    if (const auto end = end_of_hidden(numbered, at); end != at) {
      at = end;
      continue;
    }
    const char next = numbered[at + 1];
    if (numbered[at] == '$' && next >= '0' && next <= '9') numbered[at] = '?';
    ++at;
  }
  return numbered;
}

}  // namespace renkei::sql
