// See invitation_actions.hpp.
#include "features/people/invitation_actions.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"

namespace renkei::people {
namespace {

Grant grant_of(const Invitation& invitation) {
  return {.role = role_of(invitation->position).value_or(Role::public_),
          .facility = invitation->facility,
          .made_by = invitation->made_by};
}

}  // namespace

// Somebody who has applied and was confirmed gets the account here; nothing of the draft may differ
// from what was confirmed.
Result<InvitationDraft> InvitationActions::for_applicant(const Actor& by,
                                                         InvitationDraft draft) const {
  if (!draft.enrolment) return draft;
  if (!is_hub(by)) return fail(ErrorKind::forbidden, "people.step_not_yours");
  const auto applied = stores_.enrolments.one(*draft.enrolment);
  if (!applied) return pass_on(applied);
  if ((*applied)->state != EnrolmentState::assoc_ok) {
    return fail(ErrorKind::conflict, "people.step_not_open",
                {{"state", enum_code((*applied)->state)}});
  }
  draft.position = (*applied)->position;
  draft.standing = (*applied)->standing;
  draft.facility = (*applied)->facility;
  return draft;
}

Result<Invited> InvitationActions::invite(const Actor& by, InvitationDraft asked) {
  auto draft = for_applicant(by, std::move(asked));
  if (!draft) return pass_on(draft);
  const auto parties = authority_.over(by, EnrolmentDraft{.position = draft->position,
                                                          .standing = draft->standing,
                                                          .facility = draft->facility});
  if (!parties) return pass_on(parties);
  if (parties->empty()) return fail(ErrorKind::forbidden, "people.not_your_facility");
  if (!may_give(by, draft->position))
    return fail(ErrorKind::forbidden, "people.sees_more_than_you");
  if (auto known = authority_.check_facility(draft->facility); !known) return pass_on(known);
  std::string token = crypto::random_token();
  auto invitation = Invitation::make({.id = means_.ids.make<Invitation>(),
                                      .token_hash = crypto::sha256_hex(token),
                                      .made_by = by.who},
                                     *std::move(draft), means_.system_clock.now());
  if (!invitation) return pass_on(invitation);
  if (auto added = stores_.invitations.add(*invitation); !added) return pass_on(added);
  stores_.trace.touch((*invitation)->id.text());
  return Invited{*std::move(invitation), std::move(token)};
}

Result<std::vector<Invitation>> InvitationActions::list(const Actor& by) const {
  if (is_hub(by)) return stores_.invitations.list(std::nullopt);
  const auto mine = authority_.administered(by);
  if (!mine) return pass_on(mine);
  if (!*mine) return fail(ErrorKind::forbidden, "people.not_yours");
  return stores_.invitations.list(**mine);
}

Result<Invitation> InvitationActions::withdraw(const Actor& by, const InvitationId& id,
                                               std::int64_t version) {
  const auto before = stores_.invitations.one(id);
  if (!before) return pass_on(before);
  const auto parties = authority_.over(by, before->enrolment_draft());
  if (!parties) return pass_on(parties);
  if (parties->empty()) return fail(ErrorKind::not_found, "people.invitation_unknown");
  if ((*before)->version != version) {
    return fail(ErrorKind::stale, "people.changed_meanwhile", {{"version", (*before)->version}});
  }
  auto next = before->withdrawn(means_.system_clock.now());
  if (!next) return next;
  if (auto kept = stores_.invitations.replace(*next); !kept) return pass_on(kept);
  stores_.trace.touch(id.text());
  return next;
}

Result<Invitation> InvitationActions::open_one(std::string_view token_hash) const {
  auto found = stores_.invitations.of_token(token_hash);
  if (!found) return found;
  if (found->state(means_.system_clock.now()) != InvitationState::open) {
    return fail(ErrorKind::conflict, "people.invitation_over");
  }
  return found;
}

Result<InvitationLook> InvitationActions::look(std::string_view token) const {
  auto found = open_one(crypto::sha256_hex(token));
  if (!found) return pass_on(found);
  std::optional<std::string> name;
  if ((*found)->facility) {
    auto known = means_.facility_name(*(*found)->facility);
    if (!known) return pass_on(known);
    // It has closed since: nobody joins it any more.
    if (!*known) return fail(ErrorKind::conflict, "people.invitation_over");
    name = **std::move(known);
  }
  return InvitationLook{std::move(name), *std::move(found)};
}

Result<InvitationLook> InvitationActions::sheet(const Actor& by, std::string_view token) const {
  auto found = look(token);
  if (!found) return found;
  const auto parties = authority_.over(by, found->invitation.enrolment_draft());
  if (!parties) return pass_on(parties);
  if (parties->empty()) return fail(ErrorKind::not_found, "people.invitation_unknown");
  return found;
}

Result<PreparedJoining> InvitationActions::prepare(const Joining& entered) const {
  const auto looked = look(entered.token);
  if (!looked) return pass_on(looked);
  PersonDraft person{.display_name = entered.display_name, .name_kana = entered.name_kana};
  FieldErrors errors;
  Person::check(person, errors);
  if (auto well = errors.result("people.person_invalid"); !well) return pass_on(well);
  auto ready = stores_.access.prepare(
      {.email = entered.email, .display_name = entered.display_name, .password = entered.password},
      grant_of(looked->invitation));
  if (!ready) return pass_on(ready);
  return PreparedJoining{.token_hash = crypto::sha256_hex(entered.token),
                         .person = std::move(person),
                         .ready = *std::move(ready)};
}

Result<Joined> InvitationActions::join(const PreparedJoining& prepared) {
  // Again: two may have prepared with the same sheet side by side.
  const auto invitation = open_one(prepared.token_hash);
  if (!invitation) return pass_on(invitation);
  const auto opened = stores_.access.open(prepared.ready, grant_of(*invitation));
  if (!opened) return pass_on(opened);
  const auto enrolment = (*invitation)->enrolment ? admit_applicant(*invitation, *opened)
                                                  : admit_new(prepared, *invitation, *opened);
  if (!enrolment) return pass_on(enrolment);
  if (auto used = use_up(*invitation, *enrolment); !used) return pass_on(used);
  return Joined{opened->sign_in_name, *enrolment};
}

Result<EnrolmentId> InvitationActions::admit_new(const PreparedJoining& prepared,
                                                 const Invitation& invitation,
                                                 const OpenedSignIn& opened) {
  const Instant now = means_.clock.now();
  const auto person = Person::make(means_.ids.make<Person>(), prepared.person, now, opened.account);
  if (!person) return pass_on(person);
  const auto enrolment = Enrolment::invited(means_.ids.make<Enrolment>(), (*person)->id,
                                            invitation.enrolment_draft(), opened.membership, now);
  if (!enrolment) return pass_on(enrolment);
  if (auto added = stores_.persons.add(*person); !added) return pass_on(added);
  if (auto added = stores_.enrolments.add(*enrolment); !added) return pass_on(added);
  stores_.trace.touch((*person)->id.text());
  return (*enrolment)->id;
}

Result<EnrolmentId> InvitationActions::admit_applicant(const Invitation& invitation,
                                                       const OpenedSignIn& opened) {
  const Instant now = means_.clock.now();
  const Actor by{.who = opened.account.text()};
  const auto before = stores_.enrolments.one(*invitation->enrolment);
  if (!before) return pass_on(before);
  const auto next = before->taken(EnrolmentStep::activate, now);
  if (!next) return pass_on(next);
  const auto person = stores_.persons.one((*before)->person);
  if (!person) return pass_on(person);
  const auto able = person->with_account(opened.account);
  if (!able) return pass_on(able);
  if (auto kept = stores_.persons.replace(*able, *person, {now, by}); !kept) return pass_on(kept);
  const Enrolment active = next->with_membership(opened.membership);
  if (auto kept = stores_.enrolments.replace(active, *before, {now, by}); !kept) {
    return pass_on(kept);
  }
  stores_.trace.touch((*person)->id.text());
  return (*before)->id;
}

Result<Joined> InvitationActions::join_signed_in(const Actor& by, std::string_view token) {
  const auto account = identity::AccountId::parse(by.who);
  if (!account) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  const auto looked = look(token);
  if (!looked) return pass_on(looked);
  const Invitation& invitation = looked->invitation;
  if (invitation->enrolment) return fail(ErrorKind::conflict, "people.has_account");
  const auto person = person_of(*account);
  if (!person) return pass_on(person);
  auto membership = stores_.access.give(*account, grant_of(invitation));
  if (!membership) return pass_on(membership);
  const auto enrolment =
      Enrolment::invited(means_.ids.make<Enrolment>(), (*person)->id, invitation.enrolment_draft(),
                         *std::move(membership), means_.clock.now());
  if (!enrolment) return pass_on(enrolment);
  if (auto added = stores_.enrolments.add(*enrolment); !added) return pass_on(added);
  stores_.trace.touch((*person)->id.text());
  if (auto used = use_up(invitation, (*enrolment)->id); !used) return pass_on(used);
  return Joined{{}, (*enrolment)->id};
}

// Accounts that the hub made by hand have no person yet.
Result<Person> InvitationActions::person_of(const identity::AccountId& account) {
  auto known = stores_.persons.of_account(account);
  if (!known) return pass_on(known);
  if (*known) return **std::move(known);
  auto name = stores_.access.name_of(account);
  if (!name) return pass_on(name);
  auto person = Person::make(means_.ids.make<Person>(), {.display_name = *std::move(name)},
                             means_.clock.now(), account);
  if (!person) return person;
  if (auto added = stores_.persons.add(*person); !added) return pass_on(added);
  return person;
}

Result<void> InvitationActions::use_up(const Invitation& invitation, const EnrolmentId& enrolment) {
  const auto used = invitation.accepted(means_.system_clock.now());
  if (!used) return pass_on(used);
  if (auto kept = stores_.invitations.replace(*used); !kept) return kept;
  stores_.trace.touch(invitation->id.text());
  stores_.outbox.add({kEnrolmentChanged, enrolment.text()});
  return {};
}

}  // namespace renkei::people
