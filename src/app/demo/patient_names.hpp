// The words from which the names of the demo city's patients and their relatives are made.
#pragma once
#include <array>

#include "app/demo/city_names.hpp"

namespace renkei::app::demo {

inline constexpr std::array kWomen{
    Word{"和子", "カズコ"}, Word{"節子", "セツコ"},   Word{"千代", "チヨ"},
    Word{"文子", "フミコ"}, Word{"キク", "キク"},     Word{"敏子", "トシコ"},
    Word{"静江", "シズエ"}, Word{"ヨシ子", "ヨシコ"}, Word{"光子", "ミツコ"},
    Word{"春枝", "ハルエ"}, Word{"美代子", "ミヨコ"}, Word{"トメ", "トメ"},
    Word{"芳江", "ヨシエ"}, Word{"幸子", "サチコ"},   Word{"澄子", "スミコ"},
    Word{"ハル", "ハル"},   Word{"冨美", "フミ"}};

inline constexpr std::array kMen{
    Word{"清", "キヨシ"},     Word{"正雄", "マサオ"},   Word{"茂", "シゲル"},
    Word{"義男", "ヨシオ"},   Word{"三郎", "サブロウ"}, Word{"勇", "イサム"},
    Word{"昭二", "ショウジ"}, Word{"辰夫", "タツオ"},   Word{"実", "ミノル"},
    Word{"武", "タケシ"},     Word{"善治", "ゼンジ"},   Word{"功", "イサオ"},
    Word{"一郎", "イチロウ"}};

inline constexpr std::array kDaughters{Word{"恵子", "ケイコ"}, Word{"直美", "ナオミ"},
                                       Word{"由美", "ユミ"}, Word{"久美子", "クミコ"},
                                       Word{"真由美", "マユミ"}};
inline constexpr std::array kSons{Word{"隆", "タカシ"}, Word{"浩", "ヒロシ"}, Word{"誠", "マコト"},
                                  Word{"健一", "ケンイチ"}, Word{"修", "オサム"}};

}  // namespace renkei::app::demo
