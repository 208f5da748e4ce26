// Nothing a viewer can ask tells him of what is hidden from him. Two directories that differ only
// in what is hidden from a level, reached by different changes, answer everything that level can
// ask alike, and like a directory that holds nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

#include "features/directory_search/tests/leak_probe.hpp"

namespace renkei::directory_search {
namespace {

constexpr std::uint32_t kCases = 250;
constexpr std::array kViewers{Level::public_, Level::professional, Level::desk, Level::hub};

// A change that this level cannot see: whatever it is, what redact() gives stays the same.
bool is_hidden_from(Level level, const FacilityCard* before, const FacilityCard* after) {
  const auto seen = [&](const FacilityCard* card) {
    return card == nullptr ? std::nullopt : directory::redact(*card, level);
  };
  return seen(before) == seen(after);
}

void change_in_hiding(Directory& directory, Cards& cards, Level level, RandomCards& random) {
  const auto id = RandomCards::id(random.below(kFacilities * 2));
  const auto found = cards.find(id);
  const FacilityCard* before = found == cards.end() ? nullptr : &found->second;
  if (before != nullptr && random.one_in(4)) {
    if (!is_hidden_from(level, before, nullptr)) return;
    cards.erase(id);
    return directory.remove(id);
  }
  const auto after = before == nullptr ? random.card(id) : random.changed(*before);
  if (!is_hidden_from(level, before, &after)) return;
  cards.insert_or_assign(id, after);
  directory.put(after);
}

// One random case: gives what differed.
Differences differences_of(std::uint32_t seed, Directory::Taking taking) {
  RandomCards random{seed};
  static const std::vector<Level> kLower{Level::public_, Level::professional, Level::desk};
  const Level level = random.one_of(kLower);
  Cards cards;
  for (std::uint32_t number = 0; number < kFacilities; ++number) {
    cards.emplace(RandomCards::id(number), random.card(RandomCards::id(number)));
  }
  Directory plain{taking};
  Directory changed{taking};
  plain.fill(cards);
  changed.fill(cards);
  Cards changed_cards = cards;
  Differences differences;
  for (int changes = 0; changes < 12; ++changes) {
    change_in_hiding(changed, changed_cards, level, random);
    // Something everyone may see changes too, in both.
    if (random.one_in(3)) {
      const auto id = RandomCards::id(random.below(kFacilities));
      const auto card = random.card(id);
      cards.insert_or_assign(id, card);
      changed_cards.insert_or_assign(id, card);
      plain.put(card);
      changed.put(card);
    }
  }
  compare(plain, changed, level, random, differences);
  return differences;
}

std::uint32_t first_seed() {
  const char* given = std::getenv("RENKEI_SEED");
  return given == nullptr ? 1U : static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10));
}

TEST(LeakProperty, NothingALowerViewerCanAskDiffersWithWhatIsHiddenFromHim) {
  const std::uint32_t first = first_seed();
  std::cerr << "seeds from " << first << "\n";
  for (std::uint32_t seed = first; seed < first + kCases; ++seed) {
    const auto differences = differences_of(seed, [](FacilityCard card) { return card; });
    ASSERT_TRUE(differences.empty()) << "RENKEI_SEED=" << seed << ": " << differences.front();
  }
}

TEST(LeakProperty, AViewIsThatOfADirectoryWhichHoldsOnlyWhatTheViewerMaySee) {
  for (std::uint32_t seed = first_seed(); seed < first_seed() + 25; ++seed) {
    RandomCards random{seed};
    Cards cards;
    Directory whole;
    for (std::uint32_t number = 0; number < kFacilities; ++number) {
      cards.emplace(RandomCards::id(number), random.card(RandomCards::id(number)));
    }
    whole.fill(cards);
    for (const Level level : {Level::public_, Level::professional, Level::desk}) {
      Cards seen;
      for (const auto& [id, card] : cards) {
        if (auto redacted = directory::redact(card, level)) seen.emplace(id, std::move(*redacted));
      }
      Directory only;
      only.fill(seen);
      Differences differences;
      compare(whole, only, level, random, differences);
      ASSERT_TRUE(differences.empty()) << "RENKEI_SEED=" << seed << ": " << differences.front();
    }
  }
}

