// See booklet.hpp.
#include "features/listing/booklet.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "kernel/search_key.hpp"

#include "features/listing/hours_text.hpp"
#include "features/listing/list_words.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;
using directory_search::HubWords;

constexpr std::string_view kElsewhere = "圏域の外・その他";

struct KanaRow {
  std::string_view row;
  std::u16string_view starts;
};
constexpr std::array kRows{
    KanaRow{"あ", u"アイウエオヴ"},         KanaRow{"か", u"カキクケコガギグゲゴ"},
    KanaRow{"さ", u"サシスセソザジズゼゾ"}, KanaRow{"た", u"タチツテトダヂヅデド"},
    KanaRow{"な", u"ナニヌネノ"},           KanaRow{"は", u"ハヒフヘホバビブベボパピプペポ"},
    KanaRow{"ま", u"マミムメモ"},           KanaRow{"や", u"ヤユヨ"},
    KanaRow{"ら", u"ラリルレロ"},           KanaRow{"わ", u"ワヰヱヲン"}};
constexpr std::string_view kOther = "その他";

BookletEntry entry_of(const FacilityCard& card, const HubWords& words) {
  const auto& facility = card.facility;
  BookletEntry entry{.name = facility.name,
                     .kana = facility.name_kana,
                     .address = if_known(directory::one_line(facility.address)),
                     .phone = facility.phone,
                     .fax = facility.fax,
                     .hours = if_known(hours_text(hours_of(card))),
                     .closing = if_known(closing_text(closing_of(card))),
                     .home_care = {},
                     .services = if_known(services_text(card, words)),
                     .can = if_known(capabilities_text(card, words)),
                     .known = known_text(card.assertion),
                     .level_text = {},
                     .point = facility.point};
  if (facility.home_care) entry.home_care = if_known(home_care_text(*facility.home_care));
  if (card.publication.of_record() != Level::public_) entry.level_text = "非公表・限定";
  return entry;
}

std::u16string reading_of(const BookletEntry& entry) {
  return search_key(entry.kana ? *entry.kana : entry.name);
}

// Sorted by reading and numbered.
void finish(BookletSection& section) {
  std::stable_sort(
      section.entries.begin(), section.entries.end(),
      [](const BookletEntry& one, const BookletEntry& other) {
        return std::pair{reading_of(one), one.name} < std::pair{reading_of(other), other.name};
      });
  int number = 0;
  for (auto& entry : section.entries) entry.number = ++number;
}

// Codes in the hub's order.
std::vector<std::string> ordered(const HubWords::Words& words) {
  std::vector<std::string> codes;
  for (const auto& [code, word] : words) codes.push_back(code);
  std::sort(codes.begin(), codes.end(), [&](const std::string& one, const std::string& other) {
    return words.find(one)->second.position < words.find(other)->second.position;
  });
  return codes;
}

BookletChapter chapter_of(const std::string& kind, const std::vector<FacilityCard>& cards,
                          const HubWords& words) {
  BookletChapter chapter{.kind = kind, .title = name_in(words.kinds(), kind), .sections = {}};
  auto areas = ordered(words.areas());
  areas.emplace_back();
  for (const auto& area : areas) {
    BookletSection section{
        .area = area,
        .name = area.empty() ? std::string{kElsewhere} : name_in(words.areas(), area),
        .entries = {}};
    for (const auto& card : cards) {
      const auto kinds = directory::kinds_of(card);
      if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
      const bool has_area = card.area && words.areas().contains(card.area->code);
      if ((has_area ? card.area->code : std::string{}) != area) continue;
      section.entries.push_back(entry_of(card, words));
    }
    if (section.entries.empty()) continue;
    finish(section);
    chapter.sections.push_back(std::move(section));
  }
  return chapter;
}

std::string_view row_of(const std::u16string& reading) {
  if (reading.empty()) return kOther;
  const auto found = std::find_if(kRows.begin(), kRows.end(), [&](const KanaRow& row) {
    return row.starts.find(reading.front()) != std::u16string_view::npos;
  });
  return found == kRows.end() ? kOther : found->row;
}

}  // namespace

std::size_t BookletChapter::size() const {
  std::size_t count = 0;
  for (const auto& section : sections) count += section.entries.size();
  return count;
}

Booklet make_booklet(const std::vector<FacilityCard>& cards, const HubWords& words) {
  Booklet booklet{.facilities = static_cast<std::int64_t>(cards.size()), .chapters = {}};
  for (const auto& kind : ordered(words.kinds())) {
    auto chapter = chapter_of(kind, cards, words);
    if (chapter.sections.empty()) continue;
    chapter.number = static_cast<int>(booklet.chapters.size()) + 1;
    booklet.chapters.push_back(std::move(chapter));
  }
  return booklet;
}

std::string anchor_of(const BookletChapter& chapter, std::size_t section,
                      const BookletEntry& entry) {
  return "e" + std::to_string(chapter.number) + "-" + std::to_string(section) + "-" +
         std::to_string(entry.number);
}

std::vector<IndexGroup> index_of(const Booklet& booklet, const std::map<std::string, int>& pages) {
  // The same house in several chapters is one line.
  std::map<std::pair<std::u16string, std::string>, IndexLine> lines;
  for (const auto& chapter : booklet.chapters) {
    for (std::size_t section = 0; section < chapter.sections.size(); ++section) {
      for (const auto& entry : chapter.sections[section].entries) {
        auto& line = lines[{reading_of(entry), entry.name}];
        line.name = entry.name;
        line.kana = entry.kana.value_or("");
        const auto page = pages.find(anchor_of(chapter, section, entry));
        if (page != pages.end()) line.pages.push_back(page->second);
      }
    }
  }
  std::vector<IndexGroup> groups;
  groups.reserve(kRows.size() + 1);
  for (const auto& row : kRows) groups.push_back({std::string{row.row}, {}});
  groups.push_back({std::string{kOther}, {}});
  for (auto& [key, line] : lines) {
    std::sort(line.pages.begin(), line.pages.end());
    line.pages.erase(std::unique(line.pages.begin(), line.pages.end()), line.pages.end());
    const auto row = row_of(key.first);
    std::find_if(groups.begin(), groups.end(), [&](const IndexGroup& group) {
      return group.row == row;
    })->lines.push_back(std::move(line));
  }
  std::erase_if(groups, [](const IndexGroup& group) { return group.lines.empty(); });
  return groups;
}

}  // namespace renkei::listing
