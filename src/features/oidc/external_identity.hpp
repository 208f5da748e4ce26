// That an account of ours and somebody known to a provider are the same person. It opens the
// account and says nothing of what the person may do here: memberships do.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/private.hpp"
#include "kernel/result.hpp"

#include "features/identity/identity.hpp"
#include "features/oidc/oidc.hpp"

namespace renkei::oidc {

enum class LinkedBy : std::uint8_t {
  owner,           // signed in here and there
  verified_email,  // the hub trusts the provider's word for the address
};
RENKEI_DESCRIBE_ENUM(LinkedBy, owner, verified_email)

struct ExternalIdentityRecord {
  ExternalIdentityId id;
  identity::AccountId account;
  std::string issuer;
  Private<std::string> subject;  // the provider's name for the person
  LinkedBy linked_by = LinkedBy::owner;
  Instant linked_at;
  std::optional<Instant> used_at;
};
RENKEI_DESCRIBE(ExternalIdentityRecord, id, account, issuer, subject, linked_by, linked_at, used_at)

class ExternalIdentity {
 public:
  static constexpr std::size_t kEachAccountMax = 5;
  static constexpr std::size_t kSubjectMax = 255;

  // `fault` ("oidc.row_broken") unless it names an account, a provider and somebody there.
  [[nodiscard]] static Result<ExternalIdentity> restore(ExternalIdentityRecord record);

  [[nodiscard]] const ExternalIdentityRecord* operator->() const { return &record_; }
  [[nodiscard]] const ExternalIdentityRecord& record() const { return record_; }

 private:
  explicit ExternalIdentity(ExternalIdentityRecord record) : record_(std::move(record)) {}
  ExternalIdentityRecord record_;
};

}  // namespace renkei::oidc
