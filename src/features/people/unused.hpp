// 使われていないアカウント: somebody may still sign in here and has not done so for months.
#pragma once
#include <chrono>

namespace renkei::people {

// 医療情報システムの安全管理に関するガイドライン 第6.0版 (May 2023) asks that accounts which have
// long not been used are found and stopped, and names no number of days; 90 is what this product
// holds to since November 2026. docs/security/guideline-6.0.md says where it is met.
inline constexpr std::chrono::days kUnusedFor{90};

}  // namespace renkei::people
