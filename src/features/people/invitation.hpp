// 招待: a link or a printed sheet that lets one person join, once and for some days, at the
// facility and as the one it names.
#pragma once
#include <chrono>
#include <string>

#include "features/people/enrolment.hpp"

namespace renkei::people {

struct InvitationDraft {
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  std::optional<std::string> facility;
  // Somebody who has applied and has no account yet; joining makes it active.
  std::optional<EnrolmentId> enrolment;
};
RENKEI_DESCRIBE(InvitationDraft, position, standing, facility, enrolment)

enum class InvitationState : std::uint8_t { open, accepted, withdrawn, expired };
RENKEI_DESCRIBE_ENUM(InvitationState, open, accepted, withdrawn, expired)

struct InvitationRecord {
  InvitationId id;
  std::int64_t version = 1;
  std::string token_hash;
  std::optional<std::string> facility;
  Position position = Position::care_staff;
  Standing standing = Standing::staff;
  std::optional<EnrolmentId> enrolment;
  std::string made_by;  // the account
  Instant made_at;
  Instant expires_at;  // by the machine's time, as every token
  std::optional<Instant> accepted_at;
  std::optional<Instant> withdrawn_at;
};
RENKEI_DESCRIBE(InvitationRecord, id, version, token_hash, facility, position, standing, enrolment,
                made_by, made_at, expires_at, accepted_at, withdrawn_at)

class Invitation {
 public:
  // A sheet lies in a pigeon-hole over a long weekend, not longer.
  static constexpr std::chrono::hours kLife{7 * 24};

  struct Making {
    InvitationId id;
    std::string token_hash;
    std::string made_by;
  };
  [[nodiscard]] static Result<Invitation> make(Making making, InvitationDraft draft, Instant now);
  [[nodiscard]] static Result<Invitation> restore(InvitationRecord record);

  [[nodiscard]] const InvitationRecord* operator->() const { return &record_; }
  [[nodiscard]] const InvitationRecord& record() const { return record_; }
  [[nodiscard]] InvitationState state(Instant now) const;
  [[nodiscard]] EnrolmentDraft enrolment_draft() const;

  // The next version; `conflict` ("people.invitation_over") unless it is open.
  [[nodiscard]] Result<Invitation> accepted(Instant now) const;
  [[nodiscard]] Result<Invitation> withdrawn(Instant now) const;

 private:
  explicit Invitation(InvitationRecord record) : record_(std::move(record)) {}
  InvitationRecord record_;
};

}  // namespace renkei::people
