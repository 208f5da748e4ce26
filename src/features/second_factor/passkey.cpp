// See passkey.hpp.
#include "features/second_factor/passkey.hpp"

namespace renkei::second_factor {
namespace {

Result<void> check_name(const std::string& name) {
  FieldErrors errors;
  if (name.find_first_not_of(' ') == std::string::npos || name.size() > Passkey::kNameMax) {
    errors.add("name", "second_factor.passkey_name_missing");
  }
  return errors.result("second_factor.passkey_name_missing");
}

}  // namespace

Result<Passkey> Passkey::make(PasskeyRecord record) {
  if (auto named = check_name(record.name.reveal()); !named) return pass_on(named);
  return restore(std::move(record));
}

Result<Passkey> Passkey::restore(PasskeyRecord record) {
  const bool is_well = !record.id.empty() && !record.account.empty() && record.version >= 1 &&
                       !record.credential.empty() && !record.public_key.empty() &&
                       record.count >= 0;
  if (!is_well) return fail(ErrorKind::fault, "second_factor.row_broken");
  return Passkey{std::move(record)};
}

Result<Passkey> Passkey::renamed(Private<std::string> name) const {
  if (auto named = check_name(name.reveal()); !named) return pass_on(named);
  Passkey next = *this;
  next.record_.name = std::move(name);
  ++next.record_.version;
  return next;
}

Passkey Passkey::used(std::int64_t count, bool is_synced, Instant now) const {
  Passkey next = *this;
  next.record_.count = count;
  next.record_.is_synced = is_synced;
  next.record_.used_at = now;
  ++next.record_.version;
  return next;
}

}  // namespace renkei::second_factor
