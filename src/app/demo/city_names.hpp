// The words from which the demo city's names are made.
#pragma once
#include <array>
#include <string_view>

namespace renkei::app::demo {

struct Word {
  std::string_view text;
  std::string_view kana;
};

inline constexpr std::array kFlowers{
    Word{"さくら", "サクラ"},     Word{"ひまわり", "ヒマワリ"}, Word{"すみれ", "スミレ"},
    Word{"あじさい", "アジサイ"}, Word{"つばき", "ツバキ"},     Word{"もくれん", "モクレン"},
    Word{"なのはな", "ナノハナ"}, Word{"すずらん", "スズラン"}, Word{"あおぞら", "アオゾラ"},
    Word{"ひだまり", "ヒダマリ"}, Word{"みどり", "ミドリ"},     Word{"こもれび", "コモレビ"},
    Word{"そよかぜ", "ソヨカゼ"}, Word{"ほしぞら", "ホシゾラ"}, Word{"みなも", "ミナモ"},
    Word{"わかば", "ワカバ"},     Word{"こはる", "コハル"},     Word{"ゆうなぎ", "ユウナギ"},
    Word{"はるか", "ハルカ"},     Word{"のぞみ", "ノゾミ"},     Word{"つむぎ", "ツムギ"},
    Word{"いろは", "イロハ"},     Word{"まどか", "マドカ"},     Word{"あかり", "アカリ"}};

inline constexpr std::array kFamilies{
    Word{"大橋", "オオハシ"}, Word{"小松", "コマツ"},   Word{"森本", "モリモト"},
    Word{"佐野", "サノ"},     Word{"井内", "イウチ"},   Word{"髙木", "タカギ"},
    Word{"山﨑", "ヤマサキ"}, Word{"渡邊", "ワタナベ"}, Word{"齋藤", "サイトウ"},
    Word{"北川", "キタガワ"}, Word{"南", "ミナミ"},     Word{"東野", "ヒガシノ"},
    Word{"西田", "ニシダ"},   Word{"中原", "ナカハラ"}, Word{"長井", "ナガイ"},
    Word{"浜口", "ハマグチ"}, Word{"岡", "オカ"},       Word{"池上", "イケガミ"},
    Word{"坂本", "サカモト"}, Word{"堀", "ホリ"}};

struct AreaTowns {
  std::string_view area;
  std::array<std::string_view, 6> towns;
};

inline constexpr std::array kTowns{
    AreaTowns{"north", {"北見本", "桜台", "若葉町", "滝の上", "丘の手", "稲穂"}},
    AreaTowns{"west", {"西見本", "川口町", "水車町", "松原", "石橋", "柿の木"}},
    AreaTowns{"southwest", {"浜見本", "みなと町", "潮見台", "灯台下", "汐入", "船津"}},
    AreaTowns{"southeast", {"中央町", "本町", "駅前", "城見", "学園台", "東雲台"}},
    AreaTowns{"outside_north", {"奥となり", "峠", "里見台", "清水谷", "杉の里", "湯の郷"}},
    AreaTowns{"outside_east", {"みなと見", "砂浜町", "帆掛", "白波", "貝塚町", "岬"}}};

}  // namespace renkei::app::demo
