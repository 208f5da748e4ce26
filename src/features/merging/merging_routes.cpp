#include "features/merging/merging_routes.hpp"

#include <algorithm>
#include <charconv>

#include "features/merging/views_routes.hpp"

namespace renkei::merging {
namespace {

using http::Call;
using http::NoBody;
using http::NoReply;
using http::Versioned;

constexpr int kPage = 50;

struct PairQuery {
  std::optional<PairState> state;  // open, if not said
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(PairQuery, state, limit, cursor)

struct PairPage {
  std::vector<PairView> items;
  std::int64_t total = 0;  // up to 1,000
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(PairPage, items, total, next)

struct MergeBody {
  directory::FacilityId keep;
  std::int64_t keep_version = 0;
  std::int64_t other_version = 0;
  std::vector<std::string> take;  // fields whose value is the other one's
};
RENKEI_DESCRIBE(MergeBody, keep, keep_version, other_version, take)

struct KeepApart {
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(KeepApart, reason)

Result<http::Target<MergePairId>> target(const Call& call) {
  return http::path_target<MergePairId>(call, "merging.pair_unknown");
}

Result<std::vector<PairView>> views_of(MergeVerbs& verbs, const std::vector<MergePair>& pairs) {
  std::vector<directory::FacilityId> ids;
  for (const MergePair& each : pairs) {
    ids.push_back(each->one);
    ids.push_back(each->other);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto cards = verbs.cards.some(ids);
  if (!cards) return pass_on(cards);
  const auto side = [&](const directory::FacilityId& id) {
    const auto found =
        std::find_if(cards->begin(), cards->end(), [&](const auto& card) { return card.id == id; });
    return found == cards->end() ? SideView{.id = id} : side_of(*found);
  };
  std::vector<PairView> views;
  for (const MergePair& each : pairs) {
    PairView view{.id = each->id,
                  .version = each->version,
                  .state = each->state,
                  .score = each->score,
                  .agreements = each->agreements,
                  .distance_metres = each->distance_metres,
                  .one = side(each->one),
                  .other = side(each->other),
                  .found_at = each->found_at,
                  .decided_at = each->decided_at,
                  .reason = each->reason};
    if (each.done()) view.kept = each.done()->kept;
    views.push_back(std::move(view));
  }
  return views;
}

Result<Versioned<PairView>> shown(MergeVerbs& verbs, const Result<MergePair>& pair) {
  if (!pair) return pass_on(pair);
  auto views = views_of(verbs, {*pair});
  if (!views) return pass_on(views);
  return Versioned<PairView>{std::move(views->front()),
                             {.version = (*pair)->version, .subject = (*pair)->id.text()}};
}

Result<PairPage> list(MergeVerbs& verbs, const Call& /*call*/, PairQuery query) {
  const PairState state = query.state.value_or(PairState::open);
  const std::string name = "merging.pairs." + std::string{enum_name(state)};
  PairPlace after;
  if (query.cursor) {
    const auto cursor = verbs.cursors.unseal(*query.cursor, name);
    if (!cursor) return pass_on(cursor);
    const std::string& score = cursor->sort_key;
    std::from_chars(score.data(), score.data() + score.size(), after.score);
    after.id = cursor->id;
  }
  const int limit = std::clamp(query.limit.value_or(kPage), 1, MergeActions::kPageMax);
  auto pairs = verbs.actions.in_state(state, after, limit + 1);
  if (!pairs) return pass_on(pairs);
  const bool more = pairs->size() > static_cast<std::size_t>(limit);
  if (more) pairs->pop_back();
  auto views = views_of(verbs, *pairs);
  if (!views) return pass_on(views);
  const auto total = verbs.actions.count(state);
  if (!total) return pass_on(total);
  PairPage page{.items = *std::move(views), .total = *total};
  if (more) {
    const MergePairRecord& last = pairs->back().record();
    page.next = verbs.cursors.seal({std::to_string(last.score), last.id.text()}, name);
  }
  return page;
}

Result<void> search(MergeVerbs& verbs, const Call& /*call*/) { return verbs.actions.search(); }

Result<Versioned<PairView>> merge(MergeVerbs& verbs, const Call& call, MergeBody body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  const auto pair = verbs.actions.one(at->id);
  if (!pair) return pass_on(pair);
  const auto& other = (*pair)->one == body.keep ? (*pair)->other : (*pair)->one;
  const MergeWish wish{.keep = std::move(body.keep),
                       .keep_version = body.keep_version,
                       .other = other,
                       .other_version = body.other_version,
                       .take = std::move(body.take)};
  return shown(verbs, verbs.actions.merge(at->id, at->version, wish, call.actor));
}

Result<Versioned<PairView>> refuse(MergeVerbs& verbs, const Call& call, KeepApart body) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs,
               verbs.actions.refuse(at->id, at->version, std::move(body.reason), call.actor));
}

Result<Versioned<PairView>> undo(MergeVerbs& verbs, const Call& call) {
  const auto at = target(call);
  if (!at) return pass_on(at);
  return shown(verbs, verbs.actions.undo(at->id, at->version, call.actor));
}

}  // namespace

http::Routes<MergeVerbs> routes() {
  const std::string one = "/api/merging/pairs/{id}";
  return {
      http::get<PairQuery, PairPage>("/api/merging/pairs", kKeep,
                                     "Records that may be one facility, the likest first", list),
      http::post<NoBody, NoReply>("/api/merging/searches", kKeep,
                                  "Look for records that may be one facility", search),
      http::post<MergeBody, PairView>(one + "/merge", kKeep,
                                      "Keep one of the two; the other closes", merge),
      http::post<KeepApart, PairView>(one + "/refuse", kKeep, "They are two facilities", refuse),
      http::post<NoBody, PairView>(one + "/undo", kKeep, "Take a decision back", undo),
  };
}

}  // namespace renkei::merging
