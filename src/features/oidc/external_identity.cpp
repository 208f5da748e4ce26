// See external_identity.hpp.
#include "features/oidc/external_identity.hpp"

namespace renkei::oidc {

Result<ExternalIdentity> ExternalIdentity::restore(ExternalIdentityRecord record) {
  const std::string& subject = record.subject.reveal();
  const bool is_well = !record.id.empty() && !record.account.empty() && !record.issuer.empty() &&
                       !subject.empty() && subject.size() <= kSubjectMax;
  if (!is_well) return fail(ErrorKind::fault, "oidc.row_broken");
  return ExternalIdentity{std::move(record)};
}

}  // namespace renkei::oidc
