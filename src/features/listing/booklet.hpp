// The booklet of a region's care resources (地域資源一覧): chapters by kind, sections by area, an
// index by reading. Frozen when an edition begins, so that its pages agree however long printing
// takes.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/geo.hpp"

#include "features/directory/directory.hpp"
#include "features/directory_search/directory_search.hpp"
#include "features/listing/copy_facts.hpp"

namespace renkei::listing {

inline constexpr std::int64_t kBookletMax = 5'000;  // facilities; some 480 pages

// One facility on one page, in words.
struct BookletEntry {
  int number = 0;  // within its section, as on the map
  std::string name;
  std::optional<std::string> kana;
  std::optional<std::string> address;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> hours;
  std::optional<std::string> closing;
  std::optional<std::string> home_care;  // 新規可・24時間往診・看取り可
  std::optional<std::string> services;
  std::optional<std::string> can;
  std::string known;  // 確認日
  std::optional<std::string> level_text;
  std::optional<Point> point;
};
RENKEI_DESCRIBE(BookletEntry, number, name, kana, address, phone, fax, hours, closing, home_care,
                services, can, known, level_text, point)

struct BookletSection {
  std::string area;  // its code; empty for facilities outside all areas
  std::string name;
  std::vector<BookletEntry> entries;
};
RENKEI_DESCRIBE(BookletSection, area, name, entries)

struct BookletChapter {
  int number = 0;
  std::string kind;
  std::string title;
  std::vector<BookletSection> sections;

  [[nodiscard]] std::size_t size() const;
};
RENKEI_DESCRIBE(BookletChapter, number, kind, title, sections)

struct Booklet {
  std::int64_t facilities = 0;  // each once, however many chapters it is in
  std::vector<BookletChapter> chapters;
};
RENKEI_DESCRIBE(Booklet, facilities, chapters)

// `cards` are redacted for the audience of the edition; their order does not matter.
[[nodiscard]] Booklet make_booklet(const std::vector<directory::FacilityCard>& cards,
                                   const directory_search::HubWords& words);

// The name under which the press tells the page of an entry: e3-2-17.
[[nodiscard]] std::string anchor_of(const BookletChapter& chapter, std::size_t section,
                                    const BookletEntry& entry);

// One line of the index: a name, its reading and the pages on which it stands.
struct IndexLine {
  std::string name;
  std::string kana;
  std::vector<int> pages;
};
struct IndexGroup {
  std::string row;  // あ か さ … わ, その他
  std::vector<IndexLine> lines;
};
// By reading, in the order of the 五十音; what has no reading stands under その他 by its name.
[[nodiscard]] std::vector<IndexGroup> index_of(const Booklet& booklet,
                                               const std::map<std::string, int>& pages);

}  // namespace renkei::listing
