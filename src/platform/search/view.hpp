// One moment of the index as one kind of viewer sees it. Never changes; readers need no lock.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "platform/search/bits.hpp"
#include "platform/search/query.hpp"
#include "platform/search/segment.hpp"

namespace renkei::search {

// A segment without the documents that are gone from it, replaced or not for this viewer.
struct Part {
  std::shared_ptr<const Segment> segment;
  std::shared_ptr<const Bits> gone;  // null: none
  [[nodiscard]] bool shows(std::uint32_t slot) const {
    return gone == nullptr || !gone->test(slot);
  }
};

class View {
 public:
  View(std::shared_ptr<const Schema> schema, std::vector<Part> parts, std::uint64_t fingerprint,
       std::uint64_t size)
      : schema_(std::move(schema)),
        parts_(std::move(parts)),
        fingerprint_(fingerprint),
        size_(size) {}

  [[nodiscard]] const Schema& schema() const { return *schema_; }
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  // How many documents this viewer sees.
  [[nodiscard]] std::uint64_t size() const { return size_; }
  // A number of all that this viewer sees and of nothing else: equal for equal content, whatever
  // changes led there and whatever is hidden beside it. Made for an ETag.
  [[nodiscard]] std::uint64_t fingerprint() const { return fingerprint_; }

  // What is stored of a document; nothing if this viewer does not see it.
  [[nodiscard]] std::optional<std::string_view> stored(const DocumentId& id) const;
  // Ids behind `after`, ascending: for site maps and exports.
  [[nodiscard]] std::vector<DocumentId> ids(const DocumentId& after, std::size_t limit) const;

 private:
  std::shared_ptr<const Schema> schema_;
  std::vector<Part> parts_;
  std::uint64_t fingerprint_;
  std::uint64_t size_;
};

[[nodiscard]] Found search(std::shared_ptr<const View> view, const Query& query);

}  // namespace renkei::search
