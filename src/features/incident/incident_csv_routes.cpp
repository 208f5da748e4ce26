// The incident register as a file for the hub's own table: figures and days, no texts.
#include "kernel/jst.hpp"

#include "features/incident/incident_routes.hpp"

namespace renkei::incident {
namespace {

std::string_view kind_text(IncidentKind kind) {
  switch (kind) {
    case IncidentKind::loss:
      return "紛失・盗難";
    case IncidentKind::mis_send:
      return "誤送付";
    case IncidentKind::unauthorised_view:
      return "権限のない閲覧";
    case IncidentKind::other:
      break;
  }
  return "その他";
}

std::string_view answer_text(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "はい";
    case Answer::no:
      return "いいえ";
    case Answer::unclear:
      break;
  }
  return "確認中";
}

std::string_view state_text(IncidentState state) {
  switch (state) {
    case IncidentState::reported:
      return "報告";
    case IncidentState::acknowledged:
      return "対応中";
    case IncidentState::closed:
      break;
  }
  return "終了";
}

std::string_view duty_text(Duty duty) {
  switch (duty) {
    case Duty::seems_owed:
      return "要（未決定）";
    case Duty::seems_not_owed:
      return "不要（未決定）";
    case Duty::owed:
      return "要";
    case Duty::not_owed:
      break;
  }
  return "不要";
}

std::string day_text(const std::optional<Date>& day) { return day ? day->text() : std::string{}; }

std::string moment(Instant at) {
  const LocalTime local = japan_time(at);
  return local.date.text() + " " + local.time.text();
}

}  // namespace

std::string csv_of(const std::vector<IncidentLine>& lines) {
  std::string csv =
      "\xEF\xBB\xBF番号,種類,気づいた日時,報告した日時,人数,要配慮個人情報,不正の目的,状態,"
      "委員会への"
      "報告,速報の期限,速報をした日,確報の期限,確報をした日,本人に知らせた日,施設の数,"
      "まだ見ていない施設\r\n";
  for (const IncidentLine& each : lines) {
    const IncidentRecord& record = each.incident.record();
    const IncidentReport& report = record.report;
    csv += each.incident.number();
    for (const std::string& cell :
         {std::string{kind_text(report.kind)}, moment(report.noticed_at),
          moment(record.reported_at),
          report.persons ? std::to_string(*report.persons) : std::string{},
          std::string{answer_text(report.sensitive)}, std::string{answer_text(report.bad_faith)},
          std::string{state_text(record.state)}, std::string{duty_text(record.duty)},
          day_text(record.preliminary_due), day_text(record.preliminary_on),
          day_text(record.final_due), day_text(record.final_on), day_text(record.persons_told_on),
          std::to_string(each.facilities), std::to_string(each.unseen)}) {
      csv += "," + cell;
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace renkei::incident
