// See booklet_pages.hpp.
#include "features/listing/booklet_pages.hpp"

#include "kernel/jst.hpp"
#include "kernel/wareki.hpp"

#include "features/listing/print_pages.hpp"

namespace renkei::listing {
namespace {

constexpr double kPinHeight = 4;

std::string tenths(double value) {
  const auto rounded = static_cast<std::int64_t>(value * 10 + (value < 0 ? -0.5 : 0.5));
  std::string text = std::to_string(rounded / 10);
  if (rounded % 10 != 0) text += "." + std::to_string(rounded % 10);
  return text;
}

html::Value map_value(const AreaMap& map) {
  html::Value value;
  html::List paths;
  for (const auto& path : map.paths) paths.push_back(html::Value{}.set("d", path));
  html::List pins;
  for (const auto& pin : map.pins) {
    pins.push_back(html::Value{}
                       .set("x", tenths(pin.x - pin.width / 2))
                       .set("y", tenths(pin.y - kPinHeight / 2))
                       .set("width", tenths(pin.width))
                       .set("text_x", tenths(pin.x))
                       .set("text_y", tenths(pin.y + 1))
                       .set("label", pin.label));
  }
  value.set("map_width", tenths(map.width))
      .set("map_height", tenths(map.height))
      .set("paths", std::move(paths))
      .set("pins", std::move(pins));
  if (map.scale_width > 0) {
    value.set("scale", html::Value{}
                           .set("scale_width", tenths(map.scale_width))
                           .set("scale_y", tenths(map.height - 3))
                           .set("scale_text_y", tenths(map.height - 4.2))
                           .set("scale_label", map.scale_label));
  }
  return value;
}

html::Value entry_value(const BookletChapter& chapter, std::size_t section,
                        const BookletEntry& entry) {
  auto value = html::value_of(entry);
  value.set("anchor", anchor_of(chapter, section, entry));
  return value;
}

html::Value base_value(const BookletFrame& with) {
  const auto& edition = with.edition;
  auto page = print_head(facts_of(edition, with.site.name));
  page.set("edition_number", edition.number)
      .set("edition_day", wareki_text(japan_time(edition.created_at).date));
  return page;
}

std::string rendered(const BookletFrame& with, std::string_view name, html::Value page) {
  return with.frame.page(name, html::Language::ja, with.site, std::move(page));
}

}  // namespace

html::Value chapter_value(const BookletFrame& with, const BookletChapter& chapter,
                          const std::vector<geography::AreaRow>& areas) {
  auto page = base_value(with);
  page.set("chapter_number", chapter.number)
      .set("chapter_title", chapter.title)
      .set("total", chapter.size());
  html::List sections;
  for (std::size_t at = 0; at < chapter.sections.size(); ++at) {
    const auto& section = chapter.sections[at];
    html::Value value;
    value.set("section_name", section.name).set("count", section.entries.size());
    const auto map = draw_map(section, areas);
    // Pins in an empty frame help nobody to find the way.
    const bool has_map = map.is_drawn() && !map.paths.empty();
    value.set("has_map", has_map);
    if (has_map) value.set("map", map_value(map));
    html::List entries;
    for (const auto& entry : section.entries) entries.push_back(entry_value(chapter, at, entry));
    sections.push_back(value.set("entries", std::move(entries)));
  }
  page.set("sections", std::move(sections));
  return page;
}

html::Value back_value(const BookletFrame& with, const Booklet& booklet,
                       const std::map<std::string, int>& places) {
  auto page = base_value(with);
  html::List groups;
  for (const auto& group : index_of(booklet, places)) {
    html::List lines;
    for (const auto& line : group.lines) {
      std::string pages;
      for (const int number : line.pages) {
        pages += (pages.empty() ? "" : "、") + std::to_string(number);
      }
      lines.push_back(html::Value{}.set("line_name", line.name).set("line_pages", pages));
    }
    groups.push_back(html::Value{}.set("row", group.row).set("lines", std::move(lines)));
  }
  page.set("index", std::move(groups)).set("facilities", booklet.facilities);
  if (with.edition.note) page.set("note", *with.edition.note);
  return page;
}

html::Value front_value(const BookletFrame& with, const Booklet& booklet,
                        const std::vector<int>& firsts, int index_page) {
  auto page = base_value(with);
  html::List chapters;
  for (std::size_t at = 0; at < booklet.chapters.size() && at < firsts.size(); ++at) {
    const auto& chapter = booklet.chapters[at];
    chapters.push_back(html::Value{}
                           .set("chapter_number", chapter.number)
                           .set("chapter_title", chapter.title)
                           .set("count", chapter.size())
                           .set("page", firsts[at]));
  }
  page.set("chapters", std::move(chapters))
      .set("index_page", index_page)
      .set("facilities", booklet.facilities);
  return page;
}

std::string chapter_html(const BookletFrame& with, const BookletChapter& chapter,
                         const std::vector<geography::AreaRow>& areas) {
  return rendered(with, "booklet_chapter", chapter_value(with, chapter, areas));
}

std::string back_html(const BookletFrame& with, const Booklet& booklet,
                      const std::map<std::string, int>& places) {
  return rendered(with, "booklet_back", back_value(with, booklet, places));
}

std::string front_html(const BookletFrame& with, const Booklet& booklet,
                       const std::vector<int>& firsts, int index_page) {
  return rendered(with, "booklet_front", front_value(with, booklet, firsts, index_page));
}

}  // namespace renkei::listing
