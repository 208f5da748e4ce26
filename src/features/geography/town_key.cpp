#include "features/geography/town_key.hpp"

#include <algorithm>
#include <array>

#include "kernel/search_key.hpp"

namespace renkei::geography {
namespace {

constexpr std::size_t kPrefixesMax = 60;
constexpr std::string_view kCounty = "郡";

constexpr std::array<std::string_view, 48> kPrefectures{
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県",   "福島県", "茨城県",
    "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
    "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県",   "愛知県", "三重県",
    "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
    "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県",   "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    "見本県",  // the fictional prefecture of the demo city
};

// Keys are in the Basic Multilingual Plane or surrogate pairs; a lone surrogate cannot come out of
// search_key.
std::string utf8(std::u16string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t code = text[i];
    if (code >= 0xD800 && code < 0xDC00 && i + 1 < text.size()) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (static_cast<char32_t>(text[++i]) - 0xDC00);
    }
    const auto put = [&](char32_t bits) {
      out += static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (code < 0x80) {
      put(code);
    } else if (code < 0x800) {
      put(0xC0 | (code >> 6U));
      put(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
      put(0xE0 | (code >> 12U));
      put(0x80 | ((code >> 6U) & 0x3FU));
      put(0x80 | (code & 0x3FU));
    } else {
      put(0xF0 | (code >> 18U));
      put(0x80 | ((code >> 12U) & 0x3FU));
      put(0x80 | ((code >> 6U) & 0x3FU));
      put(0x80 | (code & 0x3FU));
    }
  }
  return out;
}

}  // namespace

AddressKeys keys_of_address(std::string_view address) {
  AddressKeys keys;
  for (const std::string_view prefecture : kPrefectures) {
    if (!prefecture.empty() && address.starts_with(prefecture)) {
      keys.prefecture = prefecture;
      address.remove_prefix(prefecture.size());
      break;
    }
  }
  const std::u16string key = search_key(address);
  for (std::size_t length = std::min(key.size(), kPrefixesMax); length > 1; --length) {
    const bool splits_pair = key[length - 1] >= 0xD800 && key[length - 1] < 0xDC00;
    if (!splits_pair) keys.prefixes.push_back(utf8(std::u16string_view{key}.substr(0, length)));
  }
  return keys;
}

std::vector<std::string> keys_of_town(std::string_view city, std::string_view town) {
  std::vector<std::string> keys{utf8(search_key(std::string{city} + std::string{town}))};
  // 名東郡佐那河内村 → 佐那河内村, but 郡山市 stays: a county's name stands before 郡.
  const auto county = city.find(kCounty);
  if (county != std::string_view::npos && county > 0) {
    const std::string_view village = city.substr(county + kCounty.size());
    if (village.ends_with("町") || village.ends_with("村")) {
      keys.push_back(utf8(search_key(std::string{village} + std::string{town})));
    }
  }
  return keys;
}

}  // namespace renkei::geography
