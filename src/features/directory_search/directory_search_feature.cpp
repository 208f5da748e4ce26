// See directory_search_feature.hpp.
#include "features/directory_search/directory_search_feature.hpp"

#include <chrono>
#include <map>
#include <set>
#include <thread>

#include "platform/log/log.hpp"

#include "features/directory/directory.hpp"

namespace renkei::directory_search {
namespace {

using directory::FacilityCards;
using directory::FacilityId;

Result<HubWords> hub_words(sql::Session& session) {
  const auto kinds = directory::kinds(session);
  if (!kinds) return pass_on(kinds);
  const auto services = directory::services(session);
  if (!services) return pass_on(services);
  const auto capabilities = directory::capability_codes(session);
  if (!capabilities) return pass_on(capabilities);
  const auto areas = geography::places(session)->areas();
  if (!areas) return pass_on(areas);
  return HubWords{*kinds, *services, *capabilities, *areas};
}

Result<void> fill(DirectoryIndex& index, sql::Session& session) {
  auto words = hub_words(session);
  if (!words) return pass_on(words);
  const auto cards = directory::facility_cards(session);
  DirectoryIndex::Filling filling{index, std::move(*words)};
  for (FacilityId last;;) {
    const auto page = cards->after(last, FacilityCards::kPageMax);
    if (!page) return pass_on(page);
    for (const auto& card : page->cards) filling.add(card);
    if (page->last_read.empty()) break;
    last = page->last_read;
  }
  filling.show();
  return {};
}

// What stood in the pages of events: single facilities, imports, or reasons to read everything.
struct Happened {
  std::set<FacilityId> facilities;
  std::set<std::string> imports;
  bool everything = false;
};

Happened happened_in(const sql::EventPage& page) {
  Happened happened{.everything = page.too_old};
  for (const auto& event : page.events) {
    if (event.topic == directory::kFacilityChanged) {
      happened.facilities.insert(FacilityId{event.subject});
    } else if (event.topic == directory::kImported) {
      happened.imports.insert(event.subject);
    } else if (event.topic == geography::kAreaChanged) {
      happened.everything = true;
    }
  }
  return happened;
}

Result<void> refresh_facilities(DirectoryIndex& index, const FacilityCards& cards,
                                const std::set<FacilityId>& facilities) {
  for (auto next = facilities.begin(); next != facilities.end();) {
    std::vector<FacilityId> ids;
    for (; next != facilities.end() && ids.size() < FacilityCards::kPageMax; ++next) {
      ids.push_back(*next);
    }
    auto some = cards.some(ids);
    if (!some) return pass_on(some);
    std::map<FacilityId, DirectoryIndex::Reread> reread;
    for (const auto& id : ids) reread[id].id = id;
    for (auto& card : *some) {
      const auto id = card.id;
      reread[id].card = std::move(card);
    }
    std::vector<DirectoryIndex::Reread> changed;
    changed.reserve(reread.size());
    for (auto& [id, each] : reread) changed.push_back(std::move(each));
    index.refresh(changed);
  }
  return {};
}

Result<void> refresh_import(DirectoryIndex& index, const FacilityCards& cards,
                            const std::string& import) {
  for (FacilityId last;;) {
    auto page = cards.of_import(import, last, FacilityCards::kPageMax);
    if (!page) return pass_on(page);
    std::vector<DirectoryIndex::Reread> changed;
    changed.reserve(page->cards.size());
    for (auto& card : page->cards) {
      const auto id = card.id;
      changed.push_back({id, std::move(card)});
    }
    index.refresh(changed);
    if (page->last_read.empty()) return {};
    last = page->last_read;
  }
}

}  // namespace

Result<std::int64_t> load_index(DirectoryIndex& index, sql::Database& database) {
  return sql::read_for<std::int64_t>(database, [&](sql::Session& session) -> Result<std::int64_t> {
    auto newest = sql::newest_event(session);
    if (!newest) return pass_on(newest);
    if (const auto filled = fill(index, session); !filled) return pass_on(filled);
    return newest;
  });
}

Result<void> follow_events(DirectoryIndex& index, sql::Database& database,
                           const sql::EventPage& page) {
  const Happened happened = happened_in(page);
  if (!happened.everything && happened.facilities.empty() && happened.imports.empty()) return {};
  return database.read([&](sql::Session& session) -> Result<void> {
    if (happened.everything) return fill(index, session);
    const auto cards = directory::facility_cards(session);
    for (const auto& import : happened.imports) {
      if (auto done = refresh_import(index, *cards, import); !done) return done;
    }
    return refresh_facilities(index, *cards, happened.facilities);
  });
}

IndexKeeper::~IndexKeeper() {
  if (listener_ != 0) tail_.forget(listener_);
}

Result<void> IndexKeeper::start() {
  const auto newest = load_index(index_, database_);
  if (!newest) return pass_on(newest);
  taken_ = *newest;
  listener_ = tail_.listen(*newest, [this](const sql::EventPage& page) { take(page); });
  return {};
}

void IndexKeeper::take(const sql::EventPage& page) {
  sql::EventPage wanted = page;
  wanted.too_old = page.too_old || missed_;
  // What was hidden a moment ago must not be shown for long: try again before leaving it to the
  // next events.
  constexpr int kTries = 5;
  constexpr std::chrono::milliseconds kPause{200};
  auto followed = follow_events(index_, database_, wanted);
  for (int tries = 1; !followed && tries < kTries; ++tries) {
    std::this_thread::sleep_for(kPause);
    followed = follow_events(index_, database_, wanted);
  }
  missed_ = !followed;
  if (missed_) log::error("directory_search.index_behind", {{"events", page.events.size()}});
  taken_ = page.up_to;
}

}  // namespace renkei::directory_search
