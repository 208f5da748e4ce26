// What the tests of people share: a real database on each engine, two facilities, a coordinator,
// and a cheap argon2.
#pragma once
#include <gtest/gtest.h>

#include "platform/sql/outbox_sql.hpp"

#include "features/people/people_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::people {

inline const std::string kStation = "019ab000-0000-7000-8000-000000000001";
inline const std::string kClinic = "019ab000-0000-7000-8000-000000000002";
inline const std::string kUnknown = "019ab000-0000-7000-8000-000000000009";
inline constexpr const char* kPassword = "persimmons in late autumn";

class PeopleTest : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> write(const std::function<Result<T>(PeopleVerbs&)>& verb) {
    return sql::write_for<T>(*database,
                             [&](sql::Session& session) -> Result<T> { return on(session, verb); });
  }
  template <class T>
  Result<T> read(const std::function<Result<T>(PeopleVerbs&)>& verb) {
    return sql::read_for<T>(*database,
                            [&](sql::Session& session) -> Result<T> { return on(session, verb); });
  }
  template <class T>
  Result<T> on(sql::Session& session, const std::function<Result<T>(PeopleVerbs&)>& verb) {
    sql::SqlOutbox outbox{session, *ids, clock.now()};
    Trace trace;
    PeopleFeature feature{session, tools(), outbox, trace};
    return verb(feature.verbs());
  }
  PeopleTools tools() {
    return {.ids = *ids,
            .clock = clock,
            .sign_in = identity_means(),
            .hub = facts,
            .cursors = cursors,
            .public_url = "https://hub.example/",
            .facility_name = [](const std::string& id) -> Result<std::optional<std::string>> {
              if (id == kStation) return std::optional<std::string>{"みほん訪問看護ステーション"};
              if (id == kClinic) return std::optional<std::string>{"みほん内科"};
              return std::nullopt;
            }};
  }
  identity::Means identity_means() { return {system_clock, *ids, passwords, keys}; }

  Result<Invited> invite(const Actor& by, InvitationDraft draft) {
    return write<Invited>([&](PeopleVerbs& verbs) { return verbs.invitations.invite(by, draft); });
  }
  Result<Joined> join(const std::string& token, const std::string& name,
                      std::optional<std::string> email = {});
  // A sign-in that must succeed; the token of its session.
  std::string session_of(const std::string& sign_in_name);
  // Nobody is an actor who is not signed in.
  Actor actor_of(const std::string& session_token);
  // Invited by the hub, joined and signed in.
  Actor joined(InvitationDraft draft, const std::string& email);
  Actor admin_of(const std::string& facility, const std::string& email) {
    return joined(
        {.position = Position::vns_manager, .standing = Standing::admin, .facility = facility},
        email);
  }
  Result<SeenEnrolment> take(const Actor& by, const EnrolmentId& id, std::int64_t version,
                             EnrolmentStep step, std::optional<LeaveReason> reason = {}) {
    return write<SeenEnrolment>([&](PeopleVerbs& verbs) {
      return verbs.enrolments.take(by, id, version, {step, reason});
    });
  }
  Result<SeenEnrolment> apply(const Actor& by, const EnrolmentDraft& enrolment) {
    return write<SeenEnrolment>([&](PeopleVerbs& verbs) {
      return verbs.enrolments.apply(
          by, {.person = {.display_name = Private<std::string>{"森 亮"}}, .enrolment = enrolment});
    });
  }
  template <class T>
  static std::string reason_of(const Result<T>& result) {
    return result ? std::string{} : std::string{result.error().reason.key()};
  }

  crypto::Key hub_key = crypto::Key::random();
  crypto::PasswordHasher passwords{{.memory_bytes = 8192, .passes = 1}};
  identity::Keys keys{hub_key};
  identity::HubFacts facts{.name = "見本市"};
  http::Cursors cursors{hub_key};
  Actor hub = hub_actor("019ab000-0000-7000-8000-0000000000aa");
};

}  // namespace renkei::people
