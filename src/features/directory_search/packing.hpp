// Described structs as bytes that stay in this process: what the index keeps of a facility to show
// it. Not a format: nothing outside reads it, and it is made anew at every start.
#pragma once
#include <cassert>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"

namespace renkei::directory_search {

class Packer {
 public:
  template <class T>
  void put(const T& value) {
    if constexpr (IsOptional<T>::value) {
      bytes_ += value ? '\1' : '\0';
      if (value) put(*value);
    } else if constexpr (IsVector<T>::value) {
      put_count(value.size());
      for (const auto& each : value) put(each);
    } else if constexpr (std::is_same_v<T, std::string>) {
      put_count(value.size());
      bytes_ += value;
    } else if constexpr (std::is_same_v<T, Date>) {
      put(static_cast<std::int64_t>(value.days().time_since_epoch().count()));
    } else if constexpr (std::is_same_v<T, Instant>) {
      put(milliseconds_of(value));
    } else if constexpr (Described<T>) {
      for_each_member<T>([&](auto, auto member) { put(value.*member); });
    } else if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      bytes_ += static_cast<char>(value);
    } else if constexpr (std::is_arithmetic_v<T>) {
      bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else {
      put(value.text());  // Id<T>
    }
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void put_count(std::size_t count) {
    for (; count >= 0x80; count >>= 7U) bytes_ += static_cast<char>(count | 0x80U);
    bytes_ += static_cast<char>(count);
  }
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  void get(T& value) {
    if constexpr (IsOptional<T>::value) {
      if (byte() != 0) get(value.emplace());
    } else if constexpr (IsVector<T>::value) {
      value.resize(count());
      for (auto& each : value) get(each);
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = take(count());
    } else if constexpr (std::is_same_v<T, Date>) {
      std::int64_t days = 0;
      get(days);
      value = Date{std::chrono::sys_days{std::chrono::days{days}}};
    } else if constexpr (std::is_same_v<T, Instant>) {
      std::int64_t milliseconds = 0;
      get(milliseconds);
      value = instant_of(milliseconds);
    } else if constexpr (Described<T>) {
      for_each_member<T>([&](auto, auto member) { get(value.*member); });
    } else if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      value = static_cast<T>(byte());
    } else if constexpr (std::is_arithmetic_v<T>) {
      std::memcpy(&value, take(sizeof value).data(), sizeof value);
    } else {
      std::string text;
      get(text);
      value = T{std::move(text)};
    }
  }

 private:
  std::string_view take(std::size_t size) {
    assert(size <= bytes_.size());
    const auto taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  unsigned byte() { return static_cast<unsigned char>(take(1).front()); }
  std::size_t count() {
    std::size_t count = 0;
    unsigned shift = 0;
    unsigned next = 0x80;
    for (; (next & 0x80U) != 0; shift += 7) {
      next = byte();
      count |= std::size_t{next & 0x7FU} << shift;
    }
    return count;
  }
  std::string_view bytes_;
};

}  // namespace renkei::directory_search
