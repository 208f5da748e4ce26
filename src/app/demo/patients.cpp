// See patients.hpp.
#include "app/demo/patients.hpp"

#include <algorithm>
#include <array>

#include "kernel/jst.hpp"

#include "features/break_glass/break_glass_feature.hpp"
#include "features/care_team/card_feature.hpp"
#include "features/care_team/care_team_feature.hpp"
#include "features/identity/identity_feature.hpp"
#include "features/patient/patient_feature.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

#include "app/commands/command_write.hpp"
#include "app/demo/patient_consents.hpp"
#include "app/demo/patient_teams.hpp"

namespace renkei::app::demo {
namespace {

using patient::PatientId;
using patient::Text;

constexpr std::size_t kAtOnce = 6;  // an apply stays within 500 rows
constexpr std::size_t kDied = 10;
constexpr std::size_t kMovedAway = 33;
constexpr std::size_t kAdmitted = 47;
constexpr std::size_t kFoundUnconscious = 7;  // lives with diabetes; of another doctor's
constexpr std::string_view kHelperInNeed = "doctor@mihon.example";
constexpr std::string_view kNurse = "nurse@mihon.example";
// Whose cards were made; the teams of the first two have changed since.
constexpr std::array<std::size_t, 4> kWithCard{0, 14, 4, 6};
constexpr int kCardAge = 20;  // days

// What the nurse of the station wrote into the records of those she cares for.
struct Written {
  std::size_t patient;
  int days_ago;
  const char* note;
};
constexpr std::array kWritten{
    Written{4, 9, "鍵は玄関の右の箱。番号は事業所で預かっている。"},
    Written{6, 4, "訪問の前に電話を入れる。午前は通所に出ている。"},
    Written{8, 1, "長女が月・水・金の夕方に来る。それ以外の日はひとり。"}};

class PatientSettling {
 public:
  PatientSettling(Hub& hub, StandingClock& clock, const City& city)
      : hub_(hub), clock_(clock), now_(clock.now()), cast_(cast_of(city, japan_time(now_).date)) {}

  Result<void> everybody() {
    for (std::size_t from = 0; from < cast_.size(); from += kAtOnce) {
      auto written = write([&](Context& context) -> Result<void> {
        const auto pool = TeamPool::of(*directory::facility_cards(context.session));
        if (!pool) return pass_on(pool);
        const std::size_t until = std::min(from + kAtOnce, cast_.size());
        for (std::size_t i = from; i < until; ++i) {
          if (auto settled = one(context, *pool, i); !settled) return settled;
        }
        return {};
      });
      if (!written) return written;
    }
    return {};
  }

  Result<void> partings() {
    return write([&](Context& context) -> Result<void> {
      const patient_sight::SightFeature sight{context.session, hub_.clock()};
      patient::PatientFeature feature{context.session, {hub_.ids(), hub_.clock()},
                                      sight.sight(),   context.outbox,
                                      context.trace,   hub_.cursors()};
      patient::PatientActions& verbs = feature.verbs().patients;
      auto died = verbs.record_death(ids_.at(kDied), 1, day(-20), context.actor);
      if (!died) return pass_on(died);
      for (const auto& [who, why] : {std::pair{kMovedAway, patient::EndReason::moved_away},
                                     {kAdmitted, patient::EndReason::admitted}}) {
        auto ended = verbs.end(ids_.at(who), 1, {why, day(-12)}, context.actor);
        if (!ended) return pass_on(ended);
      }
      return {};
    });
  }

  Result<void> cards() {
    clock_.set(now_ - std::chrono::days{kCardAge});
    auto made = write([&](Context& context) -> Result<void> {
      const patient_sight::SightFeature sight{context.session, hub_.clock()};
      care_team::CardFeature feature{
          context.session, {hub_.ids(), hub_.clock()}, sight.sight(), context.trace};
      for (const std::size_t position : kWithCard) {
        auto card =
            feature.verbs().make(ids_.at(position), care_team::Naming::named, context.actor);
        if (!card) return pass_on(card);
      }
      return {};
    });
    clock_.set(now_);
    return made;
  }

  Result<void> writing() {
    auto written = write([&](Context& context) -> Result<void> {
      const auto nurse = somebody(context, kNurse);
      if (!nurse) return pass_on(nurse);
      const patient_sight::SightFeature sight{context.session, hub_.clock()};
      patient::PatientFeature feature{context.session, {hub_.ids(), hub_.clock()},
                                      sight.sight(),   context.outbox,
                                      context.trace,   hub_.cursors()};
      for (const Written& each : kWritten) {
        clock_.set(now_ - std::chrono::days{each.days_ago});
        patient::PatientDraft draft = cast_.at(each.patient).draft;
        draft.household_note = Text{each.note};
        auto kept =
            feature.verbs().patients.replace(ids_.at(each.patient), 1, std::move(draft), *nurse);
        if (!kept) return pass_on(kept);
      }
      return {};
    });
    clock_.set(now_);
    return written;
  }

