// See search_actions.hpp.
#include "features/directory_search/search_actions.hpp"

namespace renkei::directory_search {
namespace {

constexpr int kSuggestionsMax = 8;
constexpr std::size_t kListedAtOnce = 1000;

// FNV-1a, 64 bits: an ETag only has to differ, not to keep a secret; all that goes in is public to
// the one who asks.
std::uint64_t mixed(std::string_view text, std::uint64_t from) {
  for (const char c : text) from = (from ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return from;
}

std::string hex_of(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned shift = 64; shift > 0; shift -= 4) hex += kDigits[(value >> (shift - 4)) & 0xFU];
  return hex;
}

}  // namespace

Result<SearchActions::Asked> SearchActions::ask(const Actor& by, const SearchQuery& query,
                                                Instant now) const {
  auto conditions = conditions_of(query, now);
  if (!conditions) return pass_on(conditions);
  std::string list = canonical_text(*conditions);
  list.append("level=").append(enum_name(by.level()));
  const std::string page =
      list + "\nlimit=" + std::to_string(conditions->limit) + "\n" + query.cursor.value_or("");
  constexpr std::uint64_t kStart = 0xCBF29CE484222325U;
  return Asked{.conditions = std::move(*conditions),
               .list = std::move(list),
               .etag = '"' + hex_of(index_.fingerprint(by.level())) + '-' +
                       hex_of(mixed(page, kStart)) + '"'};
}

Result<Findings> SearchActions::find(const Actor& by, const Asked& asked,
                                     const std::optional<PagePlace>& after) const {
  return index_.find(by.level(), asked.conditions, after);
}

Result<SuggestionList> SearchActions::suggest(const Actor& by, const std::string& typed,
                                              Instant now) const {
  const auto conditions =
      conditions_of({.q = typed, .order = SearchOrder::relevance, .limit = kSuggestionsMax}, now);
  if (!conditions) return pass_on(conditions);
  return SuggestionList{index_.suggest(by.level(), *conditions)};
}

std::vector<directory::FacilityId> SearchActions::listed(
    const Actor& by, const std::optional<directory::FacilityId>& after) const {
  return index_.listed(by.level(), after, kListedAtOnce);
}

}  // namespace renkei::directory_search
