// Where a list goes on. Sealed under the hub's key, so that nobody reads or makes one, and bound to
// the filter it was made for.
#pragma once
#include <string>
#include <string_view>

#include "kernel/result.hpp"

#include "platform/crypto/key.hpp"

namespace renkei::http {

// The last row shown: its sort key and its id.
struct Cursor {
  std::string sort_key;
  std::string id;
  friend bool operator==(const Cursor&, const Cursor&) = default;
};

class Cursors {
 public:
  explicit Cursors(const crypto::Key& hub_key) : key_(hub_key.derive("cursor")) {}
  // `filter` is any text that names list and conditions, e.g. the canonical query.
  [[nodiscard]] std::string seal(const Cursor& cursor, std::string_view filter) const;
  // `malformed` ("paging.cursor_unknown") if it is not one of ours for this filter.
  [[nodiscard]] Result<Cursor> unseal(std::string_view sealed, std::string_view filter) const;

 private:
  crypto::Key key_;
};

}  // namespace renkei::http
