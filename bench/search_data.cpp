// See search_data.hpp.
#include "bench/search_data.hpp"

#include <array>
#include <cmath>
#include <random>

namespace renkei::bench {
namespace {

constexpr std::size_t kTowns = 1900;

struct Word {
  const char* written;
  const char* read;
};

constexpr std::array<Word, 32> kNames{
    {{"さくら", "サクラ"},         {"みどり", "ミドリ"},     {"ひまわり", "ヒマワリ"},
     {"青空", "アオゾラ"},         {"北斗", "ホクト"},       {"コスモス", "コスモス"},
     {"あおば", "アオバ"},         {"ふじ", "フジ"},         {"やまびこ", "ヤマビコ"},
     {"こもれび", "コモレビ"},     {"なごみ", "ナゴミ"},     {"まごころ", "マゴコロ"},
     {"ゆうあい", "ユウアイ"},     {"わかば", "ワカバ"},     {"すみれ", "スミレ"},
     {"はなみずき", "ハナミズキ"}, {"ひだまり", "ヒダマリ"}, {"けやき", "ケヤキ"},
     {"くすのき", "クスノキ"},     {"あさひ", "アサヒ"},     {"みなと", "ミナト"},
     {"寿", "コトブキ"},           {"福寿", "フクジュ"},     {"愛生", "アイセイ"},
     {"光陽", "コウヨウ"},         {"緑風", "リョクフウ"},   {"清和", "セイワ"},
     {"協和", "キョウワ"},         {"のぞみ", "ノゾミ"},     {"きずな", "キズナ"},
     {"かがやき", "カガヤキ"},     {"こころ", "ココロ"}}};

constexpr std::array<Word, 20> kFamilies{
    {{"高橋", "タカハシ"}, {"髙橋", "タカハシ"}, {"佐藤", "サトウ"},   {"鈴木", "スズキ"},
     {"田中", "タナカ"},   {"渡辺", "ワタナベ"}, {"渡邊", "ワタナベ"}, {"伊藤", "イトウ"},
     {"山本", "ヤマモト"}, {"中村", "ナカムラ"}, {"小林", "コバヤシ"}, {"加藤", "カトウ"},
     {"吉田", "ヨシダ"},   {"山田", "ヤマダ"},   {"斎藤", "サイトウ"}, {"山﨑", "ヤマザキ"},
     {"森", "モリ"},       {"池田", "イケダ"},   {"橋本", "ハシモト"}, {"阿部", "アベ"}}};

struct Kind {
  const char* written;
  const char* read;
  const char* services;
};

constexpr std::array<Kind, 15> kKinds{
    {{"病院", "ビョウイン", "内科 外科 緩和ケア 在宅療養支援"},
     {"クリニック", "クリニック", "内科 訪問診療 往診"},
     {"医院", "イイン", "内科 小児科"},
     {"歯科医院", "シカイイン", "歯科 訪問歯科診療"},
     {"薬局", "ヤッキョク", "在宅患者訪問薬剤管理指導"},
     {"訪問看護ステーション", "ホウモンカンゴステーション", "訪問看護 介護予防訪問看護 在宅酸素"},
     {"居宅介護支援事業所", "キョタクカイゴシエンジギョウショ", "居宅介護支援"},
     {"地域包括支援センター", "チイキホウカツシエンセンター", "介護予防支援"},
     {"ヘルパーステーション", "ヘルパーステーション", "訪問介護 定期巡回随時対応型訪問介護看護"},
     {"デイサービスセンター", "デイサービスセンター", "通所介護 地域密着型通所介護"},
     {"デイサービス", "デイサービス", "認知症対応型通所介護"},
     {"ショートステイ", "ショートステイ", "短期入所生活介護"},
     {"グループホーム", "グループホーム", "認知症対応型共同生活介護"},
     {"特別養護老人ホーム", "トクベツヨウゴロウジンホーム", "介護老人福祉施設 短期入所生活介護"},
     {"福祉用具センター", "フクシヨウグセンター", "福祉用具貸与 特定福祉用具販売"}}};

constexpr std::array kPrefectures{"北海道",   "青森県", "宮城県", "群馬県",  "埼玉県", "東京都",
                                  "神奈川県", "新潟県", "石川県", "長野県",  "静岡県", "愛知県",
                                  "京都府",   "大阪府", "兵庫県", "岡山県",  "広島県", "徳島県",
                                  "愛媛県",   "福岡県", "熊本県", "鹿児島県"};
constexpr std::array kTownParts{"北", "南", "東", "西", "中", "上", "下", "大", "小", "新",
                                "本", "元", "川", "山", "谷", "原", "田", "野", "浜", "島"};
constexpr std::array kDistricts{"一丁目", "二丁目", "三丁目", "1丁目", "2丁目", "４丁目"};
constexpr std::array kWords{"訪問看護", "さくら",   "みどり",     "認知症", "看護",
                            "青空",     "ひまわり", "緩和ケア",   "北斗",   "地域包括",
                            "薬局",     "在宅酸素", "クリニック", "高橋",   "コスモス"};

struct Town {
  std::string address;
  search::Place centre;
};

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) { return random() % end; }

std::vector<Town> towns(Random& random) {
  std::vector<Town> towns;
  std::uniform_real_distribution<double> along{0, 1};
  for (std::size_t i = 0; i < kTowns; ++i) {
    const double way = along(random);  // from Kagoshima to Sapporo, some 80 km wide
    towns.push_back({std::string{kPrefectures[below(random, kPrefectures.size())]} +
                         kTownParts[below(random, kTownParts.size())] +
                         kTownParts[below(random, kTownParts.size())] + "市" +
                         kTownParts[below(random, kTownParts.size())] + "町",
                     {31.5 + way * 11.5 + (along(random) - 0.5) * 0.7,
                      130.5 + way * 10.8 + (along(random) - 0.5) * 0.9}});
  }
  return towns;
}

}  // namespace

