// See patient_consents.hpp.
#include "app/demo/patient_consents.hpp"

#include <fmt/format.h>

#include <array>

#include "kernel/jst.hpp"

#include "features/care_team/care_team_feature.hpp"
#include "features/consent/consent_feature.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

#include "app/hub.hpp"

namespace renkei::app::demo {
namespace {

using consent::ConsentDraft;
using consent::Scope;
using patient::Text;

// What became of the asking.
enum class Plot : std::uint8_t {
  given,
  asked,  // waits for an answer
  declined,
  withdrawn,
  lapsed,     // its last day has passed
  to_review,  // to be asked again these days
  joined,     // a facility joined afterwards and sees nothing yet (worked example 10)
  renewed,    // given again for the longer list
};

Plot plot_of(std::size_t position) {
  switch (position) {
    case 5:
    case 19:
    case 52:
      return Plot::asked;
    case 23:
      return Plot::declined;
    case 12:
    case 41:
      return Plot::withdrawn;
    case 27:
      return Plot::lapsed;
    case 2:
    case 16:
    case 35:
      return Plot::to_review;
    case 0:
    case 14:
      return Plot::joined;
    case 20:
    case 36:
      return Plot::renewed;
    default:
      return Plot::given;
  }
}

class AskingOne {
  // First, for the compiler reads their types here.
  [[nodiscard]] const Actor& by() const { return asking_.context.actor; }

  template <class Verb>
  auto at(int days_ago, Verb verb) {
    asking_.clock.set(asking_.now - std::chrono::days{days_ago});
    auto result = verb();
    asking_.clock.set(asking_.now);
    return result;
  }
  template <class T>
  static Result<void> done(const Result<T>& result) {
    if (!result) return pass_on(result);
    return {};
  }

 public:
  explicit AskingOne(const Asking& asking)
      : asking_(asking),
        hub_(asking.context.hub),
        today_(japan_time(asking.now).date),
        sight_(asking.context.session, hub_.clock()),
        consents_(asking.context.session, {hub_.ids(), hub_.clock()}, sight_.sight(),
                  asking.context.outbox, asking.context.trace),
        teams_(asking.context.session, {hub_.ids(), hub_.clock()}, sight_.sight(),
               asking.context.outbox, asking.context.trace) {}

  Result<void> share() {
    const Plot plot = plot_of(asking_.position);
    if (plot == Plot::asked || plot == Plot::declined) return answer(plot);
    auto list = teams_list();
    if (!list) return pass_on(list);
    auto given = give(draft(Scope::team_share, *list, plot));
    if (!given) return pass_on(given);
    switch (plot) {
      case Plot::withdrawn:
        return done(at(9, [&] {
          return consents_.verbs().withdraw(given->standing().id, 1,
                                            Text{"本人の希望。家族だけで相談したいとのこと"}, by());
        }));
      case Plot::joined:
        return join();
      case Plot::renewed: {
        if (auto joined = join(); !joined) return joined;
        auto longer = teams_list();
        if (!longer) return pass_on(longer);
        return done(at(1, [&] {
          auto next = draft(Scope::team_share, *longer, Plot::given);
          next.given_on = today_.plus_days(-1);
          next.next_review = today_.plus_days(364);
          return consents_.verbs().give(asking_.patient, std::move(next), by());
        }));
      }
      default:
        return {};
    }
  }

  // Beside the team's sharing each other thing is asked alone.
  Result<void> other_scopes() {
    if (plot_of(asking_.position) != Plot::given) return {};
    std::vector<Scope> scopes;
    if (!asking_.cast.draft.devices.empty()) scopes.push_back(Scope::disaster_list);
    if (asking_.position % 6 == 3) scopes.push_back(Scope::photo);
    if (asking_.position % 9 == 4) scopes.push_back(Scope::bbn_preregistration);
    if (asking_.position % 11 == 1) scopes.push_back(Scope::family_view);
    for (const Scope scope : scopes) {
      if (auto given = give(draft(scope, 0, Plot::given)); !given) return pass_on(given);
    }
    return {};
  }

 private:
  Result<std::int64_t> teams_list() {
    const auto team = teams_.verbs().see(asking_.patient, by());
    if (!team) return pass_on(team);
    return team->list.version;
  }
  Result<consent::GivenConsent> give(ConsentDraft draft) {
    return at(asking_.cast.known_days,
              [&] { return consents_.verbs().give(asking_.patient, std::move(draft), by()); });
  }
  Result<void> answer(Plot plot) {
    const auto asked =
        at(8, [&] { return consents_.verbs().request(asking_.patient, Scope::team_share, by()); });
    if (!asked || plot == Plot::asked) return done(asked);
    return done(at(3, [&] {
      return consents_.verbs().decline(asked->standing().id, 1,
                                       Text{"家族で話し合ってから決めたいとのこと"}, by());
    }));
  }
  Result<void> join() {
    return done(at(5, [&] {
      return teams_.verbs().add(asking_.patient,
                                asking_.pool.joining(asking_.position, today_.plus_days(-5)), by());
    }));
  }

  ConsentDraft draft(Scope scope, std::int64_t list, Plot plot) const {
    ConsentDraft draft;
    draft.scope = scope;
    draft.list_version = list;
    draft.given_on = asking_.cast.draft.enrolled_on;
    draft.method =
        asking_.position % 8 == 6 ? consent::Method::spoken_recorded : consent::Method::paper;
    draft.document =
        Text{fmt::format("拠点の書庫 {}-{:02}", asking_.position % 4 + 1, asking_.position + 1)};
    draft.explained_by = Text{"佐々木 みほ（見本）"};
    draft.next_review = today_.plus_days(120 + static_cast<int>(asking_.position));
    if (plot == Plot::to_review) draft.next_review = today_.plus_days(9);
    if (plot == Plot::lapsed) {
      draft.last_day = std::max(draft.given_on, today_.plus_days(-4));
      draft.next_review.reset();
    }
    if (scope == Scope::team_share && asking_.position % 10 == 9) {
      draft.class_clause = {care_team::MemberRole::pharmacist};
    }
    const auto& speaker = asking_.cast.draft.decision_maker;
    if (asking_.cast.draft.cognition >= patient::Cognition::iii_a && speaker) {
      draft.given_by = consent::GivenBy::family;
      draft.giver_name = speaker->name;
      draft.relation = speaker->relation;
    } else if (asking_.cast.draft.cognition >= patient::Cognition::iii_a) {
      draft.given_by = consent::GivenBy::guardian;
      draft.giver_name = Text{"見本 守（弁護士）"};
      draft.relation = Text{"成年後見人"};
    }
    return draft;
  }

  const Asking& asking_;
  Hub& hub_;
  Date today_;
  patient_sight::SightFeature sight_;
  consent::ConsentFeature consents_;
  care_team::CareTeamFeature teams_;
};

}  // namespace

Result<void> consents(const Asking& asking) {
  AskingOne one{asking};
  if (auto shared = one.share(); !shared) return shared;
  return one.other_scopes();
}

}  // namespace renkei::app::demo
