// See people.hpp.
#include "app/demo/people.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "kernel/jst.hpp"

#include "platform/crypto/hash.hpp"

#include "features/directory/directory_feature.hpp"

#include "app/commands/command_write.hpp"
#include "app/demo/accounts.hpp"
#include "app/demo/certified.hpp"
#include "app/demo/people_bodies.hpp"
#include "app/demo/people_joiners.hpp"
#include "app/people.hpp"

namespace renkei::app::demo {
namespace {

constexpr std::size_t kPeopleAtOnce = 10;  // an apply stays within 500 rows

class PeopleSettling {
 public:
  PeopleSettling(Hub& hub, StandingClock& clock) : hub_(hub), clock_(clock), today_(clock.now()) {}

  Result<void> facilities() {
    return as_demo([&](Context& context) -> Result<void> {
      directory::DirectoryFeature directory{
          context.session, {hub_.ids(), hub_.clock()}, context.outbox, context.trace};
      auto page = directory.cards().after({}, directory::FacilityCards::kPageMax);
      if (!page) return pass_on(page);
      for (const auto& card : page->cards) {
        const bool is_open = card.state.status == directory::FacilityStatus::active &&
                             card.publication.of_record() == Level::public_;
        if (is_open) of_kind_[card.facility.kind].push_back(card.id.text());
      }
      return {};
    });
  }

  Result<void> join_all() {
    auto known = hub_.identity_means().passwords.hash(kPassword);
    auto unknown = hub_.identity_means().passwords.hash(hub_.ids().next());
    if (!known) return pass_on(known);
    if (!unknown) return pass_on(unknown);
    const Joiners everyone = everybody();
    const std::vector<Joiner>& all = everyone.usual;
    for (std::size_t from = 0; from < all.size(); from += kPeopleAtOnce) {
      const std::size_t until = std::min(from + kPeopleAtOnce, all.size());
      auto joined = with_people([&](people::PeopleVerbs& verbs, const Actor& by) -> Result<void> {
        for (std::size_t i = from; i < until; ++i) {
          const bool can_sign_in = all[i].email.find('@') != std::string::npos;
          if (auto one = join(verbs, by, all[i], can_sign_in ? *known : *unknown); !one) return one;
        }
        return {};
      });
      if (!joined) return joined;
    }
    const DaysAgo long_ago{hub_.system_clock(), kUnusedDays};
    return with_people(
        [&](people::PeopleVerbs& verbs, const Actor& by) -> Result<void> {
          for (const Joiner& each : everyone.unused) {
            if (auto one = join(verbs, by, each, *unknown); !one) return one;
          }
          return {};
        },
        long_ago);
  }

  Result<void> changes() {
    using people::EnrolmentStep;
    using people::LeaveReason;
    return with_people([&](people::PeopleVerbs& verbs, const Actor& by) -> Result<void> {
      const auto take = [&](std::string_view who, int days_ago, people::StepTaken step) {
        clock_.set(today_ - std::chrono::days{days_ago});
        return verbs.enrolments.take(by, enrolments_.at(std::string{who}), 1, step);
      };
      if (auto done = take(kLeft, 24, {EnrolmentStep::leave, LeaveReason::retired}); !done) {
        return pass_on(done);
      }
      if (auto done = take(kMoved, 11, {EnrolmentStep::leave, LeaveReason::moved}); !done) {
        return pass_on(done);
      }
      if (auto done = take(kSuspended, 3, {EnrolmentStep::suspend, {}}); !done) {
        return pass_on(done);
      }
      return {};
    });
  }

  Result<void> waiting() {
    return with_people([&](people::PeopleVerbs& verbs, const Actor& by) -> Result<void> {
      const auto asked = apply(verbs, by, kApplicant, body_);
      if (!asked) return pass_on(asked);
      const auto confirmed = verbs.enrolments.take(
          by, asked->enrolled.enrolment->id, 1, {people::EnrolmentStep::confirm_by_facility, {}});
      if (!confirmed) return pass_on(confirmed);
      const auto newer = apply(verbs, by, kNewApplicant, {});
      if (!newer) return pass_on(newer);
      clock_.set(today_);
      const auto invited = verbs.invitations.invite(
          by, {.position = Position::visiting_nurse, .facility = facility_of(kStation)});
      if (!invited) return pass_on(invited);
      return {};
    });
  }

