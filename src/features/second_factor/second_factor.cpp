// See second_factor.hpp.
#include "features/second_factor/second_factor.hpp"

namespace renkei::second_factor {

Result<SecondFactor> SecondFactor::restore(FactorRecord record) {
  const bool is_well = !record.account.empty() && record.version >= 1 &&
                       record.sealed_secret.has_value() == record.confirmed_at.has_value() &&
                       (record.sealed_secret || record.pending_secret);
  if (!is_well) return fail(ErrorKind::fault, "second_factor.row_broken");
  return SecondFactor{std::move(record)};
}

SecondFactor SecondFactor::begun(std::string pending_secret) const {
  SecondFactor next = *this;
  next.record_.pending_secret = std::move(pending_secret);
  ++next.record_.version;
  return next;
}

SecondFactor SecondFactor::confirmed(std::int64_t step, Instant now) const {
  SecondFactor next = used(step);
  next.record_.sealed_secret = std::move(next.record_.pending_secret);
  next.record_.pending_secret.reset();
  next.record_.confirmed_at = now;
  return next;
}

SecondFactor SecondFactor::used(std::int64_t step) const {
  SecondFactor next = *this;
  next.record_.last_step = step;
  ++next.record_.version;
  return next;
}

}  // namespace renkei::second_factor
