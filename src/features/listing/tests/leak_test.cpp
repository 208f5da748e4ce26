// No file and no print tells of what is hidden from its audience: two directories that differ only
// in that make the same bytes in every format.
#include <gtest/gtest.h>

#include "features/directory_search/tests/random_cards.hpp"
#include "features/listing/print_pages.hpp"
#include "features/listing/tests/fixtures.hpp"

#include "testkit/real_frame.hpp"

namespace renkei::listing {
namespace {

using directory_search::RandomCards;

constexpr std::uint32_t kFacilities = 12;
constexpr std::uint32_t kCases = 30;

bool look_alike(Level level, const FacilityCard& one, const FacilityCard& other) {
  return directory::redact(one, level) == directory::redact(other, level);
}

struct Pair {
  std::vector<FacilityCard> plain;
  std::vector<FacilityCard> changed;  // differs only in what this level cannot see
};

Pair pair_of(std::uint32_t seed, Level level) {
  RandomCards random{seed};
  Pair pair;
  for (std::uint32_t number = 0; number < kFacilities; ++number) {
    pair.plain.push_back(random.card(RandomCards::id(number)));
    auto other = random.changed(pair.plain.back());
    pair.changed.push_back(look_alike(level, pair.plain.back(), other) ? other : pair.plain.back());
  }
  for (std::uint32_t number = kFacilities; number < 3 * kFacilities; ++number) {
    auto extra = random.card(RandomCards::id(number));
    if (!directory::redact(extra, level)) pair.changed.push_back(std::move(extra));
  }
  return pair;
}

std::string told(const Result<Exported>& made) {
  if (!made) return std::string{made.error().reason.key()};
  return made->name + made->content_type + made->bytes;
}

std::string printed(Region& region, const Actor& actor, const ExportQuery& query,
                    const html::Frame& frame) {
  const auto plan = region.exports().plan(actor, query, testkit::kThatNight);
  if (!plan) return std::string{plan.error().reason.key()};
  const auto cards = region.exports().cards_of(plan->order, kPrintedMax, testkit::kThatNight);
  if (!cards) return std::string{cards.error().reason.key()};
  return frame.page("print_list", html::Language::ja, {.name = "拠点"}, list_value(*plan, *cards));
}

TEST(ListingLeak, NoFormatDiffersWithWhatIsHiddenFromItsAudience) {
  const auto frame = testkit::real_frame();
  int hidden = 0;
  for (std::uint32_t seed = 1; seed <= kCases; ++seed) {
    for (const Level level : {Level::public_, Level::professional, Level::desk}) {
      const auto pair = pair_of(seed, level);
      hidden += static_cast<int>(pair.changed.size() - pair.plain.size());
      Region plain{pair.plain};
      Region changed{pair.changed};
      // Whoever makes it: the audience decides what is in it.
      const Actor by = actor_of(Role::coordinator);
      for_each_enumerator<ExportFormat>([&](std::string_view name, ExportFormat format) {
        // The workbook's inner times are the machine's; its rows are compared as CSV.
        if (format == ExportFormat::excel) return;
        const ExportQuery query{.format = format, .audience = level};
        EXPECT_EQ(told(plain.exports().export_now(by, query, testkit::kThatNight)),
                  told(changed.exports().export_now(by, query, testkit::kThatNight)))
            << name << " seed " << seed;
      });
      for_each_enumerator<ListKind>([&](std::string_view name, ListKind list) {
        const ExportQuery query{.list = list, .audience = level};
        EXPECT_EQ(printed(plain, by, query, frame), printed(changed, by, query, frame))
            << name << " seed " << seed;
      });
      for (const auto& card : pair.changed) {
        EXPECT_EQ(plain.exports().card(level, card.id).has_value(),
                  changed.exports().card(level, card.id).has_value());
      }
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(hidden, 100);  // else nothing was compared
}

TEST(ListingLeak, TheHubsOwnCopyDoesDiffer) {
  const auto pair = pair_of(1, Level::public_);
  Region plain{pair.plain};
  Region changed{pair.changed};
  const ExportQuery query{.audience = Level::hub};
  const Actor by = actor_of(Role::coordinator);
  EXPECT_NE(told(plain.exports().export_now(by, query, testkit::kThatNight)),
            told(changed.exports().export_now(by, query, testkit::kThatNight)));
}

}  // namespace
}  // namespace renkei::listing
