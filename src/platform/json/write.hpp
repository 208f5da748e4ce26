// The writer: from a described struct straight to text, without a tree in between.
#pragma once
#include <string>

#include "kernel/instant.hpp"

#include "platform/json/text.hpp"

namespace renkei::json::detail {

template <class T>
void append(std::string& out, const T& value);

template <Described T>
void append_members(std::string& out, const T& value) {
  bool first = true;
  for_each_member<T>([&](const char* name, auto pointer) {
    const auto& member = value.*pointer;
    if constexpr (IsOptional<std::remove_cvref_t<decltype(member)>>::value) {
      if (!member) return;
    }
    out += first ? "\"" : ",\"";
    first = false;
    out += name;
    out += "\":";
    append(out, member);
  });
}

template <class T>
void append_list(std::string& out, const std::vector<T>& list) {
  out += '[';
  bool first = true;
  for (const auto& each : list) {
    if (!first) out += ',';
    first = false;
    append<T>(out, each);
  }
  out += ']';
}

template <class T>
void append_map(std::string& out, const std::map<std::string, T>& map) {
  out += '{';
  bool first = true;
  for (const auto& [name, each] : map) {
    if (!first) out += ',';
    first = false;
    append_text(out, name);
    out += ':';
    append(out, each);
  }
  out += '}';
}

template <class T>
void append(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (Number<T>) {
    append_number(out, value);
  } else if constexpr (Text<T>) {
    append_text(out, value);
  } else if constexpr (DescribedEnum<T>) {
    append_text(out, enum_name(value));
  } else if constexpr (std::is_same_v<T, Instant>) {
    append_text(out, instant_text(value));
  } else if constexpr (std::is_same_v<T, Date> || IsId<T>::value) {
    append_text(out, value.text());
  } else if constexpr (IsOptional<T>::value) {
    if (value) {
      append(out, *value);
    } else {
      out += "null";  // only inside a list; a member that is empty is left out
    }
  } else if constexpr (IsVector<T>::value) {
    append_list(out, value);
  } else if constexpr (IsMap<T>::value) {
    append_map(out, value);
  } else if constexpr (IsPrivate<T>::value) {
    append(out, value.reveal());
  } else {
    static_assert(Described<T>, "describe this struct with RENKEI_DESCRIBE");
    out += '{';
    append_members(out, value);
    out += '}';
  }
}

}  // namespace renkei::json::detail
