// See change_report_actions.hpp.
#include "features/change_report/change_report_actions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/crypto/random.hpp"

namespace renkei::change_report {
namespace {

using directory::FacilityCard;
using directory::FacilityId;
using directory_import::ImportedValues;

ImportedValues imported(const ReportedValues& values, const std::vector<std::string>& fields) {
  const auto is_chosen = [&](std::string_view field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  };
  ImportedValues some;
  if (is_chosen("name")) some.name = values.name;
  if (is_chosen("name_kana")) some.name_kana = values.name_kana;
  if (is_chosen("phone")) some.phone = values.phone;
  if (is_chosen("fax")) some.fax = values.fax;
  if (is_chosen("email")) some.email = values.email;
  if (is_chosen("url")) some.url = values.url;
  return some;
}

}  // namespace

Result<FacilityCard> ChangeReportActions::card_for(const FacilityId& facility,
                                                   const Actor& by) const {
  return means_.views.see(facility, by);
}

Result<ChangeReport> ChangeReportActions::file(ChangeReportDraft draft, const Actor& by) {
  const auto card = card_for(draft.facility, by);
  if (!card) return pass_on(card);
  auto report = ChangeReport::make(
      std::move(draft), values_of(card->facility),
      {.id = means_.ids.make<ChangeReport>(),
       .receipt = ReceiptNumber::from_random(crypto::random_bytes(ReceiptNumber::kBytes)),
       .by = by.who,
       .at = means_.clock.now()});
  if (!report) return report;
  const auto waiting = means_.reports.waiting_of(card->id, kWaitingPerFacilityMax);
  if (!waiting) return pass_on(waiting);
  for (const ChangeReport& each : *waiting) {
    if (each.says_the_same(*report)) return each;
  }
  const auto all = means_.reports.waiting(kWaitingMax);
  if (!all) return pass_on(all);
  if (waiting->size() >= kWaitingPerFacilityMax || *all >= kWaitingMax) {
    return fail(ErrorKind::too_many, "change_report.too_many_waiting");
  }
  if (auto stored = means_.reports.insert(*report); !stored) return pass_on(stored);
  means_.outbox.add({kReportChanged, (*report)->id.text()});
  means_.trace.touch((*report)->id.text());
  means_.trace.touch(card->id.text());
  return report;
}

Result<ChangeReport> ChangeReportActions::of_receipt(std::string_view typed) const {
  const auto receipt = ReceiptNumber::parse(typed);
  if (!receipt) return fail(ErrorKind::not_found, "change_report.receipt_unknown");
  auto report = means_.reports.of_receipt(*receipt);
  if (!report) return pass_on(report);
  if (!*report) return fail(ErrorKind::not_found, "change_report.receipt_unknown");
  return **std::move(report);
}

Result<std::vector<ReportBesideCard>> ChangeReportActions::in_state(ReportState state,
                                                                    const Place& after,
                                                                    int limit) const {
  auto reports = means_.reports.in_state(state, after, std::clamp(limit, 1, kPageMax + 1));
  if (!reports) return pass_on(reports);
  std::vector<ReportBesideCard> beside;
  for (ChangeReport& each : *reports) {
    auto one = beside_card(std::move(each));
    if (!one) return pass_on(one);
    beside.push_back(*std::move(one));
  }
  return beside;
}

Result<ReportBesideCard> ChangeReportActions::one(const ChangeReportId& id) const {
  auto report = means_.reports.one(id);
  if (!report) return pass_on(report);
  means_.trace.touch((*report)->id.text());
  return beside_card(*std::move(report));
}

Result<ReportBesideCard> ChangeReportActions::beside_card(ChangeReport report) const {
  auto card = means_.cards.one(report->facility);
  if (!card) return pass_on(card);
  if (!*card) return fail(ErrorKind::fault, "change_report.unreadable");
  return ReportBesideCard{std::move(report), **std::move(card)};
}

Result<ReportBesideCard> ChangeReportActions::seen(const ChangeReportId& id,
                                                   std::int64_t version) const {
  auto found = one(id);
  if (!found) return found;
  if (found->report->state != ReportState::received) {
    return fail(ErrorKind::conflict, "change_report.decided");
  }
  if (found->report->version != version) {
    return fail(ErrorKind::stale, "change_report.changed_meanwhile");
  }
  return found;
}

Result<ReportBesideCard> ChangeReportActions::store(const Result<ChangeReport>& next) {
  if (!next) return pass_on(next);
  if (auto replaced = means_.reports.replace(*next); !replaced) return pass_on(replaced);
  means_.outbox.add({kReportChanged, (*next)->id.text()});
  return beside_card(*next);
}

Result<ReportBesideCard> ChangeReportActions::phoned(const ChangeReportId& id, std::int64_t version,
                                                     const Actor& by) {
  auto found = seen(id, version);
  if (!found) return found;
  return store(found->report.phoned(by.who, means_.clock.now()));
}

Result<void> ChangeReportActions::take_over(const ReportBesideCard& seen,
                                            const std::vector<std::string>& fields,
                                            const Actor& by) {
  if (fields.empty()) return {};
  const std::array setting = {
      directory_import::FieldSetting{.facility = seen.card.id,
                                     .line = {},
                                     .fields = fields,
                                     .values = imported(seen.report->wanted, fields),
                                     .expected = imported(values_of(seen.card.facility), fields),
                                     .confirms = true}};
  const auto set = means_.setting.set(setting, "report_accepted", by);
  if (!set) return pass_on(set);
  if (!set->front().kept.empty()) return fail(ErrorKind::stale, "change_report.card_changed");
  means_.trace.touch(seen.card.id.text());
  for (const std::string& field : fields) means_.trace.change(field);
  return {};
}

Result<ReportBesideCard> ChangeReportActions::accept(const ChangeReportId& id, std::int64_t version,
                                                     Acceptance wanted, const Actor& by) {
  auto found = seen(id, version);
  if (!found) return found;
  if (found->card.version != wanted.facility_version) {
    return fail(ErrorKind::stale, "change_report.card_changed");
  }
  const auto accepted = found->report.accepted(wanted.fields, by.who, means_.clock.now());
  if (!accepted) return pass_on(accepted);
  if (auto taken = take_over(*found, wanted.fields, by); !taken) return pass_on(taken);
  return store(accepted);
}

Result<ReportBesideCard> ChangeReportActions::refuse(const ChangeReportId& id, std::int64_t version,
                                                     std::string reason, const Actor& by) {
  auto found = seen(id, version);
  if (!found) return found;
  return store(found->report.refused(std::move(reason), by.who, means_.clock.now()));
}

}  // namespace renkei::change_report
