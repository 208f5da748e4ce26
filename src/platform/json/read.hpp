// The reader: from a parsed document into a described struct, collecting every wrong field.
#pragma once
#include <bitset>
#include <cmath>
#include <limits>
#include <string>

#include "kernel/instant.hpp"

#include "platform/json/document.hpp"
#include "platform/json/shape.hpp"

namespace renkei::json::detail {

// Where we are, as a chain on the stack; becomes text only when something is wrong.
struct Path {
  const Path* above = nullptr;
  std::string_view name = {};  // of a member; empty for a list's element
  std::size_t position = 0;    // of a list's element
  [[nodiscard]] std::string text() const;
};

// What the reading of one document shares.
class Reading {
 public:
  static constexpr std::size_t kErrorsMax = 100;  // enough for any form; bounds a hostile body
  explicit Reading(const Document& document) : document_(document) {}
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Node& at(std::uint32_t index) const { return document_.at(index); }
  void refuse(const Path& path, Reason reason, Args args = {});
  // A member nobody asked for: its name is input, so only a short plain one is repeated.
  void refuse_member(const Path& path, std::string_view name, Reason reason);
  [[nodiscard]] Result<void> result() { return errors_.result("json.invalid"); }

 private:
  const Document& document_;
  FieldErrors errors_;
  std::size_t count_ = 0;
};

// The leaves; out of line so that a struct's reader stays small.
void read_bool(Reading& reading, std::uint32_t index, const Path& path, bool& out);
void read_text(Reading& reading, std::uint32_t index, const Path& path, std::string& out);
void read_date(Reading& reading, std::uint32_t index, const Path& path, Date& out);
void read_instant(Reading& reading, std::uint32_t index, const Path& path, Instant& out);
void read_real(Reading& reading, std::uint32_t index, const Path& path, double& out);
// A whole number from `least` to `most`.
void read_whole(Reading& reading, std::uint32_t index, const Path& path, std::int64_t least,
                std::int64_t most, std::int64_t& out);
// A text member, or nothing with "json.expected_text".
std::optional<std::string_view> text_of(Reading& reading, std::uint32_t index, const Path& path);

template <class T>
void read_into(Reading& reading, std::uint32_t index, const Path& path, T& out);

template <Described T>
void read_object(Reading& reading, std::uint32_t index, const Path& path, T& out) {
  if (reading.at(index).kind != Kind::object) {
    return reading.refuse(path, "json.expected_object");
  }
  std::bitset<64> seen;
  reading.document().for_each_child(index, [&](std::uint32_t child) {
    const std::string_view name = reading.at(child).name;
    std::size_t number = 0;
    bool known = false;
    for_each_member<T>([&](std::string_view member, auto pointer) {
      const std::size_t mine = number++;
      if (known || member != name) return;
      known = true;
      const Path here{&path, member};
      if (seen.test(mine)) return reading.refuse(here, "json.duplicate_member");
      if (reading.at(child).kind == Kind::null) return;  // null means absent
      seen.set(mine);
      read_into(reading, child, here, out.*pointer);
    });
    if (!known) reading.refuse_member(path, name, "json.unknown_member");
  });
  std::size_t number = 0;
  for_each_member<T>([&](std::string_view member, auto pointer) {
    const bool present = seen.test(number++);
    if constexpr (!IsOptional<std::remove_cvref_t<decltype(out.*pointer)>>::value) {
      if (!present) reading.refuse({&path, member}, "json.required");
    }
  });
}

template <class T>
void read_list(Reading& reading, std::uint32_t index, const Path& path, std::vector<T>& out) {
  if (reading.at(index).kind != Kind::list) return reading.refuse(path, "json.expected_list");
  std::size_t position = 0;
  reading.document().for_each_child(index, [&](std::uint32_t child) {
    T each{};
    read_into(reading, child, {&path, {}, position++}, each);
    out.push_back(std::move(each));
  });
}

template <class T>
void read_map(Reading& reading, std::uint32_t index, const Path& path,
              std::map<std::string, T>& out) {
  if (reading.at(index).kind != Kind::object) {
    return reading.refuse(path, "json.expected_object");
  }
  reading.document().for_each_child(index, [&](std::uint32_t child) {
    const std::string_view name = reading.at(child).name;
    const auto [place, fresh] = out.try_emplace(std::string{name});
    if (!fresh) return reading.refuse_member(path, name, "json.duplicate_member");
    read_into(reading, child, {&path, name}, place->second);
  });
}

template <class T>
void read_number(Reading& reading, std::uint32_t index, const Path& path, T& out) {
  if constexpr (std::is_floating_point_v<T>) {
    double value = 0;
    read_real(reading, index, path, value);
    out = static_cast<T>(value);
  } else {
    using Limits = std::numeric_limits<T>;
    constexpr auto kReadable = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kMost =
        static_cast<std::uint64_t>(Limits::max()) > static_cast<std::uint64_t>(kReadable)
            ? kReadable
            : static_cast<std::int64_t>(Limits::max());
    std::int64_t value = 0;
    read_whole(reading, index, path, static_cast<std::int64_t>(Limits::min()), kMost, value);
    out = static_cast<T>(value);
  }
}

template <class T>
void read_coded(Reading& reading, std::uint32_t index, const Path& path, T& out) {
  const auto text = text_of(reading, index, path);
  if (!text) return;
  if constexpr (IsId<T>::value) {
    auto id = T::parse(*text);
    if (!id) return reading.refuse(path, "json.expected_id");
    out = std::move(*id);
  } else {
    const auto code = enum_from<T>(*text);
    if (!code) return reading.refuse(path, "json.unknown_code");
    out = *code;
  }
}

template <class T>
void read_into(Reading& reading, std::uint32_t index, const Path& path, T& out) {
  if constexpr (std::is_same_v<T, bool>) {
    read_bool(reading, index, path, out);
  } else if constexpr (Number<T>) {
    read_number(reading, index, path, out);
  } else if constexpr (std::is_same_v<T, std::string>) {
    read_text(reading, index, path, out);
  } else if constexpr (std::is_same_v<T, Date>) {
    read_date(reading, index, path, out);
  } else if constexpr (std::is_same_v<T, Instant>) {
    read_instant(reading, index, path, out);
  } else if constexpr (IsId<T>::value || DescribedEnum<T>) {
    read_coded(reading, index, path, out);
  } else if constexpr (IsOptional<T>::value) {
    if (reading.at(index).kind == Kind::null) return;
    read_into(reading, index, path, out.emplace());
  } else if constexpr (IsVector<T>::value) {
    read_list(reading, index, path, out);
  } else if constexpr (IsMap<T>::value) {
    read_map(reading, index, path, out);
  } else if constexpr (IsPrivate<T>::value) {
    std::remove_cvref_t<decltype(out.reveal())> inner{};
    read_into(reading, index, path, inner);
    out = T{std::move(inner)};
  } else {
    static_assert(Described<T>, "describe this struct with RENKEI_DESCRIBE");
    read_object(reading, index, path, out);
  }
}

}  // namespace renkei::json::detail
