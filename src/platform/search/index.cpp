// See index.hpp.
#include "platform/search/index.hpp"

#include <algorithm>
#include <cassert>

namespace renkei::search {
namespace {

using Fingerprint = std::optional<std::uint64_t>;

Fingerprint fingerprint_of(const std::optional<Document>& document) {
  if (!document) return std::nullopt;
  return fingerprint_of(*document);
}

const Overlay* overlay_of(const Change& change, std::size_t layer) {
  const auto found = std::find_if(change.overlays.begin(), change.overlays.end(),
                                  [&](const Overlay& each) { return each.layer == layer; });
  return found == change.overlays.end() ? nullptr : &*found;
}

}  // namespace

void Index::Layer::count(Fingerprint before, Fingerprint after) {
  if (before) {
    fingerprint -= *before;
    --size;
  }
  if (after) {
    fingerprint += *after;
    ++size;
  }
}

Index::Index(Schema schema, std::size_t layers, Merging merging)
    : schema_(std::make_shared<const Schema>(std::move(schema))) {
  assert(layers >= 1 && layers <= kLayersMax);
  assert(schema_->field_weights.size() <= kFieldsMax && schema_->groups.size() <= kGroupsMax);
  for (std::size_t layer = 0; layer < layers; ++layer)
    layers_.emplace_back(layer == 0 ? layers : 1);
  publish();
  if (merging == Merging::background) {
    merger_ = std::jthread{[this](const std::stop_token& stop) { run_merges(stop); }};
  }
}

Index::~Index() = default;

std::shared_ptr<const View> Index::view(std::size_t layer) const { return shown_[layer].view(); }

void Index::apply(const std::vector<Change>& changes) {
  const std::scoped_lock lock{writing_};
  Batch batch(layers_.size());
  std::unordered_set<DocumentId, DocumentIdHash> done;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (done.insert(change->id).second) apply_one(*change, batch);
  }
  for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
    if (batch[layer].size() > 0) append(layer, batch[layer]);
    merge_small(layer);
  }
  publish();
  if (is_merge_due()) merge_wanted_.notify_all();
}

void Index::apply_one(const Change& change, Batch& batch) {
  Stack& base = layers_[0].stack;
  auto at = base.find(change.id);
  const Fingerprint before = at ? Fingerprint{base.fingerprint(*at)} : std::nullopt;
  const Fingerprint after = fingerprint_of(change.base);
  // What each overlay showed until now must be taken off its sum before the base moves.
  for (std::size_t layer = 1; layer < layers_.size(); ++layer) {
    Layer& overlay = layers_[layer];
    if (const auto own = overlay.stack.find(change.id)) {
      overlay.count(overlay.stack.fingerprint(*own), std::nullopt);
    } else if (!overlay.masked.contains(change.id)) {
      overlay.count(before, std::nullopt);
    }
  }
  if (before != after) {
    if (at) base.remove(*at);
    if (change.base) batch[0].add(*change.base, *schema_);
    layers_[0].count(before, after);
    at.reset();
  }
  for (std::size_t layer = 1; layer < layers_.size(); ++layer) {
    apply_overlay(change, layer, at, batch);
  }
}

void Index::apply_overlay(const Change& change, std::size_t number,
                          const std::optional<Stack::Location>& kept, Batch& batch) {
  Layer& layer = layers_[number];
  const Overlay* overlay = overlay_of(change, number);
  const Fingerprint base = fingerprint_of(change.base);
  const Fingerprint wanted = overlay == nullptr ? base : fingerprint_of(overlay->document);
  const Fingerprint own = wanted == base ? std::nullopt : wanted;
  if (const auto old = layer.stack.find(change.id)) {
    if (Fingerprint{layer.stack.fingerprint(*old)} != own) {
      layer.stack.remove(*old);
      if (own) batch[number].add(*overlay->document, *schema_);
    }
  } else if (own) {
    batch[number].add(*overlay->document, *schema_);
  }
  const bool is_masked = base && wanted != base;
  if (is_masked) {
    layer.masked.insert(change.id);
  } else {
    layer.masked.erase(change.id);
  }
  if (kept && is_masked) layers_[0].stack.hide(*kept, number);
  if (kept && !is_masked) layers_[0].stack.show(*kept, number);
  layer.count(std::nullopt, wanted);
}

