// Made-up facilities and questions for the search benchmark: the same for every engine and every
// run.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "platform/search/document.hpp"

namespace renkei::bench {

struct Facility {
  std::uint32_t number = 0;
  std::string name;      // さくら訪問看護ステーション高橋
  std::string kana;      // サクラホウモンカンゴステーションタカハシ
  std::string address;   // 徳島県北町三丁目12-4
  std::string services;  // 訪問看護 介護予防訪問看護
  std::uint16_t kind = 0;
  std::uint16_t town = 0;
  search::Place place;
};

struct Question {
  std::string word;
  search::Place near;
  std::uint16_t kind = 0;
};

// Towns by Zipf's law (s = 0.9), as offices crowd in cities; within a town by a normal
// distribution.
[[nodiscard]] std::vector<Facility> facilities(std::size_t count);
// A word people type, near one of the facilities, of its kind.
[[nodiscard]] std::vector<Question> questions(const std::vector<Facility>& all, std::size_t count);

}  // namespace renkei::bench
