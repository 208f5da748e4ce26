// How the values of a card are written in a list: Japanese, short, unknown as nothing.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "features/directory/directory.hpp"
#include "features/directory_search/directory_search.hpp"

namespace renkei::listing {

[[nodiscard]] std::string_view text_of(directory::Accepting accepting);
[[nodiscard]] std::string_view text_of(directory::HomeDeath home_death);
[[nodiscard]] std::string_view text_of(directory::BackupKind kind);
[[nodiscard]] std::string_view text_of(directory::ZaishinClass zaishin);
[[nodiscard]] std::string_view text_of(directory::FacilityStatus status);
[[nodiscard]] std::string_view text_of(directory::IdentifierSystem system);
[[nodiscard]] std::string_view offered_text(bool offered);  // あり, なし
[[nodiscard]] std::string source_text(const std::string& source);

// Nothing for an empty text: what is not known is absent.
[[nodiscard]] std::optional<std::string> if_known(std::string text);
// With ・ or 、 between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& texts, std::string_view between);

[[nodiscard]] std::string kinds_text(const directory::FacilityCard& card,
                                     const directory_search::HubWords& words);
[[nodiscard]] std::string services_text(const directory::FacilityCard& card,
                                        const directory_search::HubWords& words);
// What it can do, conditional ones with their condition: 胃ろうの管理、TPPV（平日の昼のみ）.
[[nodiscard]] std::string capabilities_text(const directory::FacilityCard& card,
                                            const directory_search::HubWords& words);
// 在宅の相談 0880-00-0003
[[nodiscard]] std::string contacts_text(const directory::FacilityCard& card);
// The text of the first identifier of the system; nothing if there is none.
[[nodiscard]] std::optional<std::string> identifier_of(const directory::FacilityCard& card,
                                                       directory::IdentifierSystem system);

// R8.10.2 確認, R7.12.31 現在, 確認日不明.
[[nodiscard]] std::string known_text(const directory::Assertion& assertion);
// What a list of home care is read for: 新規可・24時間往診・看取り可; empty where nothing is known.
[[nodiscard]] std::string home_care_text(const directory::HomeCareProfile& profile);
[[nodiscard]] std::string backup_text(const directory::HomeCareProfile& profile);
// 199床（一般120・療養79）
[[nodiscard]] std::string beds_text(const directory::Beds& beds);

}  // namespace renkei::listing
