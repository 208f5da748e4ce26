// 変更の届け出: somebody outside the hub says that a card is no longer right. The hub looks, asks
// back if need be, and takes over field by field what it finds to be so.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "features/change_report/receipt_number.hpp"
#include "features/directory/directory.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::change_report {

class ChangeReport;
using ChangeReportId = Id<ChangeReport>;

// A report came in or was decided; subject: its id.
inline constexpr std::string_view kReportChanged = "change_report.changed";

enum class Topic : std::uint8_t {
  wrong_value,  // 内容がちがう
  closed,       // 閉まった・休んでいる
  moved,        // 移った
  other,
};
RENKEI_DESCRIBE_ENUM(Topic, wrong_value, closed, moved, other)

// As who the reporter speaks; nobody checks it.
enum class Reporter : std::uint8_t { citizen, facility, professional };
RENKEI_DESCRIBE_ENUM(Reporter, citizen, facility, professional)

// The fields that can be taken over as they were reported. All else is said in the message.
struct ReportedValues {
  std::optional<std::string> name;
  std::optional<std::string> name_kana;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<std::string> url;
  friend bool operator==(const ReportedValues&, const ReportedValues&) = default;
};
RENKEI_DESCRIBE(ReportedValues, name, name_kana, phone, fax, email, url)

// What those fields of a card hold.
[[nodiscard]] ReportedValues values_of(const directory::FacilityDraft& facility);

// What somebody fills in.
struct ChangeReportDraft {
  directory::FacilityId facility;
  Topic topic = Topic::wrong_value;
  ReportedValues wanted;  // only what is to be different
  std::optional<Private<std::string>> message;
  Reporter reporter = Reporter::citizen;
  std::optional<Private<std::string>> reporter_name;
  std::optional<Private<std::string>> reporter_contact;
  friend bool operator==(const ChangeReportDraft&, const ChangeReportDraft&) = default;
};

enum class ReportState : std::uint8_t { received, accepted, refused };
RENKEI_DESCRIBE_ENUM(ReportState, received, accepted, refused)

struct ChangeReportRecord {
  ChangeReportId id;
  std::int64_t version = 1;
  std::string receipt;
  directory::FacilityId facility;
  Topic topic = Topic::wrong_value;
  ReportedValues wanted;
  std::optional<Private<std::string>> message;
  Reporter reporter = Reporter::citizen;
  std::optional<Private<std::string>> reporter_name;
  std::optional<Private<std::string>> reporter_contact;
  std::string filed_by;
  Instant filed_at;
  ReportState state = ReportState::received;
  std::vector<std::string> accepted_fields;
  std::optional<std::string> phoned_by;
  std::optional<Instant> phoned_at;
  std::optional<std::string> decided_by;
  std::optional<Instant> decided_at;
  std::optional<std::string> reason;  // told to nobody outside the hub
  friend bool operator==(const ChangeReportRecord&, const ChangeReportRecord&) = default;
};
RENKEI_DESCRIBE(ChangeReportRecord, id, version, receipt, facility, topic, wanted, message,
                reporter, reporter_name, reporter_contact, filed_by, filed_at, state,
                accepted_fields, phoned_by, phoned_at, decided_by, decided_at, reason)

class ChangeReport {
 public:
  using Draft = ChangeReportDraft;
  static constexpr std::size_t kMessageMax = 2'000;  // characters
  static constexpr std::size_t kLineMax = 200;

  struct Filing {
    ChangeReportId id;
    ReceiptNumber receipt;
    std::string by;
    Instant at;
  };
  // `present` is what the reporter sees on the card: a value that stands there already is not
  // reported. `invalid` with all wrong fields, or "change_report.nothing_said".
  [[nodiscard]] static Result<ChangeReport> make(Draft draft, const ReportedValues& present,
                                                 Filing filing);
  [[nodiscard]] static Result<ChangeReport> restore(ChangeReportRecord record);

  // `conflict` ("change_report.decided") if somebody decided before.
  [[nodiscard]] Result<ChangeReport> phoned(std::string by, Instant now) const;
  [[nodiscard]] Result<ChangeReport> accepted(std::vector<std::string> fields, std::string by,
                                              Instant now) const;
  [[nodiscard]] Result<ChangeReport> refused(std::string reason, std::string by, Instant now) const;

  // Whoever presses the button twice has reported once.
  [[nodiscard]] bool says_the_same(const ChangeReport& other) const;

  [[nodiscard]] const ChangeReportRecord* operator->() const { return &record_; }
  [[nodiscard]] const ChangeReportRecord& record() const { return record_; }

 private:
  explicit ChangeReport(ChangeReportRecord record) : record_(std::move(record)) {}
  [[nodiscard]] Result<ChangeReport> next() const;
  ChangeReportRecord record_;
};

// How many reports about this facility nobody has decided yet.
[[nodiscard]] Result<std::int64_t> waiting_reports_of(sql::Session& session,
                                                      const directory::FacilityId& facility);

// Names of the fields for which something is wanted, in their order.
[[nodiscard]] std::vector<std::string> fields_of(const ReportedValues& wanted);

}  // namespace renkei::change_report
