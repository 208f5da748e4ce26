// An index in memory that several kinds of viewer look at. Layer 0 is the base; each further layer
// is an overlay of it: the base without the documents it hides or replaces, plus its own. A query
// of one layer never touches what another layer added. Readers take a View, which never changes;
// one writer at a time changes documents; small segments are merged into large ones in the
// background.
#pragma once
#include <array>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_set>
#include <vector>

#include "platform/search/stack.hpp"
#include "platform/search/view.hpp"

namespace renkei::search {

inline constexpr std::size_t kLayersMax = 8;

// What one layer shows in the place of the base's document: its own, or nothing.
struct Overlay {
  std::size_t layer = 1;
  std::optional<Document> document = {};
};

// All that is to be seen of one document from now on. Layers not named see it as the base does.
struct Change {
  DocumentId id;
  std::optional<Document> base = {};  // nothing: the base does not show it
  std::vector<Overlay> overlays = {};
};

// The view of one layer that readers take. std::atomic<std::shared_ptr> of libstdc++ 12 lets a
// reader's load pass a writer's store (found by the thread sanitizer); this lock is held for one
// pointer's copy.
class Shown {
 public:
  [[nodiscard]] std::shared_ptr<const View> view() const {
    const std::scoped_lock lock{mutex_};
    return view_;
  }
  void show(std::shared_ptr<const View> view) {
    const std::scoped_lock lock{mutex_};
    view_.swap(view);  // the old one is let go after the lock
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const View> view_;
};

enum class Merging : std::uint8_t { background, by_hand };

class Index {
 public:
  Index(Schema schema, std::size_t layers, Merging merging = Merging::background);
  ~Index();
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  [[nodiscard]] std::shared_ptr<const View> view(std::size_t layer) const;

  // Replaces, adds and removes; the views show all of it or none. Doing it twice does no harm; of
  // two changes of one id the later stands.
  void apply(const std::vector<Change>& changes);

  // Merges everything into one segment a layer now.
  void merge();

 private:
  friend class Loader;
  struct Layer {
    explicit Layer(std::size_t columns) : stack(columns) {}
    Stack stack;  // the base's own has a column for each layer
    std::unordered_set<DocumentId, DocumentIdHash> masked;  // of the base, not seen here
    std::uint64_t fingerprint = 0;
    std::uint64_t size = 0;
    void count(std::optional<std::uint64_t> before, std::optional<std::uint64_t> after);
  };
  using Batch = std::vector<Rows>;  // new documents by layer

  void apply_one(const Change& change, Batch& batch);
  void apply_overlay(const Change& change, std::size_t layer,
                     const std::optional<Stack::Location>& kept, Batch& batch);
  void append(std::size_t layer, const Rows& rows);
  void merge_small(std::size_t layer);
  void merge_stack(std::size_t layer);
  [[nodiscard]] auto is_hidden() const {
    return [this](const DocumentId& id, std::size_t column) {
      return layers_[column].masked.contains(id);
    };
  }
  void publish();
  [[nodiscard]] bool is_merge_due() const;
  void run_merges(const std::stop_token& stop);

  std::shared_ptr<const Schema> schema_;
  std::array<Shown, kLayersMax> shown_;
  std::mutex merging_;  // one large merge at a time; taken before writing_
  std::mutex writing_;
  std::vector<Layer> layers_;
  std::condition_variable_any merge_wanted_;
  std::jthread merger_;  // last: it uses all above
};

// Fills an index from a snapshot, in place of whatever it held, document by document: no second
// copy of all documents is needed. No id twice.
class Loader {
 public:
  explicit Loader(Index& index);
  void add(const Change& change);
  void publish();  // once, at the end

 private:
  Index& index_;
  std::vector<Rows> rows_;  // by layer
  std::vector<Index::Layer> layers_;
};

}  // namespace renkei::search