std::vector<Facility> facilities(std::size_t count) {
  Random random{7};
  const auto all_towns = towns(random);
  std::vector<double> weights;
  for (std::size_t i = 0; i < kTowns; ++i) {
    weights.push_back(std::pow(static_cast<double>(i + 1), -0.9));
  }
  std::discrete_distribution<std::size_t> town_of{weights.begin(), weights.end()};
  std::normal_distribution<double> spread{0, 0.04};
  std::vector<Facility> made;
  made.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t town = town_of(random);
    const std::size_t kind_number = below(random, kKinds.size());
    const Kind& kind = kKinds[kind_number];
    const Word& name = kNames[below(random, kNames.size())];
    const Word& family = kFamilies[below(random, kFamilies.size())];
    const bool by_family = below(random, 3) == 0;
    made.push_back({.number = static_cast<std::uint32_t>(i + 1),
                    .name = by_family ? std::string{family.written} + kind.written
                                      : std::string{name.written} + kind.written + family.written,
                    .kana = by_family ? std::string{family.read} + kind.read
                                      : std::string{name.read} + kind.read + family.read,
                    .address = all_towns[town].address +
                               kDistricts[below(random, kDistricts.size())] +
                               std::to_string(1 + below(random, 40)) + "-" +
                               std::to_string(1 + below(random, 30)),
                    .services = kind.services,
                    .kind = static_cast<std::uint16_t>(kind_number),
                    .town = static_cast<std::uint16_t>(town),
                    .place = {all_towns[town].centre.latitude + spread(random),
                              all_towns[town].centre.longitude + spread(random)}});
  }
  return made;
}

std::vector<Question> questions(const std::vector<Facility>& all, std::size_t count) {
  Random random{11};
  std::vector<Question> made;
  for (std::size_t i = 0; i < count; ++i) {
    const Facility& facility = all[below(random, all.size())];
    made.push_back({kWords[below(random, kWords.size())], facility.place, facility.kind});
  }
  return made;
}

}  // namespace renkei::bench
