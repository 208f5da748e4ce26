#include "features/identity/account.hpp"

#include <algorithm>

#include "features/identity/email.hpp"

namespace renkei::identity {
namespace {

bool is_name(const std::string& name) {
  return !name.empty() && name.size() <= Account::kDisplayNameMax &&
         name.find_first_not_of(' ') != std::string::npos &&
         std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

}  // namespace

void Account::check(const Draft& draft, FieldErrors& errors) {
  if (!normal_sign_in_name(draft.email.reveal())) errors.add("email", "identity.email_unusable");
  if (!is_name(draft.display_name.reveal())) {
    errors.add("display_name", "identity.display_name_unusable");
  }
}

Result<Account> Account::make(AccountId id, Draft draft, std::string password_hash, Instant now) {
  FieldErrors errors;
  check(draft, errors);
  if (auto well = errors.result("identity.account_invalid"); !well) return pass_on(well);
  return Account{Row{.id = std::move(id),
                     .email = Private{*normal_sign_in_name(draft.email.reveal())},
                     .display_name = std::move(draft.display_name),
                     .password_hash = Private{std::move(password_hash)},
                     .password_changed_at = now,
                     .created_at = now}};
}

Result<Account> Account::restore(Row row) {
  if (normal_sign_in_name(row.email.reveal()) != row.email.reveal() ||
      !is_name(row.display_name.reveal()) || row.version < 1 || row.id.empty()) {
    return fail(ErrorKind::fault, "identity.account_corrupt");
  }
  return Account{std::move(row)};
}

Account Account::in_state(AccountState state) const {
  Account next = *this;
  next.row_.state = state;
  ++next.row_.version;
  return next;
}

Account Account::with_password(std::string password_hash, Instant now) const {
  Account next = *this;
  next.row_.password_hash = Private{std::move(password_hash)};
  next.row_.password_changed_at = now;
  ++next.row_.version;
  return next;
}

// Said once, before it is kept: no version of its own.
Account Account::made_by(std::optional<std::string> who) const {
  Account made = *this;
  made.row_.made_by = std::move(who);
  return made;
}

Account Account::with_second_factor(std::optional<Instant> since) const {
  Account next = *this;
  next.row_.second_factor_since = since;
  ++next.row_.version;
  return next;
}

}  // namespace renkei::identity
