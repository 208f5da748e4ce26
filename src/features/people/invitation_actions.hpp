// Inviting somebody by link or sheet, and joining by one.
#pragma once
#include <vector>

#include "features/people/people_actions.hpp"

namespace renkei::people {

// What the one who is invited enters. Without an address they get a number to sign in with.
struct Joining {
  std::string token;
  Private<std::string> display_name;
  std::optional<Private<std::string>> name_kana;
  std::optional<Private<std::string>> email;
  Private<std::string> password;
};
RENKEI_DESCRIBE(Joining, token, display_name, name_kana, email, password)

struct PreparedJoining {
  std::string token_hash;
  PersonDraft person;
  ReadySignIn ready;
};

struct Joined {
  Private<std::string> sign_in_name;
  EnrolmentId enrolment;
};

// The token is known here and on the sheet, and nowhere else.
struct Invited {
  Invitation invitation;
  std::string token;
};

// What the holder of a token may know before joining.
struct InvitationLook {
  std::optional<std::string> facility_name;
  Invitation invitation;
};

class InvitationActions {
 public:
  InvitationActions(const Means& means, const Stores& stores)
      : means_(means), stores_(stores), authority_(means_, stores_) {}
  InvitationActions(const InvitationActions&) = delete;
  InvitationActions& operator=(const InvitationActions&) = delete;

  // The hub invites anyone, an admin staff of the own facility ("people.not_your_facility").
  [[nodiscard]] Result<Invited> invite(const Actor& by, InvitationDraft draft);
  [[nodiscard]] Result<std::vector<Invitation>> list(const Actor& by) const;
  [[nodiscard]] Result<Invitation> withdraw(const Actor& by, const InvitationId& id,
                                            std::int64_t version);
  // For the sheet: only whoever may invite there, with the token at hand.
  [[nodiscard]] Result<InvitationLook> sheet(const Actor& by, std::string_view token) const;

  // `not_found` ("people.invitation_unknown"), `conflict` ("people.invitation_over").
  [[nodiscard]] Result<InvitationLook> look(std::string_view token) const;
  // On the worker pool; refuses a token that is no good before argon2 runs.
  [[nodiscard]] Result<PreparedJoining> prepare(const Joining& entered) const;
  // Person, account and membership; the token is used up.
  [[nodiscard]] Result<Joined> join(const PreparedJoining& prepared);
  // Somebody who has an account works at one more place.
  [[nodiscard]] Result<Joined> join_signed_in(const Actor& by, std::string_view token);

 private:
  [[nodiscard]] Result<Invitation> open_one(std::string_view token_hash) const;
  [[nodiscard]] Result<InvitationDraft> for_applicant(const Actor& by, InvitationDraft draft) const;
  [[nodiscard]] Result<EnrolmentId> admit_new(const PreparedJoining& prepared,
                                              const Invitation& invitation,
                                              const OpenedSignIn& opened);
  [[nodiscard]] Result<EnrolmentId> admit_applicant(const Invitation& invitation,
                                                    const OpenedSignIn& opened);
  [[nodiscard]] Result<Person> person_of(const identity::AccountId& account);
  [[nodiscard]] Result<void> use_up(const Invitation& invitation, const EnrolmentId& enrolment);

  Means means_;
  Stores stores_;
  Authority authority_;
};

}  // namespace renkei::people
