// Columns by their names: people write the same name in many ways, and put columns in any order.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace renkei::tabular {

// NFKC, lower case, without spaces, brackets and punctuation: 「所在地座標（緯度）」 and
// "所在地座標(緯度) " give the same name.
[[nodiscard]] std::string column_key(std::string_view name);

// NFKC: full-width digits and latin become half-width, half-width kana full-width.
[[nodiscard]] std::string nfkc(std::string_view text);

class Header {
 public:
  explicit Header(std::span<const std::string_view> names);
  // The column of the first of these names that is there.
  [[nodiscard]] std::optional<std::size_t> find(std::span<const std::string_view> names) const;
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::unordered_map<std::string, std::size_t> columns_;
  std::size_t size_;
};

}  // namespace renkei::tabular
