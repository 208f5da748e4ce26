// openapi.json from the route tables: what the browser's types are generated from.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/endpoint.hpp"

namespace renkei::http {

// An OpenAPI 3.1 document of the routes below /api/, the same text for the same table whatever its
// order. What the public may call carries `security: []`; everything else needs the session's
// cookie.
[[nodiscard]] std::string openapi(const std::vector<const Endpoint*>& endpoints,
                                  std::string_view version);

// JSON text with a member a line, for files that people compare.
[[nodiscard]] std::string indented(std::string_view json);

}  // namespace renkei::http
