// Whatever happens to an index, each of its layers answers like a plain look at all documents.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <thread>

#include "platform/search/index.hpp"
#include "platform/search/tests/random_documents.hpp"
#include "platform/search/tests/reference.hpp"

namespace renkei::search {
namespace {

constexpr std::size_t kLayers = 3;
constexpr std::uint32_t kIds = 60;

std::uint32_t first_seed() {
  const char* given = std::getenv("RENKEI_SEED");
  return given == nullptr ? 1U : static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10));
}

// What each layer shows, kept the plain way.
class Shadow {
 public:
  void apply(const Change& change) {
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      std::optional<Document> shown = change.base;
      for (const Overlay& overlay : change.overlays) {
        if (overlay.layer == layer) shown = overlay.document;
      }
      if (shown) {
        layers_[layer].insert_or_assign(change.id, *shown);
      } else {
        layers_[layer].erase(change.id);
      }
    }
  }
  const reference::Documents& layer(std::size_t layer) const { return layers_[layer]; }

 private:
  reference::Documents layers_[kLayers];
};

Change random_change(RandomDocuments& random) {
  Change change{.id = random.id(kIds)};
  if (!random.one_in(4)) change.base = random.document(change.id);
  for (std::size_t layer = 1; layer < kLayers; ++layer) {
    if (!random.one_in(3)) continue;
    change.overlays.push_back({layer, {}});
    if (!random.one_in(3)) change.overlays.back().document = random.document(change.id);
    if (random.one_in(6)) change.overlays.back().document = change.base;
  }
  return change;
}

// All pages one after the other, as a reader sees them.
std::vector<DocumentId> all_pages(const std::shared_ptr<const View>& view, Query query) {
  std::vector<DocumentId> ids;
  while (true) {
    const Found found = search(view, query);
    for (const Hit& hit : found.hits) ids.push_back(hit.id);
    if (!found.has_more) return ids;
    query.after = found.hits.back().position;
  }
}

void expect_same(const std::shared_ptr<const View>& view, const reference::Documents& documents,
                 const Query& query) {
  const auto expected = reference::answer(documents, RandomDocuments::schema(), query);
  const Found found = search(view, query);
  ASSERT_EQ(found.total, expected.total);
  std::map<Facet, std::uint32_t> facets;
  for (const auto& each : found.facets) facets[each.facet] = each.count;
  ASSERT_EQ(facets, expected.facets);
  ASSERT_EQ(all_pages(view, query), expected.ids);
  for (const Hit& hit : found.hits) {
    const Document& document = documents.at(hit.id);
    ASSERT_EQ(hit.stored, document.stored);
    ASSERT_EQ(hit.metres, reference::metres_of(document, query));
    ASSERT_EQ(hit.matched_fields != 0, !query.words.empty());
  }
}

void expect_same(const Index& index, const Shadow& shadow, RandomDocuments& random) {
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    const auto view = index.view(layer);
    ASSERT_EQ(view->size(), shadow.layer(layer).size());
    std::uint64_t sum = 0;
    std::vector<DocumentId> ids;
    for (const auto& [id, document] : shadow.layer(layer)) {
      sum += fingerprint_of(document);
      ids.push_back(id);
      ASSERT_EQ(view->stored(id), document.stored);
    }
    ASSERT_EQ(view->fingerprint(), sum);
    ASSERT_EQ(view->ids({}, 1000), ids);
    for (int queries = 0; queries < 6; ++queries) {
      expect_same(view, shadow.layer(layer), random.query());
    }
  }
}

void play(std::uint32_t seed) {
  RandomDocuments random{seed};
  Index index{RandomDocuments::schema(), kLayers, Merging::by_hand};
  Shadow shadow;
  if (random.one_in(2)) {
    Loader loader{index};
    for (std::uint32_t i = 0; i < kIds / 2; ++i) {
      Change change = random_change(random);
      change.id.high = i;
      if (change.base) change.base->id = change.id;
      for (auto& overlay : change.overlays) {
        if (overlay.document) overlay.document->id = change.id;
      }
      loader.add(change);
      shadow.apply(change);
    }
    loader.publish();
  }
  for (int step = 0; step < 12; ++step) {
    std::vector<Change> changes;
    for (auto left = random.below(12); left > 0; --left) changes.push_back(random_change(random));
    for (const Change& change : changes) shadow.apply(change);
    index.apply(changes);
    if (random.one_in(3)) index.apply(changes);  // twice does no harm
    if (random.one_in(4)) index.merge();
    if (random.one_in(2)) {
      expect_same(index, shadow, random);
      if (testing::Test::HasFatalFailure()) return;
    }
  }
}

TEST(IndexProperty, EveryLayerAnswersLikeAPlainLookAtAllDocuments) {
  const std::uint32_t first = first_seed();
  std::cerr << "seeds from " << first << "\n";
  for (std::uint32_t seed = first; seed < first + 100; ++seed) {
    SCOPED_TRACE("RENKEI_SEED=" + std::to_string(seed));
    play(seed);
    if (HasFatalFailure()) return;
  }
}

TEST(IndexProperty, MergingWhileOthersWriteLosesNothing) {
  RandomDocuments random{first_seed()};
  Index index{RandomDocuments::schema(), kLayers, Merging::by_hand};
  Shadow shadow;
  std::jthread merger{[&](const std::stop_token& stop) {
    while (!stop.stop_requested()) index.merge();
  }};
  std::jthread reader{[&](const std::stop_token& stop) {
    RandomDocuments own{2};
    while (!stop.stop_requested()) {
      const auto view = index.view(own.below(kLayers));
      Query all;
      all.limit = kHitsMax;
      const Found found = search(view, all);
      EXPECT_EQ(found.total, view->size());
      EXPECT_EQ(found.hits.size(), view->size());
    }
  }};
  for (int step = 0; step < 150; ++step) {
    std::vector<Change> changes;
    for (auto left = random.below(6); left > 0; --left) changes.push_back(random_change(random));
    for (const Change& change : changes) shadow.apply(change);
    index.apply(changes);
  }
  merger.request_stop();
  reader.request_stop();
  merger.join();
  reader.join();
  expect_same(index, shadow, random);
}

// Small merges alone never make a segment above 4,096 documents.
TEST(BackgroundMerging, MakesLargeSegmentsOfManySmallOnesAndLosesNothing) {
  Index index{{.field_weights = {1}}, kLayers};
  std::uint64_t id = 0;
  for (int batch = 0; batch < 10; ++batch) {
    std::vector<Change> changes;
    for (int i = 0; i < 1000; ++i) {
      const DocumentId name{++id, 0};
      changes.push_back({.id = name, .base = Document{.id = name, .texts = {"さくら"}}});
    }
    index.apply(changes);
  }
  const auto largest = [&] { return index.view(0)->parts().front().segment->size(); };
  for (int tries = 0; tries < 2000 && largest() <= 4096; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  EXPECT_GT(largest(), 4096U);
  EXPECT_EQ(search(index.view(kLayers - 1), {.words = {u"サクラ"}}).total, id);
}

}  // namespace
}  // namespace renkei::search
