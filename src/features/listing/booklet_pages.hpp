// The booklet's parts as HTML of their templates: chapters, then the index behind them, then what
// stands before them and needs their page numbers.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "platform/html/frame.hpp"

#include "features/listing/area_map.hpp"
#include "features/listing/booklet.hpp"
#include "features/listing/edition.hpp"

namespace renkei::listing {

struct BookletFrame {
  const html::Frame& frame;
  html::SiteFacts site;
  EditionRecord edition;
};

[[nodiscard]] std::string chapter_html(const BookletFrame& with, const BookletChapter& chapter,
                                       const std::vector<geography::AreaRow>& areas);
// Index and last page with the edition's facts.
[[nodiscard]] std::string back_html(const BookletFrame& with, const Booklet& booklet,
                                    const std::map<std::string, int>& places);
// Cover, how to read it, contents. Chapters begin on the pages of `firsts`, in their order.
[[nodiscard]] std::string front_html(const BookletFrame& with, const Booklet& booklet,
                                     const std::vector<int>& firsts, int index_page);

// What the templates show; for the tests of their keys.
[[nodiscard]] html::Value chapter_value(const BookletFrame& with, const BookletChapter& chapter,
                                        const std::vector<geography::AreaRow>& areas);
[[nodiscard]] html::Value back_value(const BookletFrame& with, const Booklet& booklet,
                                     const std::map<std::string, int>& places);
[[nodiscard]] html::Value front_value(const BookletFrame& with, const Booklet& booklet,
                                      const std::vector<int>& firsts, int index_page);

}  // namespace renkei::listing
