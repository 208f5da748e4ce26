// 緊急のサインイン: phone and recovery codes are lost and the patient waits. One person asks, a
// second one approves, and a code opens one session that does not last.
#pragma once
#include <chrono>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/private.hpp"

#include "features/identity/identity.hpp"

namespace renkei::second_factor {

class EmergencyAccess;
using EmergencyId = Id<EmergencyAccess>;

enum class EmergencyState : std::uint8_t { asked, approved, used, refused, over };
RENKEI_DESCRIBE_ENUM(EmergencyState, asked, approved, used, refused, over)

struct EmergencyDraft {
  identity::AccountId account;
  Private<std::string> reason;
};
RENKEI_DESCRIBE(EmergencyDraft, account, reason)

struct EmergencyRecord {
  EmergencyId id;
  std::int64_t version = 1;
  identity::AccountId account;
  Private<std::string> reason;
  std::string asked_by;
  Instant asked_at;
  std::optional<std::string> approved_by;
  std::optional<Instant> approved_at;
  std::optional<std::string> code_hash;
  std::optional<Instant> ends_at;
  std::optional<Instant> used_at;
  std::optional<Instant> refused_at;
};
RENKEI_DESCRIBE(EmergencyRecord, id, version, account, reason, asked_by, asked_at, approved_by,
                approved_at, code_hash, ends_at, used_at, refused_at)

class EmergencyAccess {
 public:
  static constexpr std::chrono::hours kAskedFor{1};  // then it must be asked again
  static constexpr std::chrono::hours kOpenFor{4};   // code and session, from the approval on
  static constexpr std::size_t kReasonMax = 500;     // bytes

  [[nodiscard]] static Result<EmergencyAccess> make(EmergencyId id, EmergencyDraft draft,
                                                    const std::string& by, Instant now);
  [[nodiscard]] static Result<EmergencyAccess> restore(EmergencyRecord record);

  [[nodiscard]] const EmergencyRecord* operator->() const { return &record_; }
  [[nodiscard]] const EmergencyRecord& record() const { return record_; }
  [[nodiscard]] EmergencyState state(Instant now) const;

  // The next version. `forbidden` ("second_factor.needs_another_person") for the one who asked and
  // for the one it is about; `conflict` ("second_factor.emergency_over") unless it is asked for.
  [[nodiscard]] Result<EmergencyAccess> approved(const std::string& by, std::string code_hash,
                                                 Instant now) const;
  [[nodiscard]] Result<EmergencyAccess> refused(Instant now) const;
  // `conflict` unless it is approved and not used.
  [[nodiscard]] Result<EmergencyAccess> used(Instant now) const;

 private:
  explicit EmergencyAccess(EmergencyRecord record) : record_(std::move(record)) {}
  EmergencyRecord record_;
};

}  // namespace renkei::second_factor
