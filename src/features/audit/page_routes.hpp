// How long pages of the audit's lists are, and the files they are read as.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.hpp"
#include "platform/http/time_list.hpp"
#include "platform/json/json.hpp"

namespace renkei::audit {

inline constexpr int kAuditPage = 50;
inline constexpr int kAuditPageMax = 100;

[[nodiscard]] inline int page_size(const std::optional<int>& limit) {
  return std::clamp(limit.value_or(kAuditPage), 1, kAuditPageMax);
}

// What a query asks for, whatever page of it.
template <class Query>
[[nodiscard]] std::string conditions_of(Query query) {
  query.limit.reset();
  query.cursor.reset();
  return json::write(query);
}

[[nodiscard]] inline http::Reply as_csv(std::string text, std::string_view name) {
  return {.content_type = "text/csv; charset=utf-8",
          .body = std::move(text),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + std::string{name} + "\""},
                      {"Cache-Control", "no-store"}}};
}

}  // namespace renkei::audit
