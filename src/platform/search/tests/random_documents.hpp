// Documents and queries made at random from few words and few places, so that they meet often.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "kernel/search_key.hpp"

#include "platform/search/index.hpp"

namespace renkei::search {

class RandomDocuments {
 public:
  explicit RandomDocuments(std::uint32_t seed) : random_(seed) {}

  static Schema schema() {
    return {.field_weights = {10, 5, 3},
            .name_field = 1,
            .title_field = 0,
            .groups = {FacetMode::any, FacetMode::any, FacetMode::all}};
  }

  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

  DocumentId id(std::uint32_t ids) { return {.high = below(ids), .low = 7}; }

  Place place() { return {34 + below(200) / 1000.0, 134 + below(200) / 1000.0}; }

  Document document(const DocumentId& id) {
    Document document{.id = id, .texts = {text(), one_in(3) ? "" : text(), text()}};
    for (auto left = one_in(8) ? 0U : one_in(4) ? 3U : 1U; left > 0; --left) {
      document.places.push_back(place());
    }
    for (auto left = below(4); left > 0; --left) document.facets.push_back(facet());
    document.flags = below(8);
    if (!one_in(5)) document.moment = static_cast<std::int64_t>(below(50));
    document.stored = "stored " + document.texts[0];
    for (const Facet& each : document.facets) {
      document.stored += ' ' + std::to_string(each.group) + ':' + std::to_string(each.value);
    }
    return document;
  }

  Query query() {
    Query query;
    if (!one_in(3)) query.words = search_words(one_in(2) ? word() : word() + " " + piece());
    if (one_in(2)) query.near = place();
    if (query.near && one_in(2)) query.within_metres = below(12'000);
    for (std::uint8_t group = 0; group < 3; ++group) {
      if (!one_in(4)) continue;
      query.wanted.push_back({group, {static_cast<std::uint16_t>(below(4))}});
      if (one_in(2)) query.wanted.back().values.push_back(static_cast<std::uint16_t>(below(4)));
    }
    if (one_in(5)) query.flags_set = 1U << below(3);
    if (one_in(5)) query.flags_clear = 1U << below(3);
    if (one_in(5)) query.moment_from = static_cast<std::int64_t>(below(50));
    if (one_in(6)) query.accepts = [](std::string_view stored) { return stored.size() % 2 == 0; };
    query.order = static_cast<Order>(below(3));
    query.limit = 1 + below(20);
    return query;
  }

 private:
  std::string word() {
    static const std::vector<std::string> kWords{
        "訪問看護", "さくら", "ｻｸﾗ",      "サクラ", "髙橋",  "高橋",   "看護",   "薬局",
        "みどり",   "ケア",   "１丁目",   "一丁目", "1-2-3", "霞が関", "霞ヶ関", "センター",
        "24時間",   "㈱",     "株式会社", "がん",   "ガン",  "𠮷野",   "吉野",   "A"};
    return kWords[below(static_cast<std::uint32_t>(kWords.size()))];
  }
  std::string piece() {
    static const std::vector<std::string> kPieces{"看", "護",   "サ", "く", "ら",
                                                  "橋", "問看", "1",  "ー"};
    return kPieces[below(static_cast<std::uint32_t>(kPieces.size()))];
  }
  std::string text() {
    std::string text;
    for (auto left = 1 + below(4); left > 0; --left) {
      text += word();
      if (one_in(3)) text += "　";
    }
    return text;
  }
  Facet facet() {
    return {static_cast<std::uint8_t>(below(3)), static_cast<std::uint16_t>(below(4))};
  }

  std::mt19937 random_;
};

}  // namespace renkei::search
