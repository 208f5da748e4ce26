// See report_actions.hpp.
#include "features/access_report/report_actions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "kernel/jst.hpp"
#include "kernel/time_of_day.hpp"

namespace renkei::access_report {
namespace {

using patient::PatientId;

Instant start_of(Date day) { return instant_of(day, *TimeOfDay::parse("00:00")); }

Result<Span> span_of(const Days& days) {
  if (days.from && days.until && *days.until < *days.from) {
    return fail(ErrorKind::invalid, "access_report.days_turned");
  }
  return Span{days.from ? start_of(*days.from) : Instant{},
              days.until ? start_of(days.until->plus_days(1)) : Instant::max()};
}

bool is_same_deed(const LookInWords& one, const LookInWords& other) {
  return one.deed == other.deed && one.is_refused == other.is_refused &&
         one.person == other.person && one.role == other.role &&
         one.facility_name == other.facility_name && one.fields == other.fields;
}

}  // namespace

std::vector<DayLine> by_day(const std::vector<LookInWords>& looks) {
  std::vector<DayLine> lines;
  for (const LookInWords& each : looks) {
    const Date day = japan_time(each.at).date;
    const auto same = std::find_if(lines.rbegin(), lines.rend(), [&](const DayLine& line) {
      return line.day != day || is_same_deed(line.look, each);
    });
    if (same == lines.rend() || same->day != day) {
      lines.push_back({.day = day, .first = each.at, .last = each.at, .look = each});
      continue;
    }
    same->first = std::min(same->first, each.at);
    ++same->times;
  }
  return lines;
}

Result<std::vector<PatientId>> ReportActions::records(const PatientId& patient,
                                                      const Actor& by) const {
  means_.trace.touch(patient.text());
  const auto ground = means_.sight.ground_of(by, patient);
  if (!ground) return pass_on(ground);
  if (!*ground) return fail(ErrorKind::not_found, "patient.unknown");
  return means_.patients.of_one_person(patient);
}

Result<std::vector<LookInWords>> ReportActions::in_words(const std::vector<Look>& looks) const {
  std::set<std::string> facility_ids;
  std::map<std::string, Private<std::string>> names;
  std::set<std::string> accounts;
  const auto ask_names = [&]() -> Result<void> {
    const auto some = means_.accounts.of(accounts);
    if (!some) return pass_on(some);
    names.insert(some->begin(), some->end());
    accounts.clear();
    return {};
  };
  for (const Look& each : looks) {
    if (each.facility) facility_ids.insert(*each.facility);
    if (!names.contains(each.who)) accounts.insert(each.who);
    if (accounts.size() < identity::AccountNames::kAccountsMax) continue;
    if (auto asked = ask_names(); !asked) return pass_on(asked);
  }
  if (auto asked = ask_names(); !asked) return pass_on(asked);
  const auto cards = means_.facilities.some({facility_ids.begin(), facility_ids.end()});
  if (!cards) return pass_on(cards);
  std::map<std::string, std::string> facilities;
  for (const auto& card : *cards) facilities.emplace(card.id.text(), card.facility.name);
  std::vector<LookInWords> all;
  for (const Look& each : looks) {
    LookInWords words{.id = each.id,
                      .at = each.at,
                      .deed = deed_of(each.route),
                      .is_refused = each.is_refused,
                      .person = {},
                      .role = each.role,
                      .facility_name = {},
                      .fields = each.fields};
    if (const auto name = names.find(each.who); name != names.end()) words.person = name->second;
    if (each.facility && facilities.contains(*each.facility)) {
      words.facility_name = facilities.at(*each.facility);
    }
    all.push_back(std::move(words));
  }
  return all;
}

Result<std::vector<LookInWords>> ReportActions::looks(const PatientId& patient, const Days& days,
                                                      const LookPlace& before, int limit,
                                                      const Actor& by) const {
  const auto span = span_of(days);
  if (!span) return pass_on(span);
  const auto of_person = records(patient, by);
  if (!of_person) return pass_on(of_person);
  const auto found = means_.looks.of(*of_person, *span, before, std::clamp(limit, 1, kPageMax + 1));
  if (!found) return pass_on(found);
  return in_words(*found);
}

Result<Report> ReportActions::report(const PatientId& patient, const Days& days,
                                     const Actor& by) const {
  const auto span = span_of(days);
  if (!span) return pass_on(span);
  const auto of_person = records(patient, by);
  if (!of_person) return pass_on(of_person);
  const auto found_patient = means_.patients.find(patient);
  if (!found_patient) return pass_on(found_patient);
  if (!*found_patient) return fail(ErrorKind::not_found, "patient.unknown");
  auto found = means_.looks.of(*of_person, *span, {}, kRowsMax + 1);
  if (!found) return pass_on(found);
  Report report{.name = (*found_patient)->draft().name,
                .birth_date = (*found_patient)->draft().birth_date,
                .days = days,
                .made_at = means_.clock.now(),
                .lines = {},
                .is_cut = found->size() > static_cast<std::size_t>(kRowsMax)};
  if (report.is_cut) found->pop_back();
  const auto words = in_words(*found);
  if (!words) return pass_on(words);
  report.lines = by_day(*words);
  return report;
}

}  // namespace renkei::access_report
