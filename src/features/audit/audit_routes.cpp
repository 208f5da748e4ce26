// Reading the audit: see audit_routes.hpp.
#include "features/audit/audit_routes.hpp"

#include <utility>

#include "features/audit/page_routes.hpp"

namespace renkei::audit {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;

struct RowsQuery {
  std::optional<std::string> patient;
  std::optional<std::string> who;
  std::optional<Instant> from;
  std::optional<Instant> until;
  std::optional<bool> refused;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(RowsQuery, patient, who, from, until, refused, limit, cursor)

struct PatientName {
  std::string id;
  Name name;
};
RENKEI_DESCRIBE(PatientName, id, name)

struct RowView {
  std::string id;
  std::optional<std::int64_t> seq;
  Instant at;
  std::string who;
  std::optional<Name> who_name;
  std::optional<Role> role;
  std::string what;
  std::string route;
  std::optional<std::string> refusal;
  std::vector<PatientName> patients;
  int patient_count = 0;
  int field_count = 0;
};
RENKEI_DESCRIBE(RowView, id, seq, at, who, who_name, role, what, route, refusal, patients,
                patient_count, field_count)

struct RowPage {
  std::optional<Name> patient;  // whose rows these are
  std::vector<RowView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(RowPage, patient, items, next)

struct UnusualQuery {
  std::optional<Unusual> reason;
  std::optional<std::string> who;
  std::optional<std::string> patient;
  std::optional<Instant> from;
  std::optional<Instant> until;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(UnusualQuery, reason, who, patient, from, until, limit, cursor)

struct LookView {
  std::string id;
  Instant at;
  std::string who;
  std::optional<Name> who_name;
  std::optional<Role> role;
  std::string what;
  std::optional<std::string> refusal;
  std::optional<std::string> patient;
  std::optional<Name> patient_name;
  std::vector<Unusual> reasons;
  std::optional<int> in_the_hour;
  bool is_reviewed = false;
};
RENKEI_DESCRIBE(LookView, id, at, who, who_name, role, what, refusal, patient, patient_name,
                reasons, in_the_hour, is_reviewed)

struct LookPage {
  std::vector<LookView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(LookPage, items, next)

struct PersonName {
  std::string id;
  Name name;
};
RENKEI_DESCRIBE(PersonName, id, name)

struct PeopleList {
  std::vector<PersonName> items;
};
RENKEI_DESCRIBE(PeopleList, items)

struct PatientWish {
  Name kana;
  Name birth_date;  // in any written form
};
RENKEI_DESCRIBE(PatientWish, kana, birth_date)

struct PatientList {
  std::vector<PatientName> items;
};
RENKEI_DESCRIBE(PatientList, items)

Question question_of(const RowsQuery& query) {
  return {.patient = query.patient,
          .who = query.who,
          .from = query.from,
          .until = query.until,
          .refused_only = query.refused.value_or(false)};
}

int fields_in(const std::string& names) {
  if (names.empty()) return 0;
  return 1 + static_cast<int>(std::ranges::count(names, ','));
}

RowView view_of(SeenEntry seen) {
  RowView view{.id = std::move(seen.entry.id),
               .seq = seen.entry.seq,
               .at = seen.entry.at,
               .who = seen.doer.account.value_or(seen.entry.who),
               .who_name = std::move(seen.doer.name),
               .role = seen.doer.role,
               .what = std::move(seen.what),
               .route = std::move(seen.entry.route),
               .refusal = std::move(seen.refusal),
               .patients = {},
               .patient_count = seen.patient_count,
               .field_count = fields_in(seen.entry.fields)};
  for (NamedPatient& each : seen.patients) {
    view.patients.push_back({std::move(each.id), std::move(each.name)});
  }
  return view;
}

Result<RowPage> rows(AuditVerbs& verbs, const Call& /*call*/, RowsQuery query) {
  const http::TimeList pages{verbs.cursors, "audit.rows " + conditions_of(query)};
  const auto after = pages.place<EntryPlace>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = page_size(query.limit);
  auto found = verbs.reading.list(question_of(query), *after, limit);
  if (!found) return pass_on(found);
  RowPage page;
  if (query.patient) {
    auto name = verbs.reading.name_of(*query.patient);
    if (!name) return pass_on(name);
    page.patient = *std::move(name);
  }
  for (SeenEntry& each : *found) page.items.push_back(view_of(std::move(each)));
  if (page.items.size() == static_cast<std::size_t>(limit)) {
    page.next = pages.behind(page.items.back().at, page.items.back().id);
  }
  return page;
}

Result<http::Reply> rows_file(AuditVerbs& verbs, const Call& /*call*/, RowsQuery query) {
  auto text = verbs.reading.file(question_of(query));
  if (!text) return pass_on(text);
  return as_csv(*std::move(text), "audit.csv");
}

Result<LookPage> unusual(AuditVerbs& verbs, const Call& /*call*/, UnusualQuery query) {
  const http::TimeList pages{verbs.cursors, "audit.unusual " + conditions_of(query)};
  const auto after = pages.place<EntryPlace>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = page_size(query.limit);
  auto found = verbs.reading.unusual(
      {query.reason, query.who, query.patient, query.from, query.until}, *after, limit);
  if (!found) return pass_on(found);
  LookPage page;
  for (SeenLook& each : *found) {
    page.items.push_back({.id = std::move(each.look.audit),
                          .at = each.look.at,
                          .who = std::move(each.look.who),
                          .who_name = std::move(each.doer.name),
                          .role = each.doer.role,
                          .what = std::move(each.what),
                          .refusal = std::move(each.refusal),
                          .patient = std::move(each.look.patient),
                          .patient_name = std::move(each.patient),
                          .reasons = std::move(each.look.reasons),
                          .in_the_hour = each.look.in_the_hour,
                          .is_reviewed = each.is_reviewed});
  }
  if (page.items.size() == static_cast<std::size_t>(limit)) {
    page.next = pages.behind(page.items.back().at, page.items.back().id);
  }
  return page;
}

Result<PeopleList> people(AuditVerbs& verbs, const Call& /*call*/) {
  auto everybody = verbs.reading.everybody();
  if (!everybody) return pass_on(everybody);
  PeopleList list;
  for (auto& each : *everybody) list.items.push_back({std::move(each.id), std::move(each.name)});
  return list;
}

Result<PatientList> find_patients(AuditVerbs& verbs, const Call& /*call*/, PatientWish wish) {
  auto found = verbs.reading.patients(wish.kana, wish.birth_date);
  if (!found) return pass_on(found);
  PatientList list;
  for (NamedPatient& each : *found) {
    list.items.push_back({std::move(each.id), std::move(each.name)});
  }
  return list;
}

// A file is no JSON, yet it shows people: the look is on record like any other.
http::Route<AuditVerbs> showing_people(http::Route<AuditVerbs> route) {
  route.personal = true;
  return route;
}

}  // namespace

http::Routes<AuditVerbs> routes() {
  return {
      http::get<RowsQuery, Personal<RowPage>>("/api/audit/rows", kRead,
                                              "Who did or looked at what, newest first", rows),
      showing_people(http::get<RowsQuery, http::AnyReply>(
          "/api/audit/rows.csv", kRead, "The same as a file, at most 20,000 rows", rows_file)),
      http::get<UnusualQuery, Personal<LookPage>>(
          "/api/audit/unusual", kRead, "Looks at patients that are unlike usual, and why", unusual),
      http::get<NoQuery, Personal<PeopleList>>("/api/audit/people", kRead,
                                               "Whoever has or had an account, by name", people),
      http::post_look<PatientWish, Personal<PatientList>>(
          "/api/audit/patient_looks", kRead,
          "Whose audit is asked for: patients by exactly this kana and birth date", find_patients),
  };
}

}  // namespace renkei::audit