void Index::append(std::size_t layer, const Rows& rows) {
  layers_[layer].stack.append(std::make_shared<const Segment>(all_of(rows)), is_hidden());
}

void Index::merge_small(std::size_t layer) {
  Stack& stack = layers_[layer].stack;
  while (stack.has_small_pair()) {
    const auto captured = stack.capture(stack.size() - 2);
    stack.replace(captured, merged_segment(captured), is_hidden());
  }
}

void Index::publish() {
  for (std::size_t number = 0; number < layers_.size(); ++number) {
    auto parts = layers_[0].stack.parts(number);
    Layer& layer = layers_[number];
    if (number > 0) {
      for (Part& own : layer.stack.parts(0)) parts.push_back(std::move(own));
    }
    shown_[number].show(
        std::make_shared<const View>(schema_, std::move(parts), layer.fingerprint, layer.size));
  }
}

bool Index::is_merge_due() const {
  return std::any_of(layers_.begin(), layers_.end(),
                     [](const Layer& layer) { return layer.stack.is_merge_due(); });
}

// The slow part runs without the lock that writers need; what they change meanwhile is made good
// after.
void Index::merge_stack(std::size_t layer) {
  Stack& stack = layers_[layer].stack;
  std::unique_lock lock{writing_};
  if (stack.size() == 0) return;
  const auto captured = stack.capture(0);
  stack.hold();
  lock.unlock();
  auto merged = merged_segment(captured);
  lock.lock();
  stack.replace(captured, std::move(merged), is_hidden());
  publish();
}

void Index::merge() {
  const std::scoped_lock one_at_a_time{merging_};
  for (std::size_t layer = 0; layer < layers_.size(); ++layer) merge_stack(layer);
}

void Index::run_merges(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    std::vector<std::size_t> due;
    {
      std::unique_lock lock{writing_};
      if (!merge_wanted_.wait(lock, stop, [this] { return is_merge_due(); })) return;
      for (std::size_t layer = 0; layer < layers_.size(); ++layer) {
        if (layers_[layer].stack.is_merge_due()) due.push_back(layer);
      }
    }
    const std::scoped_lock one_at_a_time{merging_};
    for (const std::size_t layer : due) merge_stack(layer);
  }
}

Loader::Loader(Index& index) : index_(index), rows_(index.layers_.size()) {
  for (std::size_t layer = 0; layer < rows_.size(); ++layer) {
    layers_.emplace_back(layer == 0 ? rows_.size() : 1);
  }
}

void Loader::add(const Change& change) {
  const Fingerprint base = fingerprint_of(change.base);
  if (change.base) rows_[0].add(*change.base, *index_.schema_);
  layers_[0].count(std::nullopt, base);
  for (std::size_t layer = 1; layer < layers_.size(); ++layer) {
    const Overlay* overlay = overlay_of(change, layer);
    const Fingerprint wanted = overlay == nullptr ? base : fingerprint_of(overlay->document);
    layers_[layer].count(std::nullopt, wanted);
    if (wanted == base) continue;
    if (base) layers_[layer].masked.insert(change.id);
    if (wanted) rows_[layer].add(*overlay->document, *index_.schema_);
  }
}

void Loader::publish() {
  std::vector<std::shared_ptr<const Segment>> segments;
  for (Rows& rows : rows_) {
    segments.push_back(std::make_shared<const Segment>(all_of(rows)));
    rows = Rows{};
  }
  const std::scoped_lock lock{index_.merging_, index_.writing_};
  index_.layers_ = std::move(layers_);
  for (std::size_t layer = 0; layer < segments.size(); ++layer) {
    if (segments[layer]->size() == 0) continue;
    index_.layers_[layer].stack.append(segments[layer], index_.is_hidden());
  }
  index_.publish();
}

}  // namespace renkei::search
