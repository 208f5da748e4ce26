// Described structs from a query or from a form without JavaScript. Texts become numbers, codes,
// days; lists come by repetition or by commas; an empty value is an absent one. Required is what is
// neither optional nor a list nor a yes/no (an unticked box is not sent).
#pragma once
#include <limits>
#include <string_view>

#include "platform/http/message.hpp"
#include "platform/http/url.hpp"
#include "platform/json/read.hpp"

namespace renkei::http {

// What becomes of names nobody asked for: an API refuses them, a page lets a tracker's pass.
enum class Strange : std::uint8_t { refuse, ignore };

namespace detail {

[[nodiscard]] std::optional<bool> bool_from(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> whole_from(std::string_view text);
[[nodiscard]] std::optional<double> real_from(std::string_view text);
// All values of `name`, split at commas, without empty ones.
[[nodiscard]] std::vector<std::string_view> values_of(const Pairs& pairs, std::string_view name);

// One value; the reason if it is not one.
template <class T>
[[nodiscard]] std::optional<Reason> read_value(std::string_view text, T& out) {
  const auto take = [&out](auto found, Reason reason) -> std::optional<Reason> {
    if (!found) return reason;
    out = static_cast<T>(std::move(*found));
    return std::nullopt;
  };
  if constexpr (std::is_same_v<T, bool>) {
    return take(bool_from(text), "json.expected_true_or_false");
  } else if constexpr (std::is_floating_point_v<T>) {
    return take(real_from(text), "json.expected_number");
  } else if constexpr (json::Number<T>) {
    const auto whole = whole_from(text);
    if (whole && !std::in_range<T>(*whole)) return Reason{"http.number_too_large"};
    return take(whole, "json.expected_whole_number");
  } else if constexpr (DescribedEnum<T>) {
    return take(enum_from<T>(text), "json.unknown_code");
  } else if constexpr (std::is_same_v<T, Date>) {
    return take(Date::parse(text), "json.expected_date");
  } else if constexpr (std::is_same_v<T, Instant>) {
    return take(parse_instant(text), "json.expected_instant");
  } else if constexpr (json::IsId<T>::value) {
    return take(T::parse(text), "json.expected_id");
  } else if constexpr (IsPrivate<T>::value) {
    std::remove_cvref_t<decltype(out.reveal())> inner{};
    const auto reason = read_value(text, inner);
    out = T{std::move(inner)};
    return reason;
  } else {
    static_assert(std::is_same_v<T, std::string>, "a query holds no nested structs");
    out = text;
    return std::nullopt;
  }
}

template <class T>
void read_member(const Pairs& pairs, std::string_view name, T& out, FieldErrors& errors) {
  if constexpr (IsVector<T>::value) {
    std::size_t position = 0;
    for (const auto text : values_of(pairs, name)) {
      const std::string field = std::string{name} + "[" + std::to_string(position++) + "]";
      typename T::value_type each{};
      const auto reason = read_value(text, each);
      if (reason) errors.add(field, *reason);
      out.push_back(std::move(each));
    }
  } else {
    const auto text = find(pairs, name);
    constexpr bool kMayBeEmpty = std::is_same_v<T, std::string>;
    if (!text || (text->empty() && !kMayBeEmpty)) {
      if (!IsOptional<T>::value && !std::is_same_v<T, bool>) {
        errors.add(std::string{name}, "json.required");
      }
      return;
    }
    std::optional<Reason> reason;
    if constexpr (IsOptional<T>::value) {
      reason = read_value(*text, out.emplace());
    } else {
      reason = read_value(*text, out);
    }
    if (reason) errors.add(std::string{name}, *reason);
  }
}

// The names that T does not know, as errors.
void refuse_strange(const Pairs& pairs, const std::vector<std::string_view>& known,
                    FieldErrors& errors);

}  // namespace detail

// `invalid` ("http.query_invalid") with every wrong field.
template <Described T>
[[nodiscard]] Result<T> read_query(const Pairs& pairs, Strange strange = Strange::refuse) {
  T value{};
  FieldErrors errors;
  std::vector<std::string_view> known;
  for_each_member<T>([&](const char* name, auto pointer) {
    known.emplace_back(name);
    detail::read_member(pairs, name, value.*pointer, errors);
  });
  if (strange == Strange::refuse) detail::refuse_strange(pairs, known, errors);
  if (auto well = errors.result("http.query_invalid"); !well) return pass_on(well);
  return value;
}

// The pairs of an urlencoded body; `malformed` ("http.form_expected") if it is something else.
[[nodiscard]] Result<Pairs> form_pairs(const Request& request);

template <Described T>
[[nodiscard]] Result<T> read_form(const Request& request) {
  const auto pairs = form_pairs(request);
  if (!pairs) return pass_on(pairs);
  return read_query<T>(*pairs, Strange::ignore);
}

}  // namespace renkei::http
