// See reading_actions.hpp.
#include "features/audit/reading_actions.hpp"

#include <algorithm>
#include <span>

#include "kernel/wareki.hpp"

#include "features/audit/entries_writer.hpp"

namespace renkei::audit {
namespace {

using AccountNamesById = std::map<std::string, Name>;

// Who signs in; the account stands as the subject of such a row.
constexpr std::string_view kNobodyYet = "public";

// Whether a row is about a patient shows in its first subjects.
constexpr std::size_t kSubjectsNamed = 20;

std::span<const std::string> first_of(const std::vector<std::string>& subjects) {
  return std::span{subjects}.first(std::min(subjects.size(), kSubjectsNamed));
}

Doer doer_of(const std::string& who, const std::optional<Role>& role,
             const AccountNamesById& names) {
  Doer doer{.name = {}, .role = role};
  if (const auto name = names.find(who); name != names.end()) doer.name = name->second;
  return doer;
}

std::optional<Role> role_in(const std::map<std::string, identity::ActedAs>& acted,
                            const std::string& membership) {
  const auto as = acted.find(membership);
  if (as == acted.end()) return std::nullopt;
  return as->second.role;
}

// The first few by name, and how many there are.
void add_patients(SeenEntry& shown, const std::vector<std::string>& subjects,
                  const std::map<std::string, Name>& names) {
  for (const std::string& subject : first_of(subjects)) {
    const auto name = names.find(subject);
    if (name == names.end()) continue;
    ++shown.patient_count;
    if (shown.patients.size() == ReadingActions::kNamesShown) continue;
    shown.patients.push_back({subject, name->second});
  }
  // Of a list, each subject is a patient.
  const bool is_list = subjects.size() > kSubjectsNamed && shown.patient_count > 0;
  if (is_list) shown.patient_count = static_cast<int>(subjects.size());
}

}  // namespace

std::string ReadingActions::what(std::string_view route) const {
  const std::string key = sentence_key(route);
  std::string sentence = means_.sentence(key);
  return sentence == key ? std::string{route} : sentence;
}

std::optional<std::string> ReadingActions::refusal(std::string_view outcome) const {
  if (outcome == kDone) return std::nullopt;
  return means_.sentence(outcome);
}

Result<EntryFilter> ReadingActions::filter_of(const Question& question) const {
  EntryFilter filter{.subjects = {},
                     .who = question.who,
                     .from = question.from,
                     .until = question.until,
                     .refused_only = question.refused_only};
  if (question.who) means_.trace.touch(*question.who);
  if (!question.patient) return filter;
  means_.trace.touch(*question.patient);
  const auto records = means_.patients.of_one_person(patient::PatientId{*question.patient});
  if (!records) return pass_on(records);
  for (const patient::PatientId& each : *records) filter.subjects.push_back(each.text());
  if (filter.subjects.empty()) filter.subjects.push_back(*question.patient);
  return filter;
}

Result<std::vector<SeenEntry>> ReadingActions::list(const Question& question,
                                                    const EntryPlace& after, int limit) const {
  const auto filter = filter_of(question);
  if (!filter) return pass_on(filter);
  auto entries = means_.entries.list(*filter, after, limit);
  if (!entries) return pass_on(entries);
  std::set<std::string> accounts;
  std::set<std::string> memberships;
  std::set<std::string> subjects;
  for (const Entry& each : *entries) {
    accounts.insert(each.who);
    if (each.who == kNobodyYet && !each.subjects.empty()) accounts.insert(each.subjects.front());
    if (!each.membership.empty()) memberships.insert(each.membership);
    for (const std::string& subject : first_of(each.subjects)) subjects.insert(subject);
  }
  const auto names = means_.accounts.of(accounts);
  if (!names) return pass_on(names);
  const auto acted = means_.people.acted_as(memberships);
  if (!acted) return pass_on(acted);
  const auto patients = means_.names.of(subjects);
  if (!patients) return pass_on(patients);
  std::vector<SeenEntry> seen;
  for (Entry& each : *entries) {
    SeenEntry shown{.entry = {},
                    .doer = doer_of(each.who, role_in(*acted, each.membership), *names),
                    .what = what(each.route),
                    .refusal = refusal(each.outcome),
                    .patients = {}};
    if (each.who == kNobodyYet && !each.subjects.empty()) {
      shown.doer = doer_of(each.subjects.front(), std::nullopt, *names);
      if (shown.doer.name) shown.doer.account = each.subjects.front();
    }
    add_patients(shown, each.subjects, *patients);
    for (const NamedPatient& patient : shown.patients) means_.trace.touch(patient.id);
    shown.entry = std::move(each);
    seen.push_back(std::move(shown));
  }
  return seen;
}

Result<std::vector<SeenLook>> ReadingActions::unusual(const UnusualFilter& filter,
                                                      const EntryPlace& after, int limit) const {
  auto looks = means_.looks.list(filter, after, limit);
  if (!looks) return pass_on(looks);
  std::set<std::string> accounts;
  std::set<std::string> subjects;
  Instant first = Instant::max();
  for (const UnusualLook& each : *looks) {
    accounts.insert(each.who);
    if (each.patient) subjects.insert(*each.patient);
    first = std::min(first, each.at);
  }
  const auto names = means_.accounts.of(accounts);
  if (!names) return pass_on(names);
  const auto patients = means_.names.of(subjects);
  if (!patients) return pass_on(patients);
  const auto reviews = means_.reviews.covering(first);
  if (!reviews) return pass_on(reviews);
  std::vector<SeenLook> seen;
  for (UnusualLook& each : *looks) {
    SeenLook shown{.look = {},
                   .doer = doer_of(each.who, each.role, *names),
                   .what = what(each.route),
                   .refusal = refusal(each.outcome),
                   .patient = {}};
    if (each.patient) {
      means_.trace.touch(*each.patient);
      if (const auto name = patients->find(*each.patient); name != patients->end()) {
        shown.patient = name->second;
      }
    }
    shown.is_reviewed = std::ranges::any_of(
        *reviews, [&](const Review& review) { return review.covers_unusual(each.at); });
    shown.look = std::move(each);
    seen.push_back(std::move(shown));
  }
  return seen;
}

Result<std::string> ReadingActions::file(const Question& question) const {
  const auto filter = filter_of(question);
  if (!filter) return pass_on(filter);
  const auto entries = means_.entries.list(*filter, {}, EntryStore::kSpanRowsMax + 1);
  if (!entries) return pass_on(entries);
  if (entries->size() > static_cast<std::size_t>(EntryStore::kSpanRowsMax)) {
    return fail(ErrorKind::too_large, "audit.too_many_rows", {{"most", EntryStore::kSpanRowsMax}});
  }
  const auto people = means_.people.everybody();
  if (!people) return pass_on(people);
  std::map<std::string_view, const Name*> names;
  for (const identity::NamedAccount& each : *people) names.emplace(each.id, &each.name);
  EntriesWriter writer;
  for (const Entry& each : *entries) {
    const auto name = names.find(each.who);
    writer.add({.entry = each,
                .who = name == names.end() ? each.who : name->second->reveal(),
                .what = what(each.route),
                .outcome = refusal(each.outcome).value_or("")});
  }
  return writer.text();
}

Result<std::vector<identity::NamedAccount>> ReadingActions::everybody() const {
  return means_.people.everybody();
}

Result<std::optional<Name>> ReadingActions::name_of(const std::string& patient) const {
  const auto names = means_.names.of({patient});
  if (!names) return pass_on(names);
  auto name = patient::known_in(*names, patient);
  if (name) means_.trace.touch(patient);
  return name;
}

Result<std::vector<NamedPatient>> ReadingActions::patients(const Name& kana,
                                                           const Name& birth_date) const {
  FieldErrors errors;
  const auto day = parse_any_date(birth_date.reveal());
  if (!day) errors.add("birth_date", day.error().reason, day.error().args);
  if (kana.reveal().empty()) errors.add("kana", "audit.kana_missing");
  if (auto well = errors.result("audit.wrong"); !well) return pass_on(well);
  const auto found = means_.patients.exactly(kana.reveal(), *day);
  if (!found) return pass_on(found);
  std::vector<NamedPatient> named;
  for (const patient::PatientId& each : *found) {
    auto name = name_of(each.text());
    if (!name) return pass_on(name);
    if (*name) named.push_back({each.text(), **std::move(name)});
  }
  return named;
}

}  // namespace renkei::audit
