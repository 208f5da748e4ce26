// Part of Index, used under its lock: segments one above the other, the later with the newer
// documents, and for each kind of viewer which documents of them are gone.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "platform/search/bits.hpp"
#include "platform/search/view.hpp"

namespace renkei::search {

// Bits that are changed in place and handed to readers as copies.
class GoneBits {
 public:
  explicit GoneBits(std::size_t size) : bits_(size) {}
  [[nodiscard]] bool test(std::uint32_t slot) const { return bits_.test(slot); }
  void put(std::uint32_t slot) {
    bits_.set(slot);
    is_changed_ = true;
  }
  void lift(std::uint32_t slot) {
    bits_.clear(slot);
    is_changed_ = true;
  }
  [[nodiscard]] std::shared_ptr<const Bits> published() {
    if (is_changed_) published_ = std::make_shared<const Bits>(bits_);
    is_changed_ = false;
    return published_;
  }
  [[nodiscard]] const Bits& bits() const { return bits_; }

 private:
  Bits bits_;
  std::shared_ptr<const Bits> published_;  // null until something is gone
  bool is_changed_ = false;
};

class Stack {
 public:
  struct Location {
    std::size_t entry = 0;
    std::uint32_t slot = 0;
  };
  // A run of entries as it stood when a merge began.
  struct Captured {
    std::size_t first = 0;
    std::vector<std::shared_ptr<const Segment>> segments;
    std::vector<Bits> gone;
  };

  // Column 0 says what is really gone; further columns what one kind of viewer does not see here.
  explicit Stack(std::size_t columns) : columns_(columns) {}

  // Where a document is that is not gone in column 0.
  [[nodiscard]] std::optional<Location> find(const DocumentId& id) const;
  [[nodiscard]] std::uint64_t fingerprint(const Location& at) const;
  // Gone in all columns.
  void remove(const Location& at);
  void hide(const Location& at, std::size_t column) { gone(at, column).put(at.slot); }
  void show(const Location& at, std::size_t column) { gone(at, column).lift(at.slot); }
  // `is_hidden(id, column)` is asked for the columns above 0.
  template <class IsHidden>
  void append(std::shared_ptr<const Segment> segment, IsHidden is_hidden) {
    entries_.push_back(made(std::move(segment), is_hidden));
  }
  [[nodiscard]] std::vector<Part> parts(std::size_t column);
  void clear();

  // The two last, if they are small and alike; a large merge holds on to the entries below.
  [[nodiscard]] bool has_small_pair() const;
  [[nodiscard]] bool is_merge_due() const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] Captured capture(std::size_t first) const;
  void hold() { held_ = entries_.size(); }
  // Puts `merged` in the place of what was captured, without what went since; null if none is left.
  template <class IsHidden>
  void replace(const Captured& captured, std::shared_ptr<const Segment> merged,
               IsHidden is_hidden) {
    std::vector<Entry> in_place;
    if (merged != nullptr) {
      in_place.push_back(made(std::move(merged), is_hidden));
      remove_gone_since(captured, in_place.front());
    }
    put_in_place(captured, std::move(in_place));
  }

 private:
  struct Entry {
    std::shared_ptr<const Segment> segment;
    std::vector<GoneBits> gone;  // by column
    std::uint32_t removed = 0;   // in column 0
  };

  template <class IsHidden>
  Entry made(std::shared_ptr<const Segment> segment, IsHidden is_hidden) const {
    Entry entry{.segment = std::move(segment), .gone = {}};
    for (std::size_t column = 0; column < columns_; ++column) {
      entry.gone.emplace_back(entry.segment->size());
      if (column == 0) continue;
      for (std::uint32_t slot = 0; slot < entry.segment->size(); ++slot) {
        if (is_hidden(entry.segment->rows().id(slot), column)) entry.gone.back().put(slot);
      }
    }
    return entry;
  }
  GoneBits& gone(const Location& at, std::size_t column) { return entries_[at.entry].gone[column]; }
  void remove_gone_since(const Captured& captured, Entry& merged) const;
  void put_in_place(const Captured& captured, std::vector<Entry> entries);

  std::size_t columns_;
  std::vector<Entry> entries_;
  std::size_t held_ = 0;  // entries below belong to a merge that runs
};

// One segment of all that was not gone; null if there is nothing.
[[nodiscard]] std::shared_ptr<const Segment> merged_segment(const Stack::Captured& captured);

}  // namespace renkei::search
