// See facility_agreement.hpp.
#include "features/agreement/facility_agreement.hpp"

namespace renkei::agreement {
namespace {

constexpr std::size_t kLineBytesMax = 300;  // a hundred characters

bool is_line(std::string_view text) {
  return text.size() <= kLineBytesMax &&
         text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

}  // namespace

Result<FacilityAgreement> agree(std::string facility, Signature signature, AgreementForm form,
                                const Recorder& recorder) {
  const Date on =
      form == AgreementForm::paper && signature.agreed_on ? *signature.agreed_on : recorder.today;
  FieldErrors errors;
  if (!is_line(signature.signed_by.reveal())) errors.add("signed_by", "agreement.signer_missing");
  if (!is_line(signature.post)) errors.add("post", "agreement.post_missing");
  if (on > recorder.today) errors.add("agreed_on", "agreement.agreed_in_future");
  if (auto well = errors.result("agreement.signature_wrong"); !well) return pass_on(well);
  return FacilityAgreement{.facility = std::move(facility),
                           .policy_number = signature.policy_number,
                           .agreed_on = on,
                           .signed_by = std::move(signature.signed_by),
                           .post = std::move(signature.post),
                           .form = form,
                           .recorded_at = recorder.at,
                           .recorded_by = recorder.account};
}

}  // namespace renkei::agreement
