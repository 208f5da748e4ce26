// A described struct on its way into a row.
#pragma once
#include <algorithm>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "platform/json/json.hpp"
#include "platform/sql/described_columns.hpp"
#include "platform/sql/session.hpp"

namespace renkei::sql {

// The values of one or more rows, in the order of their columns. What is added must outlive the
// call. Private<T> is revealed here: the row is where it belongs.
class Bound {
 public:
  template <class T>
  Bound& add(const T& value) {
    if constexpr (IsVector<T>::value) {
      add_list(value);
    } else {
      values_.push_back(value_of(value, texts_.emplace_back()));
    }
    return *this;
  }
  template <Described T>
  Bound& add_members(const T& value) {
    for_each_member<T>([&](std::string_view, auto member) {
      using Member = detail::MemberType<T, decltype(member)>;
      if constexpr (Described<Member>) {
        add_members(value.*member);
      } else if constexpr (detail::kIsNested<Member>) {
        add_optional_members(value.*member);
      } else if constexpr (!detail::kIsChildren<Member>) {
        add(value.*member);
      }
    });
    return *this;
  }
  [[nodiscard]] std::span<const Value> values() const { return values_; }

 private:
  // Sorted, so that the same set is the same text: an import that changes nothing writes nothing.
  template <class T>
  void add_list(const std::vector<T>& list) {
    if (list.empty()) {
      values_.emplace_back(std::monostate{});
      return;
    }
    std::vector<std::string> texts;
    for (const T& each : list) {
      std::string scratch;
      texts.emplace_back(std::get<std::string_view>(value_of(each, scratch)));
    }
    std::sort(texts.begin(), texts.end());
    values_.emplace_back(std::string_view{texts_.emplace_back(json::write(texts))});
  }
  template <Described T>
  void add_optional_members(const std::optional<T>& value) {
    static const std::size_t count = Columns{}.add_members<T>().names().size();
    if (value) {
      add_members(*value);
    } else {
      values_.insert(values_.end(), count, Value{std::monostate{}});
    }
  }

  std::vector<Value> values_;
  std::deque<std::string> texts_;  // a deque, so that a text stays where it is
};

}  // namespace renkei::sql
