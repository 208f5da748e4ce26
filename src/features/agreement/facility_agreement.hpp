// 規約への同意: a facility has agreed to one edition of the rules, by the hand of one who may sign
// for it. There is nothing to take back: a facility that no longer agrees leaves the network.
#pragma once
#include "kernel/private.hpp"

#include "features/agreement/policy.hpp"

namespace renkei::agreement {

enum class AgreementForm : std::uint8_t { electronic, paper };
RENKEI_DESCRIBE_ENUM(AgreementForm, electronic, paper)

struct Signature {
  std::int64_t policy_number = 0;
  Private<std::string> signed_by;   // 署名した人
  std::string post;                 // its office at the facility: 管理者, 院長
  std::optional<Date> agreed_on{};  // of a paper; today if signed here
};
RENKEI_DESCRIBE(Signature, policy_number, signed_by, post, agreed_on)

struct FacilityAgreement {
  std::string facility;
  std::int64_t policy_number = 0;
  Date agreed_on;
  Private<std::string> signed_by;
  std::string post;
  AgreementForm form = AgreementForm::electronic;
  Instant recorded_at;
  std::string recorded_by;  // account
};
RENKEI_DESCRIBE(FacilityAgreement, facility, policy_number, agreed_on, signed_by, post, form,
                recorded_at, recorded_by)

// Who records it, and when.
struct Recorder {
  Instant at;
  Date today;
  std::string account;
};

// `invalid` with all that is wrong at once.
[[nodiscard]] Result<FacilityAgreement> agree(std::string facility, Signature signature,
                                              AgreementForm form, const Recorder& recorder);

}  // namespace renkei::agreement
