// See carrying_job.hpp.
#include "features/notice/carrying_job.hpp"

#include <algorithm>
#include <set>

#include "platform/log/log.hpp"

#include "features/identity/identity_to_reach.hpp"

namespace renkei::notice {
namespace {

// A letter as it may go out now.
struct Outgoing {
  Letter letter;
  std::vector<Notice> notices;  // empty: nobody needs it any more
  std::optional<Private<std::string>> address;
  std::optional<Subscription> browser;

  [[nodiscard]] bool is_needless() const {
    return notices.empty() || (letter.way == Way::mail ? !address : !browser);
  }
};

// Not what was read meanwhile, came through a membership that ended, or is of somebody who died.
Result<std::vector<Notice>> still_of_use(const JobMeans& means, sql::Session& session,
                                         const SqlLetters& letters, const Letter& letter) {
  auto notices = letters.unread_in(letter.id);
  if (!notices) return pass_on(notices);
  const auto memberships =
      identity::people_to_reach(session)->memberships_of(letter.account, means.system_clock.now());
  if (!memberships) return pass_on(memberships);
  std::set<std::string> running;
  for (const identity::Reachable& each : *memberships) running.insert(each.membership);
  std::vector<Notice> kept;
  for (Notice& each : *notices) {
    if (running.count(each.membership) == 0) continue;
    if (each.patient) {
      const auto frozen = means.is_frozen(session, *each.patient);
      if (!frozen) return pass_on(frozen);
      if (*frozen) continue;
    }
    kept.push_back(std::move(each));
  }
  return kept;
}

Result<Outgoing> outgoing(const JobMeans& means, sql::Session& session, const LetterId& id) {
  SqlLetters letters{session, means.ids, means.system_clock.now()};
  auto letter = letters.letter(id);
  if (!letter) return pass_on(letter);
  Outgoing out{.letter = *std::move(letter), .notices = {}, .address = {}, .browser = {}};
  if (out.letter.state != LetterState::waiting && out.letter.state != LetterState::leaving) {
    return out;
  }
  auto notices = still_of_use(means, session, letters, out.letter);
  if (!notices) return pass_on(notices);
  out.notices = *std::move(notices);
  if (out.letter.way == Way::mail) {
    auto address = identity::people_to_reach(session)->mail_address(out.letter.account);
    if (!address) return pass_on(address);
    out.address = *std::move(address);
  } else if (out.letter.subscription) {
    const SqlNotices notices_store{session, means.ids, means.hub_key};
    auto browser = notices_store.subscription(*out.letter.subscription, out.letter.account);
    if (!browser) return pass_on(browser);
    out.browser = *std::move(browser);
  }
  // From here on the letter is closed: what is told now goes into another one.
  if (auto left = letters.end(id, LetterState::leaving, means.clock.now()); !left) {
    return pass_on(left);
  }
  return out;
}

LetterState state_after(Carried carried) {
  switch (carried) {
    case Carried::taken:
      return LetterState::sent;
    case Carried::refused:
      return LetterState::refused;
    case Carried::gone:
      return LetterState::needless;
    case Carried::later:
      break;
  }
  return LetterState::given_up;
}

Result<void> keep_outcome(const JobMeans& means, const Letter& letter, LetterState state,
                          std::optional<Carried> carried) {
  return means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    const Instant now = means.clock.now();
    if (letter.subscription && carried) {
      SqlNotices notices{session, means.ids, means.hub_key};
      if (*carried == Carried::taken) {
        if (auto kept = notices.taken(*letter.subscription, now); !kept) return kept;
      }
      if (*carried == Carried::gone) {
        auto gone = notices.unsubscribe(*letter.subscription, letter.account);
        if (!gone && gone.error().kind != ErrorKind::not_found) return gone;
      }
    }
    return SqlLetters{session, means.ids, means.system_clock.now()}.end(letter.id, state, now);
  }});
}

}  // namespace

Result<void> carry(const JobMeans& means, const LetterId& id, Tries tries) {
  auto out = sql::write_for<Outgoing>(
      means.database, [&](sql::Session& session) { return outgoing(means, session, id); });
  if (!out) return pass_on(out);
  const Letter letter = out->letter;
  if (letter.state != LetterState::waiting && letter.state != LetterState::leaving) return {};
  if (out->is_needless()) return keep_outcome(means, letter, LetterState::needless, {});
  const Carried carried = letter.way == Way::mail
                              ? means.carrier.mail(mail_of(letter, *std::move(out->address),
                                                           out->notices, means.wording))
                              : means.carrier.push(push_of(letter, *std::move(out->browser),
                                                           out->notices, means.wording));
  if (carried == Carried::later && tries == Tries::more) {
    return fail(ErrorKind::unavailable, "notice.not_carried");
  }
  if (carried == Carried::later || carried == Carried::refused) {
    log::warning("notice.not_delivered");
  }
  if (auto kept = keep_outcome(means, letter, state_after(carried), carried); !kept) return kept;
  // Shown to the administrator among the jobs, and to its reader in the settings.
  if (carried == Carried::later) return fail(ErrorKind::unavailable, "notice.not_carried");
  return {};
}

}  // namespace renkei::notice
