// The search for patients over HTTP: see patient_routes.hpp.
#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

#include "features/patient/patient_routes.hpp"

namespace renkei::patient {
namespace {

using http::Call;
using http::Personal;

constexpr int kPage = 50;

struct SearchBody {
  OptionalText name;
  OptionalText birth_date;
  OptionalText phone;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(SearchBody, name, birth_date, phone, limit, cursor)

struct PatientLine {
  PatientId id;
  PatientState state = PatientState::active;
  PersonName name;
  OptionalText birth_date;
  OptionalText birth_date_text;
  std::optional<int> age;
  std::optional<Sex> sex;
  OptionalText home_line;
};
RENKEI_DESCRIBE(PatientLine, id, state, name, birth_date, birth_date_text, age, sex, home_line)

struct PatientPage {
  std::vector<PatientLine> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(PatientPage, items, next)

// Which list a cursor goes on in. Only ever the context of a seal: none of it leaves the process.
std::string list_of(const SearchBody& body) {
  std::string list = "patient.patients";
  for (const OptionalText* each : {&body.name, &body.birth_date, &body.phone}) {
    list += '\n';
    if (*each) list += (*each)->reveal();
  }
  return list;
}

Result<PatientPage> search(PatientVerbs& verbs, const Call& call, SearchBody body) {
  const std::string list = list_of(body);
  Place after;
  if (body.cursor) {
    auto cursor = verbs.cursors.unseal(*body.cursor, list);
    if (!cursor) return pass_on(cursor);
    after = {Text{std::move(cursor->sort_key)}, PatientId{std::move(cursor->id)}};
  }
  const int limit = std::clamp(body.limit.value_or(kPage), 1, PatientStore::kPageMax);
  const auto found =
      verbs.patients.find({.name = body.name, .birth_date = body.birth_date, .phone = body.phone},
                          after, limit + 1, call.actor);
  if (!found) return pass_on(found);
  PatientPage page;
  const Date today = japan_time(call.now).date;
  for (const FoundPatient& each : *found) {
    if (page.items.size() == static_cast<std::size_t>(limit)) {
      const FoundPatient& last = (*found)[page.items.size() - 1];
      page.next = verbs.cursors.seal({last.sort_key.reveal(), last.id.text()}, list);
      break;
    }
    page.items.push_back({.id = each.id,
                          .state = each.state,
                          .name = each.name,
                          .birth_date = each.birth_date,
                          .birth_date_text = wareki_of(each.birth_date),
                          .age = age_of(each.birth_date, today),
                          .sex = each.sex,
                          .home_line = each.home_line});
  }
  return page;
}

}  // namespace

http::Routes<PatientVerbs> search_routes() {
  return {http::post_look<SearchBody, Personal<PatientPage>>(
      "/api/patient/searches", kSee,
      "Patients one may see, by the beginning of a name, birth date or telephone", search)};
}

}  // namespace renkei::patient
