// See search_fold.hpp.
#include "kernel/search_fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <memory>
#include <string_view>
#include <unordered_map>

namespace renkei::search_fold {
namespace {

// Pairs of old or variant form and the form it is searched by. First the 康熙字典体 that the
// 常用漢字表 (内閣告示 2010) shows in brackets, as far as NFKC does not already join them; then the
// variants that stand in names of persons, places and offices in the open data and the
// 戸籍統一文字.
constexpr std::u16string_view kOldForms =
    u"亞亜惡悪壓圧圍囲醫医爲為壹壱隱隠榮栄營営衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温"
    u"穩穏"
    u"假仮價価畫画會会繪絵壞壊懷懐槪概擴拡殼殻覺覚學学嶽岳樂楽渴渇罐缶卷巻陷陥勸勧寬寛關関歡歓觀観"
    u"氣気"
    u"歸帰龜亀僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭敎教鄕郷堯尭曉暁區区驅駆勳勲薰薫徑径惠恵揭掲"
    u"溪渓"
    u"經経繼継莖茎螢蛍輕軽鷄鶏藝芸擊撃缺欠儉倹劍剣圈圏檢検權権獻献硏研縣県險険顯顕驗験嚴厳效効廣広"
    u"恆恒"
    u"鑛鉱號号國国黑黒碎砕濟済劑剤雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実舍舎寫写釋釈"
    u"壽寿"
    u"收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将牀床涉渉燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄狀状"
    u"疊畳"
    u"讓譲釀醸囑嘱觸触寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔隨随髓髄數数樞枢瀨瀬淸清靑青聲声靜静攝摂竊窃"
    u"專専"
    u"戰戦淺浅潛潜纖繊踐践錢銭禪禅雙双壯壮搜捜插挿巢巣曾曽爭争瘦痩窗窓總総聰聡莊荘裝装騷騒增増臟臓"
    u"藏蔵"
    u"卽即屬属續続墮堕體体對対帶帯滯滞臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳"
    u"廳庁"
    u"徵徴聽聴敕勅鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬪闘德徳獨独讀読屆届貳弐惱悩腦脳霸覇拜拝"
    u"廢廃"
    u"賣売麥麦發発髮髪拔抜飜翻晚晩蠻蛮祕秘濱浜甁瓶拂払佛仏倂併竝並餠餅變変邊辺步歩穗穂寶宝襃褒豐豊"
    u"沒没"
    u"槇槙每毎萬万滿満麵麺默黙彌弥藥薬譯訳豫予餘余與与譽誉搖揺樣様謠謡遙遥瑤瑶慾欲來来賴頼亂乱覽覧"
    u"龍竜"
    u"兩両獵猟綠緑淚涙壘塁禮礼勵励靈霊齡齢曆暦歷歴戀恋鍊錬爐炉勞労樓楼郞郎祿禄錄録亙亘灣湾內内悅悦"
    u"戶戸"
    u"稅税說説銳鋭閱閲脫脱吿告尙尚黃黄强強彥彦顏顔產産絕絶旣既姬姫姊姉娛娯吳呉喩喻吞呑"
    // 斎藤さん: all four are one in speech and in lists.
    u"齋斉齊斉斎斉"
    u"髙高﨑崎嵜崎邉辺嶋島嶌島隝島峯峰濵浜濱浜冨富桒桑栁柳桺柳曻昇昻昂槗橋薗園壷壺鴬鶯鷗鴎頰頬剝剥"
    u"塡填"
    u"嚙噛摑掴醬醤蠟蝋瀆涜禱祷頴穎萊莱凮風顚顛舘館渕淵渊淵穐秋秌秋埜野凜凛煕熙桧檜葢蓋盖蓋礒磯篭籠"
    u"竃竈"
    u"莵兎兔兎麴麹潑溌靱靭籔薮藪薮鰺鯵蘂蕊桝枡柗松躰体軀躯讚讃鐡鉄銕鉄寳宝峩峨嵳嵯纒纏緜綿罸罰羣群"
    u"蘓蘇"
    u"逹達邨村隄堤雞鶏飮飲鴈雁鵞鵝鹼鹸亰京俱倶僊仙冝宜凉涼劔剣劒剣釼剣勛勲卋世廚厨廠厰廐厩廏厩啟啓"
    u"噐器"
    u"囯国圀国埀垂塲場壻婿聟婿夘卯冰氷决決况況减減凖準鈎鉤羡羨冩写喆哲巖巌帋紙庻庶恊協曵曳杦杉枏楠"
    u"柟楠"
    u"梼檮檪櫟毗毘泻潟瀦潴獏貘瓣弁辨弁辯弁畧略畄留癈廃皋皐眀明礪砺禰祢稻稲窻窓竒奇箏筝糺糾翆翠耻恥"
    u"胷胸"
    u"膓腸臘臈舖舗舩船蘆芦苅刈蔣蒋蠣蛎蠅蝿觧解賤賎輛輌邇迩鎻鎖闗関鄰隣隸隷靏鶴靍鶴驒騨鼡鼠諫諌儘侭"
    u"繫繋"
    u"鬭闘欝鬱籘藤溯遡迹跡曺曹甦蘇菴庵荻荻裡裏"
    // 中之島, 中の島 and 中ノ島 are written as the writer likes.
    u"之ノ"
    // Radicals that PDF and fonts put in the place of characters and NFKC leaves alone.
    u"⻑長⻄西⻘青⻩黄⻤鬼⻲亀⻭歯⻯竜⺠民⻝食⻨麦⻫斉";

// Kana written small in one list and large in another (legacy half-width files have no small ones).
constexpr std::u16string_view kSmallKana = u"ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ";

using Pairs = std::unordered_map<char16_t, char16_t>;

Pairs all_pairs() {
  Pairs pairs;
  for (const auto list : {kOldForms, kSmallKana}) {
    for (std::size_t i = 0; i + 1 < list.size(); i += 2)
      pairs.insert_or_assign(list[i], list[i + 1]);
  }
  return pairs;
}

const Pairs& pairs() {
  static const Pairs made = all_pairs();
  return made;
}

char16_t entry(const icu::Normalizer2& normalizer, char16_t unit) {
  if (U16_IS_SURROGATE(unit) || !normalizer.hasBoundaryBefore(unit)) return kUndecided;
  UErrorCode status = U_ZERO_ERROR;
  const auto normal = normalizer.normalize(icu::UnicodeString{static_cast<UChar32>(unit)}, status);
  if (U_FAILURE(status) || normal.length() > 1) return kUndecided;
  return normal.isEmpty() ? kDropped : folded(normal[0]);
}

std::unique_ptr<const Table> made() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  auto made = std::make_unique<Table>();
  for (std::size_t unit = 0; unit < made->size(); ++unit) {
    (*made)[unit] = entry(*normalizer, static_cast<char16_t>(unit));
  }
  return made;
}

}  // namespace

char16_t folded(char16_t unit) {
  if (unit >= u'\u3041' && unit <= u'\u3096') unit = static_cast<char16_t>(unit + 0x60);
  if (unit == u'\u309D' || unit == u'\u309E') unit = static_cast<char16_t>(unit + 0x60);
  if (u_isUWhiteSpace(unit) != 0) return u' ';
  const auto found = pairs().find(unit);
  return found == pairs().end() ? unit : found->second;
}

const Table& table() {
  static const std::unique_ptr<const Table> made_once = made();
  return *made_once;
}

char16_t common_form(char32_t character) {
  switch (character) {
    case U'𠮷':
      return u'吉';
    case U'𣘺':
      return u'橋';
    case U'𠮟':
      return u'叱';
    case U'𡈽':
      return u'土';
    default:
      return 0;
  }
}

}  // namespace renkei::search_fold