// Live updates: a change is told to whom it shows, and to nobody else.
TEST(LeakProperty, AChangeIsNewsForThoseWhoseViewItChangesAndForNobodyElse) {
  int hidden = 0;
  int shown = 0;
  for (std::uint32_t seed = first_seed(); seed < first_seed() + kCases; ++seed) {
    RandomCards random{seed};
    Directory directory;
    Cards cards;
    for (std::uint32_t number = 0; number < kFacilities; ++number) {
      cards.emplace(RandomCards::id(number), random.card(RandomCards::id(number)));
    }
    directory.fill(cards);
    for (int changes = 0; changes < 12; ++changes) {
      const auto id = RandomCards::id(random.below(kFacilities * 2));
      const auto found = cards.find(id);
      const auto before = found == cards.end() ? std::nullopt : std::optional{found->second};
      const bool goes = before && random.one_in(4);
      const auto after = goes     ? std::optional<FacilityCard>{}
                         : before ? random.changed(*before)
                                  : random.card(id);
      std::map<Level, std::uint64_t> states;
      for (const Level level : kViewers) states[level] = directory.index().news(level);
      goes ? directory.remove(id) : directory.put(*after);
      if (goes) cards.erase(id);
      if (after) cards.insert_or_assign(id, *after);
      for (const Level level : kViewers) {
        const bool is_hidden =
            is_hidden_from(level, before ? &*before : nullptr, after ? &*after : nullptr);
        ASSERT_EQ(directory.index().news(level) == states[level], is_hidden)
            << "RENKEI_SEED=" << seed << " " << enum_name(level);
        ++(is_hidden ? hidden : shown);
      }
    }
  }
  EXPECT_GT(hidden, 100);
  EXPECT_GT(shown, 100);
}

// The comparison is worth something only if it notices: an index whose records or fields are not
// redacted, or whose card's own level is forgotten, must be caught.
Differences found_by(Directory::Taking taking) {
  Differences found;
  for (std::uint32_t seed = 1; seed < 30; ++seed) {
    for (auto& each : differences_of(seed, taking)) found.push_back(std::move(each));
  }
  return found;
}

std::size_t count_of(const Differences& differences, std::string_view what) {
  return static_cast<std::size_t>(std::count(differences.begin(), differences.end(), what));
}

TEST(LeakProperty, AnIndexThatForgetsAllLevelsIsCaughtEverywhere) {
  const auto found = found_by([](FacilityCard card) {
    card.publication = {};
    for (auto& line : card.lines) line.publication = {};
    return card;
  });
  for (const auto* what : {"search, list, facets or total", "ETag", "304", "next", "fingerprint",
                           "site map", "404", "autocomplete"}) {
    EXPECT_GT(count_of(found, what), 0U) << what;
  }
}

TEST(LeakProperty, AnIndexThatForgetsTheLevelsOfFieldsIsCaught) {
  const auto found = found_by([](FacilityCard card) {
    card.publication = directory::Publication{card.publication.of_record(), {}};
    return card;
  });
  EXPECT_GT(count_of(found, "search, list, facets or total"), 0U);
  EXPECT_GT(count_of(found, "fingerprint"), 0U);
}

TEST(LeakProperty, AnIndexThatForgetsTheLevelsOfLinesIsCaught) {
  const auto found = found_by([](FacilityCard card) {
    for (auto& line : card.lines) line.publication = {};
    return card;
  });
  EXPECT_GT(count_of(found, "search, list, facets or total"), 0U);
}

}  // namespace
}  // namespace renkei::directory_search
