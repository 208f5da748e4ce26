// See postings_builder.hpp.
#include "platform/search/postings_builder.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace renkei::search {
namespace {

constexpr std::uint32_t kFirstChunk = 16;
constexpr std::uint32_t kLargestChunk = 1024;
constexpr std::uint32_t kLink = sizeof(std::uint32_t);  // a chunk begins with the next one's place

constexpr std::size_t hash_of(Pair pair) {
  return static_cast<std::size_t>((pair * 0x9E3779B97F4A7C15U) >> 32U);
}

}  // namespace

PostingsBuilder::PostingsBuilder() : table_(1024) {}

void PostingsBuilder::grow_table() {
  std::vector<std::uint32_t> larger(table_.size() * 2);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = hash_of(entries_[i].pair) & (larger.size() - 1);
    while (larger[at] != 0) at = (at + 1) & (larger.size() - 1);
    larger[at] = i + 1;
  }
  table_.swap(larger);
}

PostingsBuilder::Entry& PostingsBuilder::entry_of(Pair pair) {
  std::size_t at = hash_of(pair) & (table_.size() - 1);
  while (table_[at] != 0) {
    Entry& entry = entries_[table_[at] - 1];
    if (entry.pair == pair) return entry;
    at = (at + 1) & (table_.size() - 1);
  }
  entries_.push_back({.pair = pair});
  table_[at] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > table_.size()) grow_table();
  return entries_.back();
}

void PostingsBuilder::put_byte(Entry& entry, std::uint8_t byte) {
  if (entry.room == 0) {
    const auto place = static_cast<std::uint32_t>(arena_.size());
    const std::uint32_t full = entry.chunk;
    entry.chunk = full == 0 ? kFirstChunk : std::min(full * 2, kLargestChunk);
    arena_.resize(arena_.size() + entry.chunk);
    if (full == 0) {
      entry.head = place;
    } else {
      std::memcpy(&arena_[entry.tail - full], &place, kLink);
    }
    entry.tail = place + kLink;
    entry.room = entry.chunk - kLink;
  }
  arena_[entry.tail++] = byte;
  --entry.room;
  ++entry.bytes;
}

void PostingsBuilder::post(Entry& entry, std::uint32_t slot) {
  std::uint32_t value = slot - entry.last_slot;
  if (entry.count % kBlockSlots == 0) {
    const auto index = static_cast<std::uint32_t>(&entry - entries_.data());
    blocks_.push_back({index, {.first_slot = slot, .byte = entry.bytes}});
    value = slot;
  }
  while (value >= 0x80) {
    put_byte(entry, static_cast<std::uint8_t>(value | 0x80U));
    value >>= 7U;
  }
  put_byte(entry, static_cast<std::uint8_t>(value));
  entry.last_slot = slot;
  ++entry.count;
}

void PostingsBuilder::add(std::uint32_t slot, std::u16string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == 0) continue;
    Entry& entry = entry_of(pair_of(text[i], text[i + 1]));
    if (entry.last_slot != slot) post(entry, slot);
  }
}

void PostingsBuilder::copy_bytes(const Entry& entry, std::vector<std::uint8_t>& out) const {
  std::uint32_t left = entry.bytes;
  std::uint32_t chunk = kFirstChunk;
  std::uint32_t place = entry.head;
  while (left > 0) {
    const std::uint32_t taken = std::min(left, chunk - kLink);
    const auto from = arena_.begin() + place + kLink;
    out.insert(out.end(), from, from + taken);
    left -= taken;
    std::memcpy(&place, &arena_[place], kLink);
    chunk = std::min(chunk * 2, kLargestChunk);
  }
}

Postings PostingsBuilder::finish() {
  std::vector<std::uint32_t> order(entries_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](auto one, auto other) { return entries_[one].pair < entries_[other].pair; });
  std::stable_sort(blocks_.begin(), blocks_.end(), [&](const BlockOf& one, const BlockOf& other) {
    return entries_[one.entry].pair < entries_[other.entry].pair;
  });
  Postings made;
  std::size_t bytes = 0;
  for (const Entry& entry : entries_) bytes += entry.bytes;
  made.bytes_.reserve(bytes);
  auto next_block = blocks_.begin();
  for (const auto index : order) {
    const Entry& entry = entries_[index];
    made.pairs_.push_back(entry.pair);
    made.counts_.push_back(entry.count);
    made.starts_.push_back(static_cast<std::uint32_t>(made.bytes_.size()));
    made.block_starts_.push_back(static_cast<std::uint32_t>(made.blocks_.size()));
    for (; next_block != blocks_.end() && next_block->entry == index; ++next_block) {
      if (entry.count > kBlockSlots) made.blocks_.push_back(next_block->block);
    }
    copy_bytes(entry, made.bytes_);
  }
  made.starts_.push_back(static_cast<std::uint32_t>(made.bytes_.size()));
  made.block_starts_.push_back(static_cast<std::uint32_t>(made.blocks_.size()));
  made.pairs_.shrink_to_fit();
  made.counts_.shrink_to_fit();
  made.starts_.shrink_to_fit();
  made.block_starts_.shrink_to_fit();
  made.blocks_.shrink_to_fit();
  return made;
}

}  // namespace renkei::search
