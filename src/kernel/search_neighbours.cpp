// See search_neighbours.hpp.
#include "kernel/search_neighbours.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace renkei::search_fold {
namespace {

using Units = std::u16string_view;

constexpr bool is_kana(char16_t c) { return c >= u'\u30A1' && c <= u'\u30FE' && c != u'・'; }

// The short forms of corporations, and what they are short for (商業登記, 医療法, 社会福祉法).
constexpr std::array<std::pair<Units, Units>, 15> kShortForms{{
    {u"(株)", u"株式会社"},
    {u"(有)", u"有限会社"},
    {u"(合)", u"合同会社"},
    {u"(同)", u"合同会社"},
    {u"(資)", u"合資会社"},
    {u"(名)", u"合名会社"},
    {u"(医)", u"医療法人"},
    {u"(医社)", u"医療法人社団"},
    {u"(医財)", u"医療法人財団"},
    {u"(福)", u"社会福祉法人"},
    {u"(社福)", u"社会福祉法人"},
    {u"(一社)", u"一般社団法人"},
    {u"(公財)", u"公益財団法人"},
    {u"(特非)", u"特定非営利活動法人"},
    {u"npo法人", u"特定非営利活動法人"},
}};

// A number up to 99 in kanji, as 丁目 are counted; nothing if it is not one.
std::optional<unsigned> kanji_number(Units text) {
  unsigned tens = 0;
  unsigned ones = 0;
  for (const char16_t c : text) {
    constexpr Units kOnes = u"〇一二三四五六七八九";
    if (c == u'十') {
      if (tens > 0) return std::nullopt;
      tens = std::max(ones, 1U);
      ones = 0;
    } else if (const auto value = kOnes.find(c); value != Units::npos && ones == 0) {
      ones = static_cast<unsigned>(value);
    } else {
      return std::nullopt;
    }
  }
  const unsigned number = tens * 10 + ones;
  if (number == 0) return std::nullopt;
  return number;
}

// Reads folded units in which spaces and punctuation still stand, and appends the key.
class Neighbours {
 public:
  Neighbours(Units in, std::u16string& key) : in_(in), key_(key), start_(key.size()) {}

  void append() {
    while (at_ < in_.size()) at_ += step();
  }

 private:
  char16_t after(std::size_t steps = 1) const {
    return at_ + steps < in_.size() ? in_[at_ + steps] : u' ';
  }
  char16_t before() const { return at_ > 0 ? in_[at_ - 1] : u' '; }
  bool key_ends_in_digit() const { return key_.size() > start_ && is_digit(key_.back()); }

  // Handles the unit at `at_`; gives how many units are done.
  std::size_t step() {
    const char16_t c = in_[at_];
    switch (c) {
      case u'カ':
      case u'ガ':
      case u'ケ':
        key_ += is_kanji(before()) && is_kanji(after()) ? u'ケ' : c;
        return 1;
      case u'(':
      case u'n':
        return short_form();
      case u'丁':
        return after() == u'目' ? district() : plain(c);
      case u'番':
        return key_ends_in_digit() ? block() : plain(c);
      case u'号':
        return key_ends_in_digit() ? house() : plain(c);
      case u'-':
      case u'\u2010':
      case u'\u2011':
      case u'\u2012':
      case u'\u2013':
      case u'\u2014':
      case u'\u2015':
      case u'\u2212':
      case u'\u2500':
      case u'ー':
        return dash(c);
      default:
        return plain(c);
    }
  }

  std::size_t plain(char16_t c) {
    constexpr Units kPunctuation = u" ・)[]{}<>「」『』【】〔〕〈〉《》\"'“”‘’`´、。,.:;!?~〜〝〟";
    // Letters and digits are most of a text; the rest is looked for in the list.
    const bool is_common = c >= u'\u30A1' ? c != u'・' : is_digit(c) || (c >= u'a' && c <= u'z');
    if (is_common || kPunctuation.find(c) == Units::npos) key_ += c;
    return 1;
  }

  // ー inside kana is a letter, and typists put every dash there; between digits all dashes are
  // one.
  std::size_t dash(char16_t c) {
    if (c == u'ー' || (c != u'-' && is_kana(before()))) {
      key_ += key_ends_in_digit() && is_digit(after()) ? u'-' : u'ー';
    } else {
      key_ += u'-';
    }
    return 1;
  }

  std::size_t short_form() {
    for (const auto& [from, to] : kShortForms) {
      if (in_.substr(at_).starts_with(from)) {
        key_ += to;
        return from.size();
      }
    }
    return plain(in_[at_] == u'(' ? u' ' : in_[at_]);
  }

  // 一丁目, 1丁目 → "1-", so that 1-2-3 is found by either and 10丁目 by neither.
  std::size_t district() {
    if (!key_ends_in_digit()) {
      constexpr Units kNumerals = u"〇一二三四五六七八九十";
      std::size_t from = key_.size();
      while (from > start_ && kNumerals.find(key_[from - 1]) != Units::npos) --from;
      const auto number = kanji_number(Units{key_}.substr(from));
      if (!number) return plain(in_[at_]);
      key_.resize(from);
      if (*number >= 10) key_ += static_cast<char16_t>(u'0' + *number / 10);
      key_ += static_cast<char16_t>(u'0' + *number % 10);
    }
    key_ += u'-';
    return after(2) == u'-' ? 3 : 2;
  }

  // 2番地3, 2番地の3, 2番3号 → "2-3"; 345番地 → "345"; 1番館 and 六番町 stay.
  std::size_t block() {
    std::size_t length = after() == u'地' ? 2 : 1;
    if (after(length) == u'ノ' && is_digit(after(length + 1))) ++length;
    if (is_digit(after(length))) {
      key_ += u'-';
      return length;
    }
    if (length == 1 && is_kanji(after())) return plain(in_[at_]);
    return length;
  }

  // 1-2-3号 → "1-2-3"; 3号館 and 国道3号線 stay.
  std::size_t house() {
    if (is_digit(after())) {
      key_ += u'-';
      return 1;
    }
    return is_kanji(after()) ? plain(in_[at_]) : 1;
  }

  Units in_;
  std::u16string& key_;
  std::size_t start_;  // where our part of the key begins
  std::size_t at_ = 0;
};

}  // namespace

void append_by_neighbours(Units folded, std::u16string& key) { Neighbours{folded, key}.append(); }

}  // namespace renkei::search_fold
