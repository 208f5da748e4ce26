// 事故の記録: a paper lost, a FAX sent to the wrong number, a record somebody looked at without
// right. Whoever works here reports it, the hub takes it over, the facilities it touches are told,
// and it is closed when all that had to be done is done.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "features/incident/deadline_rule.hpp"

namespace renkei::incident {

class Incident;
using IncidentId = Id<Incident>;
using Text = Private<std::string>;
using OptionalText = std::optional<Text>;

enum class IncidentKind : std::uint8_t { loss, mis_send, unauthorised_view, other };
RENKEI_DESCRIBE_ENUM(IncidentKind, loss, mis_send, unauthorised_view, other)

enum class Answer : std::uint8_t { yes, no, unclear };
RENKEI_DESCRIBE_ENUM(Answer, yes, no, unclear)

enum class IncidentState : std::uint8_t { reported, acknowledged, closed };
RENKEI_DESCRIBE_ENUM(IncidentState, reported, acknowledged, closed)

// Whether it must be reported to the 個人情報保護委員会. What the facts say stands until the hub
// has decided.
enum class Duty : std::uint8_t { seems_owed, seems_not_owed, owed, not_owed };
RENKEI_DESCRIBE_ENUM(Duty, seems_owed, seems_not_owed, owed, not_owed)

// What the law wants done outside the house.
enum class Filing : std::uint8_t { preliminary, final_report, persons_told };
RENKEI_DESCRIBE_ENUM(Filing, preliminary, final_report, persons_told)

// Whether the one who typed has looked that no patient is named.
enum class Names : std::uint8_t { unchecked, none_meant };

// What the reporter says; never changed afterwards.
struct IncidentReport {
  IncidentKind kind = IncidentKind::loss;
  Instant noticed_at;
  std::optional<Date> happened_on;
  Text what;
  std::optional<std::int64_t> persons;  // about how many; nothing: not known
  Answer sensitive = Answer::unclear;   // 要配慮個人情報
  Answer bad_faith = Answer::unclear;   // 不正の目的
  friend bool operator==(const IncidentReport&, const IncidentReport&) = default;
};
RENKEI_DESCRIBE(IncidentReport, kind, noticed_at, happened_on, what, persons, sensitive, bad_faith)

struct IncidentRecord {
  IncidentId id;
  std::int64_t version = 1;
  std::int64_t year = 0;  // fiscal year
  std::int64_t serial = 0;
  IncidentReport report;
  std::string who;
  std::string membership;
  std::optional<std::string> facility;
  Instant reported_at;
  IncidentState state = IncidentState::reported;
  Duty duty = Duty::seems_owed;
  OptionalText duty_note;
  std::optional<Date> rule;  // the row the deadlines follow, by its first day
  std::optional<Date> early_due;
  std::optional<Date> preliminary_due;
  std::optional<Date> final_due;
  std::optional<std::string> acknowledged_by;
  std::optional<Instant> acknowledged_at;
  OptionalText measures;
  std::optional<Instant> measured_at;
  std::optional<Date> preliminary_on;
  std::optional<Date> final_on;
  std::optional<Date> persons_told_on;
  std::optional<Instant> closed_at;
  OptionalText closing_note;
  friend bool operator==(const IncidentRecord&, const IncidentRecord&) = default;
};
RENKEI_DESCRIBE(IncidentRecord, id, version, year, serial, report, who, membership, facility,
                reported_at, state, duty, duty_note, rule, early_due, preliminary_due, final_due,
                acknowledged_by, acknowledged_at, measures, measured_at, preliminary_on, final_on,
                persons_told_on, closed_at, closing_note)

class Incident {
 public:
  static constexpr std::size_t kTextMax = 2000;  // characters
  static constexpr std::int64_t kPersonsMax = 10'000'000;

  struct Place {
    IncidentId id;
    std::int64_t year = 0;
    std::int64_t serial = 0;
  };
  // `invalid` ("incident.wrong"); a text that seems to name somebody is one of its fields
  // ("incident.looks_named") until `names` says that it was looked at.
  [[nodiscard]] static Result<Incident> report(Place place, IncidentReport report, Names names,
                                               const Actor& by, Instant now);
  [[nodiscard]] static Result<Incident> restore(IncidentRecord record);

  // By the rule of the day it was noticed. Without one nothing is due.
  [[nodiscard]] Incident judged_by(const std::optional<DeadlineRule>& rule) const;

  struct Decision {
    Answer is_owed = Answer::unclear;  // yes or no
    OptionalText note;                 // needed for no against what the facts say
  };
  // `conflict` ("incident.acknowledged_already").
  [[nodiscard]] Result<Incident> acknowledged(Decision decision, const Actor& by,
                                              Instant now) const;
  // All below: `conflict` ("incident.not_acknowledged", "incident.closed").
  [[nodiscard]] Result<Incident> with_measures(Text measures, Names names, Instant now) const;
  [[nodiscard]] Result<Incident> filed(Filing filing, Date on, Instant now) const;
  // `conflict` "incident.measures_missing", "incident.filings_missing".
  [[nodiscard]] Result<Incident> closed(OptionalText note, Names names, Instant now) const;
  // Nothing is said of it, only that something around it changed: another version.
  [[nodiscard]] Result<Incident> touched() const;

  [[nodiscard]] bool is_owed() const {
    return record_.duty == Duty::owed || record_.duty == Duty::seems_owed;
  }
  // The next day by which something must have been reported; nothing if nothing must.
  [[nodiscard]] std::optional<Date> next_due() const;
  [[nodiscard]] std::string number() const;  // 2026-003

  [[nodiscard]] const IncidentRecord* operator->() const { return &record_; }
  [[nodiscard]] const IncidentRecord& record() const { return record_; }

 private:
  explicit Incident(IncidentRecord record) : record_(std::move(record)) {}
  [[nodiscard]] Result<Incident> under_way() const;
  IncidentRecord record_;
};

}  // namespace renkei::incident
