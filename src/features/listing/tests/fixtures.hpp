// Facilities of the fictional city for lists, and a directory a list can be gathered from.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "platform/json/json.hpp"

#include "features/directory/tests/fixtures.hpp"
#include "features/directory_search/directory_index.hpp"
#include "features/listing/export_actions.hpp"

#include "testkit/clocks.hpp"
#include "testkit/temporary_folder.hpp"

namespace renkei::listing {

using directory::FacilityCard;
using directory::FacilityId;
using Cards = std::map<FacilityId, FacilityCard>;

// A clinic as full as it can be, under another name.
inline FacilityCard clinic_card(int number, std::string name) {
  FacilityCard card{.id = FacilityId{directory::id_text(number)}, .version = 3};
  card.facility = directory::clinic_draft();
  card.facility.name = std::move(name);
  card.corporation =
      directory::CorporationDraft{.number = "8700110005901", .name = "医療法人見本会"};
  card.area = geography::AreaName{geography::AreaId{directory::id_text(900)}, "north", "北部"};
  card.assertion = {
      .source = "hub", .as_of = Date{2026, 4, 1}, .confirmed_at = testkit::kThatNight};
  return card;
}

// Cards as the directory's front door gives them, without a database.
class CardsInMemory final : public directory::FacilityCards {
 public:
  Cards cards;
  Result<std::optional<FacilityCard>> one(const FacilityId& id) const override {
    const auto found = cards.find(id);
    if (found == cards.end()) return std::nullopt;
    return found->second;
  }
  Result<std::vector<FacilityCard>> some(const std::vector<FacilityId>& ids) const override {
    std::vector<FacilityCard> some;
    for (const auto& [id, card] : cards) {
      if (std::find(ids.begin(), ids.end(), id) != ids.end()) some.push_back(card);
    }
    return some;
  }
  Result<Page> after(const FacilityId& /*id*/, int /*limit*/) const override { return Page{}; }
  Result<Page> of_import(std::string_view /*import*/, const FacilityId& /*after*/,
                         int /*limit*/) const override {
    return Page{};
  }
};

// A hub's directory as exports reach it.
class Region {
 public:
  explicit Region(const std::vector<FacilityCard>& cards) {
    directory_search::DirectoryIndex::Filling filling{index_, directory_search::HubWords{}};
    for (const auto& card : cards) {
      cards_.cards.emplace(card.id, card);
      filling.add(card);
    }
    filling.show();
  }
  ExportActions exports() { return {*found_, cards_, slots, "見本市在宅拠点"}; }
  const directory_search::FoundFacilities& found() const { return *found_; }
  Slots slots;

 private:
  directory_search::DirectoryIndex index_{search::Merging::by_hand};
  CardsInMemory cards_;
  std::unique_ptr<directory_search::FoundFacilities> found_ =
      directory_search::found_facilities(index_);
};

inline Actor actor_of(Role role) { return {.who = std::string{enum_name(role)}, .role = role}; }

// Hands a file to a reader of somebody else's and gives what it printed.
inline std::string read_by(const std::string& reader, const std::string& bytes,
                           const std::string& argument = "") {
  const testkit::TemporaryFolder folder;
  const auto in = folder.path() / "in";
  const auto out = folder.path() / "out";
  std::ofstream{in, std::ios::binary} << bytes;
  const std::string command =
      reader + " '" + in.string() + "' " + argument + " > '" + out.string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  std::ifstream file{out, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

using Rows = std::vector<std::vector<std::string>>;

// A CSV file as Python's reader sees it.
inline Rows csv_rows(const std::string& bytes, const std::string& encoding = "utf-8-sig") {
  const auto text = read_by("python3 tests/readers/read_csv.py", bytes, encoding);
  auto rows = json::read<Rows>(text);
  EXPECT_TRUE(rows) << text.substr(0, 300);
  return rows.value_or(Rows{});
}

inline std::string cell(const Rows& rows, std::size_t row, std::string_view title) {
  for (std::size_t column = 0; column < rows.at(0).size(); ++column) {
    if (rows[0][column] == title) return rows.at(row).at(column);
  }
  return "no column " + std::string{title};
}

}  // namespace renkei::listing
