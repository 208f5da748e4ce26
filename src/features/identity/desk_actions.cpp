// See desk_actions.hpp.
#include "features/identity/desk_actions.hpp"

#include <algorithm>

#include "platform/crypto/hash.hpp"

namespace renkei::identity {
namespace {

auto needs_full_sign_in() { return fail(ErrorKind::invalid, "shared_pc.full_sign_in_needed"); }

// Where a computer could be shared by whoever works there; empty if nowhere.
std::string workplace_of(const Actor& by) {
  if (by.facility.empty() && by.is_hub_staff()) return std::string{kHubPlace};
  return by.facility;
}

}  // namespace

Result<std::optional<DeskTerms>> DeskActions::terms(const Caller& caller) const {
  return desk_of_caller(stores_, caller);
}

Result<std::optional<DeskHere>> DeskActions::here(const Caller& caller) const {
  auto at = terms(caller);
  if (!at) return pass_on(at);
  if (!*at) return std::nullopt;
  const auto sittings = stores_.desks.sittings((*at)->desk.id, means_.clock.now());
  if (!sittings) return pass_on(sittings);
  DeskHere here{.terms = **std::move(at), .people = {}};
  for (const Sitting& each : *sittings) {
    const auto account = stores_.accounts.account(each.account);
    if (!account) return pass_on(account);
    const auto pin = stores_.pins.of(each.account);
    if (!pin) return pass_on(pin);
    here.people.push_back({each.account, (*account)->display_name, pin->has_value()});
  }
  return here;
}

Result<bool> DeskActions::may_be_shared(const Caller& caller) const {
  if (!caller.device_token) return false;
  const auto already = terms(caller);
  if (!already) return pass_on(already);
  if (*already) return false;
  return stores_.desks.is_shareable(crypto::sha256_hex(*caller.device_token), means_.clock.now());
}

Result<std::optional<std::string>> DeskActions::administered(const Actor& by) const {
  auto facility = administered_(by);
  if (!facility || *facility || by.role != Role::coordinator) return facility;
  return std::optional{std::string{kHubPlace}};
}

Result<std::string> DeskActions::facility_to_declare(const Actor& by) const {
  const auto own = administered(by);
  if (!own) return pass_on(own);
  const std::string facility = own->value_or(workplace_of(by));
  const auto rule = stores_.desks.rule_of(facility);
  if (!rule) return pass_on(rule);
  if (facility.empty() || (!*own && !rule->anybody_declares)) {
    return fail(ErrorKind::forbidden, "shared_pc.not_allowed");
  }
  const auto others = stores_.desks.of_facility(facility);
  if (!others) return pass_on(others);
  if (others->size() >= static_cast<std::size_t>(DeskStore::kEachFacilityMax)) {
    return fail(ErrorKind::conflict, "shared_pc.too_many", {{"most", DeskStore::kEachFacilityMax}});
  }
  return facility;
}

Result<DeskRecord> DeskActions::declare(const Actor& by, const std::string& name,
                                        const Caller& caller) {
  const auto owner = account_of(by);
  if (!owner) return pass_on(owner);
  if (auto well = check_desk_name(name); !well) return pass_on(well);
  const auto facility = facility_to_declare(by);
  if (!facility) return pass_on(facility);
  const auto already = terms(caller);
  if (!already) return pass_on(already);
  if (*already) return fail(ErrorKind::conflict, "shared_pc.shared_already");
  const std::string token_hash = crypto::sha256_hex(caller.device_token.value_or(""));
  const auto browser = stores_.sessions.device(token_hash, *owner);
  if (!browser) return pass_on(browser);
  if (!*browser) return fail(ErrorKind::unsigned_in, "identity.sign_in_first");
  const DeskRecord desk{.id = means_.ids.make<Desk>(),
                        .token_hash = token_hash,
                        .facility = *facility,
                        .name = name,
                        .declared_by = by.who,
                        .declared_at = means_.clock.now()};
  if (auto added = stores_.desks.add(desk); !added) return pass_on(added);
  const auto rule = stores_.desks.rule_of(*facility);
  if (!rule) return pass_on(rule);
  if (auto seated = sign_in_.sit_down(by, {desk, rule->idle_minutes}); !seated) {
    return pass_on(seated);
  }
  stores_.trace.touch(desk.id.text());
  return desk;
}

Result<std::string> DeskActions::own_facility(const Actor& by) const {
  auto own = administered(by);
  if (!own) return pass_on(own);
  if (!*own) return fail(ErrorKind::forbidden, "shared_pc.not_admin");
  return **std::move(own);
}

Result<std::vector<DeskRecord>> DeskActions::list(const Actor& by) const {
  const auto facility = own_facility(by);
  if (!facility) return pass_on(facility);
  return stores_.desks.of_facility(*facility);
}

Result<void> DeskActions::end(const Actor& by, const DeskId& id) {
  const auto facility = own_facility(by);
  if (!facility) return pass_on(facility);
  const auto ended = stores_.desks.end(id, *facility, means_.clock.now());
  if (!ended) return pass_on(ended);
  if (*ended == 0) return fail(ErrorKind::not_found, "shared_pc.unknown");
  if (auto forgotten = stores_.desks.forget_all(id); !forgotten) return forgotten;
  stores_.trace.touch(id.text());
  return end_sessions_at(stores_, id);
}

Result<DeskRule> DeskActions::rule(const Actor& by) const {
  const auto facility = own_facility(by);
  if (!facility) return pass_on(facility);
  return stores_.desks.rule_of(*facility);
}

Result<DeskRule> DeskActions::settle(const Actor& by, DeskRule next, std::int64_t version) {
  auto before = rule(by);
  if (!before) return before;
  if (before->version != version) {
    return fail(ErrorKind::stale, "identity.changed_meanwhile", {{"version", before->version}});
  }
  if (next.idle_minutes < DeskRule::kIdleMinutesMin ||
      next.idle_minutes > DeskRule::kIdleMinutesMax) {
    FieldErrors errors;
    errors.add("idle_minutes", "shared_pc.idle_minutes_wrong",
               {{"least", DeskRule::kIdleMinutesMin}, {"most", DeskRule::kIdleMinutesMax}});
    auto refused = errors.result("shared_pc.idle_minutes_wrong");
    return pass_on(refused);
  }
  next.facility = before->facility;
  next.version = version + 1;
  if (auto kept = stores_.desks.replace(next); !kept) return pass_on(kept);
  stores_.trace.touch(next.facility);
  if (next.idle_minutes != before->idle_minutes) stores_.trace.change("idle_minutes");
  if (next.anybody_declares != before->anybody_declares) stores_.trace.change("anybody_declares");
  return next;
}

Result<void> DeskActions::lock(const Actor& actor) {
  const auto owner = account_of(actor);
  if (!owner) return pass_on(owner);
  const SessionId session{actor.session};
  const auto desk = stores_.desks.desk_of(session);
  if (!desk) return pass_on(desk);
  if (!*desk) return fail(ErrorKind::conflict, "shared_pc.not_shared");
  auto sitting = stores_.desks.sitting(**desk, *owner, means_.clock.now());
  if (!sitting) return pass_on(sitting);
  if (*sitting) {
    (*sitting)->membership = MembershipId{actor.membership};
    if (auto kept = stores_.desks.put(**sitting); !kept) return kept;
  }
  stores_.trace.touch((*desk)->text());
  const auto ended = stores_.sessions.end(session, *owner);
  if (!ended) return pass_on(ended);
  stores_.outbox.add({.topic = kSessionEnded, .subject = owner->text()});
  return {};
}

Result<PreparedReturn> DeskActions::prepare(const PinReturn& entered, const Caller& caller) {
  const auto at = terms(caller);
  if (!at) return pass_on(at);
  if (!*at) return needs_full_sign_in();
  const auto sitting = stores_.desks.sitting((*at)->desk.id, entered.account, means_.clock.now());
  if (!sitting) return pass_on(sitting);
  if (!*sitting) return needs_full_sign_in();
  const auto pin = stores_.pins.of(entered.account);
  if (!pin) return pass_on(pin);
  if (!*pin) return needs_full_sign_in();
  const auto typed = checked_pin(entered.pin.reveal());
  PreparedReturn prepared{
      .caller = caller, .account = entered.account, .pin_set_at = (*pin)->set_at};
  if (!typed) return prepared;  // a try like any other
  const auto matches = means_.passwords.matches(*typed, (*pin)->pin_hash.reveal());
  if (!matches) return pass_on(matches);
  prepared.is_proven = *matches;
  return prepared;
}

Result<Attempt<SignedIn>> DeskActions::refused(const DeskTerms& at, Sitting sitting) {
  ++sitting.wrong_pins;
  const std::int64_t left = Sitting::kWrongPinsMax - sitting.wrong_pins;
  if (left <= 0) {
    auto forgotten = stores_.desks.forget(at.desk.id, sitting.account);
    if (!forgotten) return pass_on(forgotten);
    return Attempt<SignedIn>{needs_full_sign_in()};
  }
  if (auto kept = stores_.desks.put(sitting); !kept) return pass_on(kept);
  return Attempt<SignedIn>{fail(ErrorKind::invalid, "shared_pc.pin_wrong", {{"left", left}})};
}

Result<Attempt<SignedIn>> DeskActions::come_back(const PreparedReturn& prepared) {
  const auto at = terms(prepared.caller);
  if (!at) return pass_on(at);
  if (!*at) return needs_full_sign_in();
  // Again, because many guesses may have been prepared side by side.
  auto sitting = stores_.desks.sitting((*at)->desk.id, prepared.account, means_.clock.now());
  if (!sitting) return pass_on(sitting);
  if (!*sitting) return needs_full_sign_in();
  stores_.trace.touch(prepared.account.text());
  stores_.trace.touch((*at)->desk.id.text());
  const auto pin = stores_.pins.of(prepared.account);
  if (!pin) return pass_on(pin);
  const bool is_same = *pin && (*pin)->set_at == prepared.pin_set_at;
  if (!prepared.is_proven || !is_same) return refused(**at, **std::move(sitting));
  const auto account = stores_.accounts.account(prepared.account);
  if (!account) return pass_on(account);
  if (!account->is_active()) return fail(ErrorKind::forbidden, "identity.account_suspended");
  (*sitting)->wrong_pins = 0;
  if (auto kept = stores_.desks.put(**sitting); !kept) return pass_on(kept);
  auto signed_in = sign_in_.come_back(**sitting, prepared.caller);
  if (!signed_in) return pass_on(signed_in);
  return Attempt<SignedIn>{*std::move(signed_in)};
}

}  // namespace renkei::identity
