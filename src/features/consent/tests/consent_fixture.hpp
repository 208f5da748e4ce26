// Consents of a patient whose team is clinic, station and care manager.
#pragma once
#include "features/care_team/tests/team_fixture.hpp"
#include "features/consent/consent_feature.hpp"

namespace renkei::consent {

using care_team::MemberRole;
using patient::refusal;
using patient::text;

class ConsentTest : public care_team::TeamTest {
 protected:
  void SetUp() override {
    TeamTest::SetUp();
    three_join();
  }
  template <class T>
  Result<T> on_consent(const std::function<Result<T>(ConsentActions&)>& verb) {
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      ConsentFeature feature{session, {*ids, clock}, sight, outbox, trace};
      return verb(feature.verbs());
    });
  }
  static ConsentDraft for_list(std::int64_t version, Scope scope = Scope::team_share) {
    ConsentDraft draft;
    draft.scope = scope;
    draft.list_version = version;
    draft.given_on = Date{2026, 11, 20};
    draft.next_review = Date{2026, 12, 1};
    return draft;
  }
  Result<GivenConsent> give(ConsentDraft draft) {
    return on_consent<GivenConsent>(
        [&](ConsentActions& verbs) { return verbs.give(hanako, std::move(draft), coordinator); });
  }
  Result<GivenConsent> withdraw(const GivenConsent& consent) {
    return on_consent<GivenConsent>([&](ConsentActions& verbs) {
      return verbs.withdraw(consent.standing().id, consent.standing().version, text("家族の希望"),
                            coordinator);
    });
  }
  Result<ConsentsSeen> seen(const Actor& by) {
    return on_consent<ConsentsSeen>([&](ConsentActions& verbs) { return verbs.see(hanako, by); });
  }
  std::vector<std::string> blind() {
    std::vector<std::string> facilities;
    const auto consents = seen(coordinator);
    EXPECT_TRUE(consents) << refusal(consents);
    for (const care_team::TeamMember& each : consents.value().blind) {
      facilities.push_back(each->facility.text());
    }
    return facilities;
  }
};

}  // namespace renkei::consent
