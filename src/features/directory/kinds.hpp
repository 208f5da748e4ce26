// The kinds of facilities and the service codes of the long-term care insurance.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/describe.hpp"

namespace renkei::directory {

// A kind as lists, facets and forms show it. Rows, because a hub may rename or add one.
struct Kind {
  std::string code;                      // visiting_nurse_station
  std::string name;                      // 訪問看護ステーション
  int position = 0;                      // order in lists
  Level default_level = Level::public_;  // of a record of this kind (conventions §5)
  friend bool operator==(const Kind&, const Kind&) = default;
};
RENKEI_DESCRIBE(Kind, code, name, position, default_level)

// サービス種類コード and its name, and the kind it makes a facility.
struct Service {
  std::string code;  // 130
  std::string name;  // 訪問看護
  std::string kind;
  friend bool operator==(const Service&, const Service&) = default;
};
RENKEI_DESCRIBE(Service, code, name, kind)

// What a new hub starts with and what the importers know. Source: 介護サービス情報公表システム.
[[nodiscard]] std::span<const Kind> default_kinds();
[[nodiscard]] std::span<const Service> default_services();
// Nothing if there is no such service code.
[[nodiscard]] std::optional<std::string_view> kind_of_service(std::string_view service_code);
[[nodiscard]] std::optional<std::string_view> name_of_service(std::string_view service_code);
[[nodiscard]] std::optional<std::string_view> name_of_kind(std::string_view kind);

}  // namespace renkei::directory
