// Which field of an import's row is which field of a facility and of a line.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/directory_import/directory_import.hpp"
#include "features/directory_import/directory_words.hpp"

namespace renkei::directory_import::import_fields {

// A value, or nothing if it says nothing: an empty list and an address without parts are nothing.
template <class T>
[[nodiscard]] std::optional<T> said(const std::optional<T>& value) {
  if constexpr (IsVector<T>::value || std::is_same_v<T, Address> || std::is_same_v<T, Beds>) {
    if (value == T{}) return std::nullopt;
  }
  return value;
}
template <class T>
[[nodiscard]] std::optional<T> said(const T& value) {
  return value == T{} ? std::nullopt : std::optional<T>{value};
}

template <class T>
void put(std::optional<T>& member, std::optional<T> value) {
  member = std::move(value);
}
template <class T>
void put(T& member, std::optional<T> value) {
  member = value ? *std::move(value) : T{};
}

// visit(name, member of the row, member of the facility, member of the line)
template <class Visit>
void for_each_shared(Visit&& visit) {
  using Row = ImportedValues;
  using House = FacilityDraft;
  using Line = ServiceLineDraft;
  visit("name", &Row::name, &House::name, &Line::name);
  visit("name_kana", &Row::name_kana, &House::name_kana, &Line::name_kana);
  visit("address", &Row::address, &House::address, &Line::address);
  visit("point", &Row::point, &House::point, &Line::point);
  visit("phone", &Row::phone, &House::phone, &Line::phone);
  visit("fax", &Row::fax, &House::fax, &Line::fax);
  visit("email", &Row::email, &House::email, &Line::email);
  visit("url", &Row::url, &House::url, &Line::url);
  visit("hours", &Row::hours, &House::hours, &Line::hours);
  visit("closing_rules", &Row::closing_rules, &House::closing_rules, &Line::closing_rules);
  visit("note", &Row::note, &House::note, &Line::note);
}

// visit(name, member of the row, member of the facility): what only a facility has.
template <class Visit>
void for_each_of_facility(Visit&& visit) {
  visit("aliases", &ImportedValues::aliases, &FacilityDraft::aliases);
  visit("beds", &ImportedValues::beds, &FacilityDraft::beds);
  visit("home_care", &ImportedValues::home_care, &FacilityDraft::home_care);
  visit("capabilities", &ImportedValues::capabilities, &FacilityDraft::capabilities);
  visit("identifiers", &ImportedValues::identifiers, &FacilityDraft::identifiers);
}

// visit(name, member of the row, member of the line): what only a line has.
template <class Visit>
void for_each_of_line(Visit&& visit) {
  visit("capacity", &ImportedValues::capacity, &ServiceLineDraft::capacity);
  visit("flags", &ImportedValues::flags, &ServiceLineDraft::flags);
}

// "address.street" and "contacts[2].phone" are of "address" and "contacts".
[[nodiscard]] inline std::string_view member_of(std::string_view path) {
  return path.substr(0, path.find_first_of(".["));
}

}  // namespace renkei::directory_import::import_fields
