// See people_bodies.hpp.
#include "app/demo/people_bodies.hpp"

#include "kernel/jst.hpp"

namespace renkei::app::demo {
namespace {

using people::AssociationKind;
using people::Office;
using people::Qualification;

struct Body {
  AssociationKind kind;
  std::string_view name;
  std::string_view president;
  std::string_view former;
  std::string_view secretary;
};

// Two medical associations work with one hub.
constexpr std::array kBodies{
    Body{AssociationKind::medical, "見本市医師会", "小松 たいち", "髙木 いずみ",
         "医師会 あずさ（見本）"},
    Body{AssociationKind::medical, "見本西医師会", "山﨑 けいと", "小松 たいち", "西田 あきら"},
    Body{AssociationKind::pharmacists, "見本市薬剤師会", "渡邊 るい", "南 ゆうな", "南 いつき"},
    Body{AssociationKind::care_managers, "見本市介護支援専門員連絡協議会", "西田 わかば",
         "大橋 なつめ", "岡 はづき"}};

// Officers are chosen for two years, from April.
Result<void> settle_offices(people::PeopleVerbs& verbs, const PersonsByName& persons,
                            const people::AssociationId& id, const Body& body, int term) {
  const auto office = [&](std::string_view who, Office held, int first_year) {
    return verbs.bodies.add_office(id, {.person = persons.find(who)->second,
                                        .office = held,
                                        .from_on = Date{first_year, 4, 1},
                                        .to_on = Date{first_year + 2, 3, 31}});
  };
  for (const auto& held : {office(body.former, Office::president, term - 2),
                           office(body.president, Office::president, term),
                           office(body.former, Office::vice_president, term),
                           office(body.secretary, Office::secretariat, term)}) {
    if (!held) return pass_on(held);
  }
  return {};
}

Result<void> settle_posts(people::PeopleVerbs& verbs, const PersonsByName& persons, int year) {
  const std::string coordinator = "在宅医療・介護連携コーディネーター";
  const auto post = [&](std::string_view who, std::string name,
                        std::vector<Qualification> qualifications, Date from) {
    return verbs.bodies.add_staff_post({.person = persons.find(who)->second,
                                        .post = std::move(name),
                                        .qualifications = std::move(qualifications),
                                        .from_on = from,
                                        .to_on = {}});
  };
  for (const auto& held :
       {post("佐々木 みほ（見本）", coordinator,
             {Qualification::nurse, Qualification::care_manager}, Date{year - 1, 4, 1}),
        post("中原 しおり", coordinator,
             {Qualification::certified_social_worker, Qualification::medical_social_worker},
             Date{year, 7, 1}),
        post("事務 はるか（見本）", "事務", {}, Date{year - 2, 10, 1})}) {
    if (!held) return pass_on(held);
  }
  return {};
}

}  // namespace

Result<people::AssociationId> settle_bodies(people::PeopleVerbs& verbs,
                                            const PersonsByName& persons, Date today) {
  const int year = fiscal_year(today);
  people::AssociationId first;
  for (const Body& body : kBodies) {
    const auto added = verbs.bodies.add({body.kind, std::string{body.name}});
    if (!added) return pass_on(added);
    if (first.empty()) first = (*added)->id;
    auto settled = settle_offices(verbs, persons, (*added)->id, body, year - year % 2);
    if (!settled) return pass_on(settled);
  }
  if (auto settled = settle_posts(verbs, persons, year); !settled) return pass_on(settled);
  return first;
}

}  // namespace renkei::app::demo
