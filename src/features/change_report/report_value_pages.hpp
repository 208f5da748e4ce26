// What the templates of the report pages show.
#pragma once
#include "platform/html/wording.hpp"

#include "features/change_report/change_report_pages.hpp"

namespace renkei::change_report {

// `typed` is what the form shows: at first the card's values, after a refusal what was typed.
struct FormPage {
  const directory::FacilityCard& card;
  ReportForm typed;
  std::optional<Error> refusal;
  std::string form_token;
};

// The form as it stands when nobody has typed yet.
[[nodiscard]] ReportForm untouched(const directory::FacilityCard& card);
[[nodiscard]] html::Value form_value(const FormPage& page, const html::Wording& wording);
[[nodiscard]] html::Value receipt_value(const ChangeReport& report, const std::string& facility,
                                        const html::Wording& wording);

}  // namespace renkei::change_report
