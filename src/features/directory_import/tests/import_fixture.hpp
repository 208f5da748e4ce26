// The import door on a real database.
#pragma once
#include "features/directory/tests/database_fixture.hpp"
#include "features/directory_import/directory_import.hpp"
#include "features/directory_import/directory_words.hpp"

namespace renkei::directory_import {

class ImportDoorTest : public directory::DirectoryTest {
 protected:
  std::vector<ImportOutcome> import(const std::vector<ImportedFacility>& rows) {
    auto done = write<std::vector<ImportOutcome>>([&](sql::Session& session, Outbox& outbox) {
      return facility_import(session, {*ids, clock, outbox})->apply(rows, source, by);
    });
    EXPECT_TRUE(done) << done.error().reason.key();
    return done.value_or(std::vector<ImportOutcome>{});
  }

  ImportSource source{"import-1", "kaigo_jigyosho", Date{2025, 12, 31}};
};

// A row of the 介護 open data.
[[nodiscard]] inline ImportedFacility kaigo_row(const std::string& number,
                                                const std::string& service) {
  ImportedFacility row;
  row.identifiers = {{directory::IdentifierSystem::kaigo, number}};
  row.kind = std::string{*directory::kind_of_service(service)};
  row.service_code = service;
  row.values.name = "見本デイサービス";
  row.values.name_kana = "ミホンデイサービス";
  row.values.corporation_number = "8700110005901";
  row.values.corporation_name = "社会福祉法人見本会";
  row.values.address = directory::Address{.municipality_code = "99201",
                                          .prefecture = "見本県",
                                          .city = "見本市",
                                          .street = "桜町１－１"};
  row.values.point = Point{34.07, 134.55};
  row.values.phone = "0880-00-1000";
  row.values.capacity = 29;
  row.values.flags = {{directory::ServiceFlag::care_standard}};
  row.values.hours = {{{.day = directory::OpenDay::monday}, {.day = directory::OpenDay::tuesday}}};
  return row;
}

}  // namespace renkei::directory_import
