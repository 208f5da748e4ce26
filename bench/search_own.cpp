// Our own index in the search benchmark.
#include "kernel/search_key.hpp"

#include "platform/search/index.hpp"

#include "bench/search_engines.hpp"

namespace renkei::bench {
namespace {

constexpr std::uint8_t kKindGroup = 0;
constexpr std::uint8_t kTownGroup = 1;

class OwnIndex final : public Engine {
 public:
  std::string name() const override { return "renkei"; }

  void build(const std::vector<Facility>& all) override {
    search::Loader loader{index_};
    for (const Facility& each : all) {
      const search::DocumentId id{.high = each.number, .low = 0};
      loader.add(
          {.id = id,
           .base = search::Document{.id = id,
                                    .texts = {each.name, each.kana, each.address, each.services},
                                    .places = {each.place},
                                    .facets = {{kKindGroup, each.kind}, {kTownGroup, each.town}}}});
    }
    loader.publish();
  }

  std::uint64_t ask(const Question& question, Mode mode) override {
    search::Query query{.words = search_words(question.word),
                        .near = question.near,
                        .order = search::Order::distance,
                        .limit = 20};
    if (mode != Mode::word) query.within_metres = kCircleMetres;
    if (mode == Mode::word_circle_kind) query.wanted = {{kKindGroup, {question.kind}}};
    return search::search(index_.view(0), query).total;
  }

 private:
  search::Index index_{{.field_weights = {10, 6, 4, 3},
                        .name_field = 1,
                        .title_field = 0,
                        .groups = {search::FacetMode::any, search::FacetMode::any}},
                       1};
};

}  // namespace

std::unique_ptr<Engine> own_index() { return std::make_unique<OwnIndex>(); }

}  // namespace renkei::bench
