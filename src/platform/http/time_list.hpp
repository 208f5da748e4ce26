// A list ordered by time and then by id, cut into pages of which each goes on behind the one
// before.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "kernel/clock.hpp"

#include "platform/http/cursor.hpp"

namespace renkei::http {

class TimeList {
 public:
  // `name` says which list and which conditions; a cursor of another one is refused.
  TimeList(const Cursors& cursors, std::string name) : cursors_(cursors), name_(std::move(name)) {}

  // A Place is a time and an id; its defaults are the place before the first row. `malformed`
  // ("paging.cursor_unknown") if the cursor is not one of this list.
  template <class Place>
  [[nodiscard]] Result<Place> place(const std::optional<std::string>& cursor) const {
    if (!cursor) return Place{};
    const auto shown = cursors_.unseal(*cursor, name_);
    if (!shown) return pass_on(shown);
    return Place{instant_of(std::stoll(shown->sort_key)), shown->id};
  }

  // The cursor of what comes behind this row.
  [[nodiscard]] std::string behind(Instant at, const std::string& id) const {
    return cursors_.seal({std::to_string(milliseconds_of(at)), id}, name_);
  }

  // The page of the first `limit` out of up to limit + 1 found, each shown by `view_of`.
  template <class Page, class Found, class ViewOf, class View>
  [[nodiscard]] Page page(const Found& found, int limit, const ViewOf& view_of,
                          Instant View::*at) const {
    Page page;
    for (const auto& each : found) {
      if (page.items.size() == static_cast<std::size_t>(limit)) {
        const View& last = page.items.back();
        page.next = behind(last.*at, last.id.text());
        break;
      }
      page.items.push_back(view_of(each));
    }
    return page;
  }

 private:
  const Cursors& cursors_;
  std::string name_;
};

}  // namespace renkei::http
