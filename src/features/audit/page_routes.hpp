// Where pages of the audit's lists end, and the files they are read as.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/cursor.hpp"
#include "platform/http/message.hpp"

#include "features/audit/entry.hpp"

namespace renkei::audit {

inline constexpr int kAuditPage = 50;
inline constexpr int kAuditPageMax = 100;

[[nodiscard]] inline int page_size(const std::optional<int>& limit) {
  return std::clamp(limit.value_or(kAuditPage), 1, kAuditPageMax);
}

// `malformed` ("paging.cursor_unknown") if it is not one of this list.
[[nodiscard]] inline Result<EntryPlace> place_of(const http::Cursors& cursors,
                                                 const std::optional<std::string>& cursor,
                                                 std::string_view list) {
  if (!cursor) return EntryPlace{};
  const auto place = cursors.unseal(*cursor, list);
  if (!place) return pass_on(place);
  return EntryPlace{instant_of(std::stoll(place->sort_key)), place->id};
}
[[nodiscard]] inline std::string next_of(const http::Cursors& cursors, Instant at,
                                         const std::string& id, std::string_view list) {
  return cursors.seal({std::to_string(milliseconds_of(at)), id}, list);
}

[[nodiscard]] inline http::Reply as_csv(std::string text, std::string_view name) {
  return {.content_type = "text/csv; charset=utf-8",
          .body = std::move(text),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + std::string{name} + "\""},
                      {"Cache-Control", "no-store"}}};
}

}  // namespace renkei::audit
