#include "app/demo/desk_work.hpp"

#include <fmt/format.h>

#include "kernel/jst.hpp"

#include "features/desk_lists/desk_lists_feature.hpp"
#include "features/directory/directory_feature.hpp"
#include "features/merging/merging_feature.hpp"
#include "features/programmes/programmes_feature.hpp"

#include "app/commands/command_write.hpp"
#include "app/jobs.hpp"

namespace renkei::app::demo {
namespace {

constexpr std::size_t kDoubles = 3;
constexpr std::size_t kCountedClinics = 14;

std::vector<programmes::ProgrammeDraft> city_programmes() {
  return {{.name = "すこやか歯科健診",
           .owner = "見本市 健康づくり課",
           .target = "75歳以上の方。通院が難しい方は、歯科医師が自宅へ伺います。",
           .how_to_apply = "届いた受診券を持って、協力歯科医院に予約します。",
           .contact_name = "健康づくり課",
           .contact_phone = "000-999-7001",
           .fee = "無料",
           .period = "6月から翌年2月まで",
           .keywords = {"入れ歯", "歯が痛い", "むせる"}},
          {.name = "訪問口腔ケア事業",
           .owner = "見本市歯科医師会",
           .target = "要介護1以上で、在宅で療養している方",
           .how_to_apply = "ケアマネジャーか主治医から、申込書をFAXで送ります。",
           .contact_name = "在宅歯科医療連携室",
           .contact_phone = "000-999-7002",
           .fee = "1回300円（令和8年度）",
           .period = "通年",
           .keywords = {"口の中が乾く", "誤嚥", "歯みがき"}},
          {.name = "在宅療養ひと休み事業",
           .owner = "見本市 高齢福祉課",
           .target = "医療の処置がある方を自宅で介護しているご家族",
           .how_to_apply = "地域包括支援センターの窓口で申し込みます。",
           .contact_name = "高齢福祉課 在宅支援係",
           .contact_phone = "000-999-7003",
           .fee = "1日1,200円（令和8年度）",
           .period = "通年、年14日まで",
           .keywords = {"レスパイト", "介護に疲れた", "短期入所"}},
          {.name = "家族介護用品の支給",
           .owner = "見本市 高齢福祉課",
           .target = "要介護4・5の方を在宅で介護している市民税非課税の世帯",
           .how_to_apply = "申請書を窓口に出します。郵送もできます。",
           .contact_name = "高齢福祉課 給付係",
           .contact_phone = "000-999-7004",
           .fee = "無料（月6,250円分まで・令和8年度）",
           .period = "通年",
           .keywords = {"おむつ", "お金"}}};
}

// The same place as the health ministry's list knows it: another number, its name written
// otherwise.
directory::FacilityDraft seen_by_another_source(const directory::FacilityCard& card,
                                                std::size_t number) {
  directory::FacilityDraft draft;
  draft.kind = card.facility.kind;
  draft.name = "一般社団法人　" + card.facility.name;
  draft.address = card.facility.address;
  draft.point = card.facility.point;
  draft.precision = Precision::source;
  draft.phone = card.facility.phone;
  draft.identifiers = {{directory::IdentifierSystem::navii, fmt::format("9970{:06}", number)}};
  return draft;
}

Result<void> settle_facilities(Context& context) {
  Hub& hub = context.hub;
  directory::DirectoryFeature directory{
      context.session, {hub.ids(), hub.clock()}, context.outbox, context.trace};
  desk_lists::DeskListsFeature lists{context.session, {hub.ids(), hub.clock()}, context.trace};
  const int year = fiscal_year(japan_time(hub.clock().now()).date);
  auto page = directory.cards().after({}, directory::FacilityCards::kPageMax);
  if (!page) return pass_on(page);
  std::size_t clinics = 0;
  std::size_t doubles = 0;
  for (const auto& card : page->cards) {
    if (card.state.status != directory::FacilityStatus::active) continue;
    if (card.publication.of_record() != Level::public_) continue;
    if (card.facility.kind == "clinic" && clinics < kCountedClinics) {
      const int letters = 40 + static_cast<int>((clinics * 37) % 290);
      for (const auto& [of, count] : {std::pair{year - 2, letters - 7}, {year - 1, letters}}) {
        auto done = lists.verbs().enter(card.id, of, count,
                                        desk_lists::LetterSource::city_assessment, context.actor);
        if (!done) return done;
      }
      ++clinics;
    }
    if (card.facility.kind == "visiting_nurse_station" && doubles < kDoubles) {
      auto made = directory.verbs().facilities.create(seen_by_another_source(card, ++doubles),
                                                      context.actor);
      if (!made) return pass_on(made);
    }
  }
  return {};
}

}  // namespace

Result<void> settle_desk_work(Hub& hub) {
  auto written = write_as_command(hub, "cli demo", [](Context& context) -> Result<void> {
    programmes::ProgrammesFeature feature{
        context.session, {context.hub.ids(), context.hub.clock()}, context.outbox, context.trace};
    for (auto& draft : city_programmes()) {
      if (auto added = feature.verbs().add(std::move(draft), context.actor); !added) {
        return pass_on(added);
      }
    }
    return settle_facilities(context);
  });
  if (!written) return written;
  return merging::search_pairs(merging_means(hub), [] { return false; });
}

}  // namespace renkei::app::demo
