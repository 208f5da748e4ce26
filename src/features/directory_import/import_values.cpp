#include "features/directory_import/import_values.hpp"

#include <algorithm>

#include "features/directory_import/import_fields.hpp"

namespace renkei::directory_import {
namespace {

using import_fields::put;
using import_fields::said;

void empty_wrong(ImportedValues& values, const Error& refused, std::vector<std::string>& emptied) {
  for (const FieldError& wrong : refused.fields) {
    const std::string_view field = import_fields::member_of(wrong.field);
    for_each_member<ImportedValues>([&](std::string_view name, auto member) {
      if (name != field || !(values.*member)) return;
      (values.*member).reset();
      emptied.emplace_back(field);
    });
  }
}

}  // namespace

void tidy_values(ImportedValues& values) {
  for (auto* text :
       {&values.name, &values.name_kana, &values.corporation_number, &values.corporation_name,
        &values.phone, &values.fax, &values.email, &values.url, &values.note}) {
    directory::tidy(*text);
  }
  if (values.address) {
    for (auto* text : {&values.address->postal_code, &values.address->municipality_code,
                       &values.address->prefecture, &values.address->city, &values.address->street,
                       &values.address->building}) {
      directory::tidy(*text);
    }
  }
  if (values.aliases) {
    for (std::string& alias : *values.aliases) alias = directory::trimmed(alias);
    std::sort(values.aliases->begin(), values.aliases->end());
  }
  if (values.flags) std::sort(values.flags->begin(), values.flags->end());
}

std::vector<std::string> make_holdable(ImportedValues& values, Instant now) {
  tidy_values(values);
  std::vector<std::string> emptied;
  // A facility and a line that are well but for the row's values.
  FacilityDraft facility;
  facility.kind = "any";
  import_fields::for_each_shared([&](std::string_view, auto row, auto house, auto) {
    put(facility.*house, said(values.*row));
  });
  import_fields::for_each_of_facility(
      [&](std::string_view, auto row, auto house) { put(facility.*house, said(values.*row)); });
  if (facility.name.empty()) facility.name = "any";
  const FacilityId id{"any"};
  if (auto made = Facility::make(id, std::move(facility), now); !made) {
    empty_wrong(values, made.error(), emptied);
  }
  ServiceLineDraft line;
  line.facility = id;
  line.service_code = "110";
  line.capacity = values.capacity;
  if (auto made = ServiceLine::make({}, std::move(line)); !made) {
    empty_wrong(values, made.error(), emptied);
  }
  return emptied;
}

}  // namespace renkei::directory_import
