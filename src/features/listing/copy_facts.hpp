// What is said of every copy that leaves the house: for whom it was made, when, and by which hub.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/result.hpp"

namespace renkei::listing {

struct CopyFacts {
  std::string title;
  Level audience = Level::public_;  // it holds what this level may see
  Instant made_at;
  std::string hub_name;
  Role made_by = Role::public_;
};

// The level a copy is made for: what was asked for if the asker sees as much, else his own.
// `forbidden` ("listing.audience_not_yours"). Nothing is made for `network` yet.
[[nodiscard]] Result<Level> audience_for(const Actor& actor, const std::optional<Level>& asked);

// 公開用, 専門職用, 相談窓口用, 拠点用（非公表を含む）.
[[nodiscard]] std::string_view audience_text(Level audience);
// Printed across every page of the hub's own copies; empty for the others.
[[nodiscard]] std::string_view watermark_of(Level audience);
// 拠点コーディネーター; 公開ページの利用者 for those who are not signed in.
[[nodiscard]] std::string_view role_text(Role role);

// 2026-11-23 22:14
[[nodiscard]] std::string moment_text(Instant at);
// 令和8年11月23日 22時14分
[[nodiscard]] std::string long_moment_text(Instant at);

// 地域資源一覧_20261123.csv; a hub's copy says what it holds:
// 地域資源一覧_20261123_拠点用_非公表を含む.csv
[[nodiscard]] std::string file_name_of(const CopyFacts& facts, std::string_view ending);

}  // namespace renkei::listing