  // Somebody who is not on the team had to know at once; nobody at the hub has looked at it yet.
  Result<void> emergency() {
    clock_.set(now_ - std::chrono::hours{14});
    auto written = write([&](Context& context) -> Result<void> {
      const auto doctor = somebody(context, kHelperInNeed);
      if (!doctor) return pass_on(doctor);
      const patient_sight::SightFeature sight{context.session, hub_.clock()};
      break_glass::BreakGlassFeature feature{context.session, {hub_.ids(), hub_.clock()},
                                             sight.sight(),   context.outbox,
                                             context.trace,   hub_.cursors()};
      const patient::PatientDraft& draft = cast_.at(kFoundUnconscious).draft;
      const Text kana{draft.name.family_kana->reveal() + draft.name.given_kana->reveal()};
      auto opened = feature.verbs().actions.open(
          {.kana = kana,
           .birth_date = *draft.birth_date,
           .threat = break_glass::Threat::life,
           .reason = Text{"路上で倒れているところに居合わせた。意識がはっきりせず、"
                          "薬とアレルギーを救急隊に伝えるため"}},
          *doctor);
      if (!opened) return pass_on(opened);
      if (!*opened) return pass_on(*opened);
      return {};
    });
    clock_.set(now_);
    return written;
  }

 private:
  Result<void> write(const std::function<Result<void>(Context&)>& apply) {
    return write_as_command(hub_, "cli demo", apply);
  }
  [[nodiscard]] Date day(int from_today) const {
    return japan_time(now_).date.plus_days(from_today);
  }

  Result<void> one(Context& context, const TeamPool& pool, std::size_t position) {
    const CastPatient& cast = cast_.at(position);
    const patient_sight::SightFeature sight{context.session, hub_.clock()};
    patient::PatientFeature patients{context.session, {hub_.ids(), hub_.clock()},
                                     sight.sight(),   context.outbox,
                                     context.trace,   hub_.cursors()};
    clock_.set(now_ - std::chrono::days{cast.known_days});
    const auto enrolled = patients.verbs().patients.enrol(cast.draft, context.actor);
    clock_.set(now_);
    if (!enrolled) return pass_on(enrolled);
    ids_.push_back(enrolled->patient.standing().id);
    if (position + kWrittenAgain >= cast_.size()) return {};
    if (auto joined = team(context, pool, position); !joined) return joined;
    return consents({context, ids_.back(), cast, position, clock_, now_, pool});
  }

  Result<void> team(Context& context, const TeamPool& pool, std::size_t position) {
    const patient_sight::SightFeature sight{context.session, hub_.clock()};
    care_team::CareTeamFeature feature{
        context.session, {hub_.ids(), hub_.clock()}, sight.sight(), context.outbox, context.trace};
    clock_.set(now_ - std::chrono::days{cast_.at(position).known_days});
    Result<void> done;
    for (auto& draft : pool.team_of(cast_.at(position), position)) {
      auto added = feature.verbs().add(ids_.back(), std::move(draft), context.actor);
      if (!added) done = pass_on(added);
      if (!done) break;
    }
    clock_.set(now_);
    return done;
  }

  Result<Actor> somebody(Context& context, std::string_view email) {
    identity::IdentityFeature identity{context.session, hub_.identity_means(),
                                       hub_.identity_facts(), context.outbox, context.trace};
    const auto accounts = identity.verbs().accounts.list(200, {});
    if (!accounts) return pass_on(accounts);
    for (const auto& each : accounts->items) {
      if (each.account->email.reveal() != email) continue;
      if (each.memberships.empty()) break;
      const auto& membership = each.memberships.front();
      return Actor{.who = each.account->id.text(),
                   .membership = membership->id.text(),
                   .role = membership->role,
                   .facility = membership->facility.value_or("")};
    }
    return fail(ErrorKind::fault, "app.demo_unfinished");
  }

  Hub& hub_;
  StandingClock& clock_;
  Instant now_;
  std::vector<CastPatient> cast_;
  std::vector<PatientId> ids_;
};

}  // namespace

Result<void> settle_patients(Hub& hub, StandingClock& clock, const City& city) {
  PatientSettling settling{hub, clock, city};
  if (auto settled = settling.everybody(); !settled) return settled;
  if (auto made = settling.cards(); !made) return made;
  if (auto written = settling.writing(); !written) return written;
  if (auto parted = settling.partings(); !parted) return parted;
  return settling.emergency();
}

}  // namespace renkei::app::demo