  Result<void> certification() {
    std::vector<std::string> untouched;
    for (const Workplace& place : {kStation, kClinic}) {
      if (auto facility = facility_of(place)) untouched.push_back(*std::move(facility));
    }
    return with_people([&](people::PeopleVerbs& verbs, const Actor& by) {
      return settle_certification(verbs, by, japan_time(today_).date, untouched);
    });
  }

  Result<void> bodies() {
    clock_.set(today_);
    return with_people([&](people::PeopleVerbs& verbs, const Actor&) -> Result<void> {
      auto asked = settle_bodies(verbs, persons_, japan_time(today_).date);
      if (!asked) return pass_on(asked);
      body_ = *std::move(asked);
      return {};
    });
  }

 private:
  Result<void> as_demo(const std::function<Result<void>(Context&)>& apply) {
    return write_as_command(hub_, "cli demo", apply);
  }

  using Work = std::function<Result<void>(people::PeopleVerbs&, const Actor&)>;

  Result<void> with_people(const Work& work) { return with_people(work, hub_.system_clock()); }
  // `machine` dates what lets people sign in.
  Result<void> with_people(const Work& work, const SystemClock& machine) {
    auto done = as_demo([&](Context& context) -> Result<void> {
      const people::PeopleTools usual = people_tools(context);
      const auto& [clock, sign_in_ids, passwords, keys, second_step] = usual.sign_in;
      const people::PeopleTools tools{
          usual.ids,          usual.clock,   {machine, sign_in_ids, passwords, keys, second_step},
          usual.hub,          usual.cursors, usual.public_url,
          usual.facility_name};
      people::PeopleFeature feature{context.session, tools, context.outbox, context.trace};
      return work(feature.verbs(), context.actor);
    });
    clock_.set(today_);
    return done;
  }

  std::optional<std::string> facility_of(const Workplace& place) const {
    const auto found = of_kind_.find(std::string{place.kind});
    if (found == of_kind_.end() || place.nth >= found->second.size()) return std::nullopt;
    return found->second[place.nth];
  }

  static people::PersonDraft particulars(const Colleague& who) {
    return {.display_name = Private{std::string{who.name}},
            .name_kana = Private{std::string{who.kana}},
            .phone = {}};
  }

  Result<void> join(people::PeopleVerbs& verbs, const Actor& by, const Joiner& joiner,
                    const std::string& password_hash) {
    const Colleague& who = joiner.who;
    clock_.set(today_ - std::chrono::days{who.days_ago});
    const auto invited = verbs.invitations.invite(by, {.position = who.position,
                                                       .standing = who.standing,
                                                       .facility = facility_of(who.place),
                                                       .enrolment = {}});
    if (!invited) return pass_on(invited);
    const auto joined =
        verbs.invitations.join({.token_hash = crypto::sha256_hex(invited->token),
                                .person = particulars(who),
                                .ready = {.sign_in_name = Private{joiner.email},
                                          .display_name = Private{std::string{who.name}},
                                          .password_hash = Private{password_hash}}});
    if (!joined) return pass_on(joined);
    const auto seen = verbs.enrolments.one(by, joined->enrolment);
    if (!seen) return pass_on(seen);
    enrolments_.emplace(who.name, joined->enrolment);
    persons_.emplace(who.name, seen->enrolled.person->id);
    return {};
  }

  Result<people::SeenEnrolment> apply(people::PeopleVerbs& verbs, const Actor& by,
                                      const Colleague& who,
                                      std::optional<people::AssociationId> asked) {
    clock_.set(today_ - std::chrono::days{who.days_ago});
    return verbs.enrolments.apply(by, {.person = particulars(who),
                                       .enrolment = {.position = who.position,
                                                     .standing = who.standing,
                                                     .facility = facility_of(who.place),
                                                     .association = std::move(asked)}});
  }

  Hub& hub_;
  StandingClock& clock_;
  Instant today_;
  std::map<std::string, std::vector<std::string>> of_kind_;
  std::map<std::string, people::EnrolmentId> enrolments_;  // by name
  PersonsByName persons_;
  std::optional<people::AssociationId> body_;
};

}  // namespace

Result<void> settle_people(Hub& hub, StandingClock& clock) {
  PeopleSettling settling{hub, clock};
  if (auto done = settling.facilities(); !done) return done;
  if (auto done = settling.join_all(); !done) return done;
  if (auto done = settling.bodies(); !done) return done;
  if (auto done = settling.changes(); !done) return done;
  if (auto done = settling.certification(); !done) return done;
  return settling.waiting();
}

}  // namespace renkei::app::demo
