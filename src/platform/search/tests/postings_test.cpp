// Lists of many blocks, read in jumps.
#include "platform/search/postings.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>

#include "platform/search/postings_builder.hpp"

namespace renkei::search {
namespace {

TEST(Postings, EverySeekGivesTheFirstSlotThatIsNotBelow) {
  std::mt19937 random{5};
  PostingsBuilder builder;
  std::map<char16_t, std::set<std::uint32_t>> expected;
  // Characters from one in two documents to one in thousands, over gaps of one to five bytes.
  std::uint32_t slot = 0;
  for (int document = 0; document < 20'000; ++document) {
    slot += document % 5000 == 4999 ? 300'000'000 : 1 + static_cast<std::uint32_t>(random() % 9);
    std::u16string text;
    for (char16_t c = u'a'; c <= u'l'; ++c) {
      if (random() % (std::uint64_t{2} << (c - u'a')) != 0) continue;
      text += {c, u'z', u'\0'};
      expected[c].insert(slot);
    }
    builder.add(slot, text);
  }
  const Postings postings = builder.finish();
  for (const auto& [character, slots] : expected) {
    const PostingList list = postings.find(pair_of(character, u'z'));
    ASSERT_EQ(list.count, slots.size());
    for (const std::uint32_t stride : {1U, 7U, 1000U, 50'000U, 90'000'000U}) {
      PostingCursor cursor{list};
      for (std::uint64_t target = 0; target < slot + std::uint64_t{stride};) {
        const auto wanted = slots.lower_bound(static_cast<std::uint32_t>(target));
        const auto found = cursor.seek(static_cast<std::uint32_t>(target));
        ASSERT_EQ(found, wanted == slots.end() ? kNoSlot : *wanted);
        if (found == kNoSlot) break;
        target = std::uint64_t{found} + random() % stride + 1;
      }
    }
  }
}

TEST(Postings, TheEndOfAFieldIsAPairSoThatEveryCharacterBeginsOne) {
  PostingsBuilder builder;
  builder.add(3, std::u16string_view{u"看護\0薬\0", 5});
  const Postings postings = builder.finish();
  EXPECT_EQ(postings.starting_with(u'護').size(), 1U);
  EXPECT_EQ(postings.starting_with(u'薬').size(), 1U);
  EXPECT_EQ(postings.find(pair_of(u'護', u'薬')).count, 0U);
}

TEST(Postings, ADocumentStandsOnceHoweverOftenItHoldsThePair) {
  PostingsBuilder builder;
  builder.add(0, std::u16string_view{u"ああああ\0", 5});
  EXPECT_EQ(builder.finish().find(pair_of(u'あ', u'あ')).count, 1U);
}

}  // namespace
}  // namespace renkei::search
