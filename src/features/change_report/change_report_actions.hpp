// Reporting a change, and what the hub does with it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/outbox.hpp"
#include "kernel/result.hpp"
#include "kernel/trace.hpp"

#include "features/change_report/change_report_store.hpp"
#include "features/directory_import/directory_import.hpp"

namespace renkei::change_report {

struct Means {
  ChangeReports& reports;
  const directory::FacilityViews& views;      // what the reporter sees
  const directory::FacilityCards& cards;      // what the hub sees
  directory_import::FacilityImport& setting;  // takes over single fields
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

// A report beside the card it is about, as the hub sees it.
struct ReportBesideCard {
  ChangeReport report;
  directory::FacilityCard card;
};

class ChangeReportActions {
 public:
  static constexpr int kPageMax = 200;
  static constexpr int kWaitingPerFacilityMax = 20;
  // A hub that has this many undecided reports is being flooded: callers are asked to telephone.
  static constexpr int kWaitingMax = 2'000;

  explicit ChangeReportActions(Means means) : means_(means) {}

  // The card as this viewer sees it, to be corrected; hidden and unknown are the same `not_found`.
  [[nodiscard]] Result<directory::FacilityCard> card_for(const directory::FacilityId& facility,
                                                         const Actor& by) const;
  // Files it, and gives the receipt number. The same said twice is one report.
  [[nodiscard]] Result<ChangeReport> file(ChangeReportDraft draft, const Actor& by);
  // How far the hub is; `not_found` ("change_report.receipt_unknown").
  [[nodiscard]] Result<ChangeReport> of_receipt(std::string_view typed) const;

  [[nodiscard]] Result<std::vector<ReportBesideCard>> in_state(ReportState state,
                                                               const Place& after, int limit) const;
  [[nodiscard]] Result<ReportBesideCard> one(const ChangeReportId& id) const;

  // Somebody asked the facility or the reporter by telephone.
  [[nodiscard]] Result<ReportBesideCard> phoned(const ChangeReportId& id, std::int64_t version,
                                                const Actor& by);
  struct Acceptance {
    std::vector<std::string> fields;    // taken over as reported; the rest was done by hand or not
    std::int64_t facility_version = 0;  // of the card that was looked at
  };
  // `stale` ("change_report.card_changed") if the card is another by now.
  [[nodiscard]] Result<ReportBesideCard> accept(const ChangeReportId& id, std::int64_t version,
                                                Acceptance wanted, const Actor& by);
  [[nodiscard]] Result<ReportBesideCard> refuse(const ChangeReportId& id, std::int64_t version,
                                                std::string reason, const Actor& by);

 private:
  [[nodiscard]] Result<ReportBesideCard> seen(const ChangeReportId& id, std::int64_t version) const;
  [[nodiscard]] Result<ReportBesideCard> beside_card(ChangeReport report) const;
  [[nodiscard]] Result<ReportBesideCard> store(const Result<ChangeReport>& next);
  [[nodiscard]] Result<void> take_over(const ReportBesideCard& seen,
                                       const std::vector<std::string>& fields, const Actor& by);
  Means means_;
};

}  // namespace renkei::change_report
